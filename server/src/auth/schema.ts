import { index, pgTable, text, timestamp, uniqueIndex, boolean } from "drizzle-orm/pg-core"

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" })
const id = () => text("id").primaryKey()

/** A person who signs in, or the shadow user behind a paired phone or a script's token (then the e-mail ends in `.invalid`). */
export const users = pgTable("auth_user", {
  id: id(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
})

export const sessions = pgTable(
  "auth_session",
  {
    id: id(),
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    activeOrganizationId: text("active_club_id"),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("auth_session_user").on(table.userId)],
)

/** How a user signs in. Only the provider "credential" (a scrypt hash of the password) is in use. */
export const accounts = pgTable(
  "auth_account",
  {
    id: id(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("auth_account_user").on(table.userId)],
)

export const verifications = pgTable(
  "auth_verification",
  {
    id: id(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("auth_verification_identifier").on(table.identifier)],
)

/** better-auth's "organization" is our club. */
export const clubs = pgTable("club", {
  id: id(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  logo: text("logo"),
  metadata: text("metadata"),
  createdAt: moment("created_at").notNull().defaultNow(),
})

export const members = pgTable(
  "club_member",
  {
    id: id(),
    organizationId: text("club_id")
      .notNull()
      .references(() => clubs.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (table) => [uniqueIndex("club_member_once").on(table.organizationId, table.userId), index("club_member_user").on(table.userId)],
)

/** Bearer tokens of scripts and paired phones. The token itself is never stored, only its SHA-256. */
export const accessTokens = pgTable(
  "access_token",
  {
    id: id(),
    clubId: text("club_id")
      .notNull()
      .references(() => clubs.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [index("access_token_user").on(table.userId)],
)

/** Set-up links, pairing codes and invitations: good once, stored as SHA-256 only. */
export const oneTimeCodes = pgTable("one_time_code", {
  id: id(),
  kind: text("kind").notNull(),
  codeHash: text("code_hash").notNull().unique(),
  clubId: text("club_id").references(() => clubs.id, { onDelete: "cascade" }),
  email: text("email"),
  role: text("role"),
  /** Whose link it is: taken out of the club, their unused links end. Null: from before this was noted. */
  createdBy: text("created_by"),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
  createdAt: moment("created_at").notNull().defaultNow(),
})
