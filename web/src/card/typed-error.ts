import { messages } from "../messages/en.ts"
import { choices, type ValueKind } from "./value-at.ts"

/** What a person is told where `parseTyped` did not understand what they typed. */
export function typedErrorOf(kind: ValueKind): string {
  if (kind === "overs") return messages.card.mustBeOvers
  if (kind === "marks") return messages.card.mustBeMarks
  const among = choices[kind]
  return among ? messages.card.mustBeOneOf(among) : messages.card.mustBeCount
}
