import { createRoute, z } from "@hono/zod-openapi"
import {
  acceptRequest,
  claimRequest,
  claimResponse,
  invitationRequest,
  invitationResponse,
  membersResponse,
  meResponse,
  pairingResponse,
  setupRequest,
  signInRequest,
} from "@cricksy/shared/contract/club.ts"
import { answers, body } from "./api-route.ts"

/** Paths and shapes of the club's routes, as the OpenAPI document shows them. What they do: club-routes.ts. */
export const clubApi = {
  me: createRoute({ method: "get", path: "/api/me", responses: answers(200, meResponse, "Who asks, in which club, as what.") }),
  setUp: createRoute({
    method: "post",
    path: "/api/setup",
    request: body(setupRequest),
    responses: answers(200, meResponse, "Club and admin made; signed in."),
  }),
  signIn: createRoute({
    method: "post",
    path: "/api/sign-in",
    request: body(signInRequest),
    responses: answers(200, meResponse, "Signed in."),
  }),
  signOut: createRoute({ method: "post", path: "/api/sign-out", responses: answers(200, z.object({}), "Signed out.") }),
  pair: createRoute({ method: "post", path: "/api/pairings", responses: answers(200, pairingResponse, "A link for one phone.") }),
  claim: createRoute({
    method: "post",
    path: "/api/pairings/claim",
    request: body(claimRequest),
    responses: answers(200, claimResponse, "The phone's token."),
  }),
  members: createRoute({ method: "get", path: "/api/members", responses: answers(200, membersResponse, "Everyone of the club.") }),
  remove: createRoute({
    method: "post",
    path: "/api/members/{member_id}/remove",
    request: { params: z.object({ member_id: z.string().max(100) }) },
    responses: answers(200, z.object({}), "Removed; their tokens and sessions no longer open the club."),
  }),
  invite: createRoute({
    method: "post",
    path: "/api/invitations",
    request: body(invitationRequest),
    responses: answers(200, invitationResponse, "A link for one person."),
  }),
  accept: createRoute({
    method: "post",
    path: "/api/invitations/accept",
    request: body(acceptRequest),
    responses: answers(200, meResponse, "Member; signed in."),
  }),
}
