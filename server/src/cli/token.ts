import { parseArgs } from "node:util"
import { setTimeout as sleep } from "node:timers/promises"
import { z } from "zod"
import { issueScriptToken } from "../auth/first-token.ts"
import type { ScriptToken } from "../auth/first-token.ts"
import { askLocalDoor } from "../auth/local-door.ts"
import { readConfig } from "../config.ts"
import type { Config } from "../config.ts"
import { lockDataFolder } from "../store/data-lock.ts"
import { openDatabase } from "../store/open-database.ts"

// npm run -s token [-- --name NAME --role coach|scorer]: the token alone on stdout, what it is on stderr.
// Exit 64: wrong usage; 1: no database.

const usage = "Usage: npm run -s token [-- --name NAME --role coach|scorer]"
// A server that is just starting holds the data folder before its door is open.
const doorTries = 60
const tokenAnswer = z.object({ token: z.string(), clubName: z.string(), role: z.enum(["coach", "scorer"]) })
const askedHolder = z.object({ name: z.string().min(1).max(120), role: z.enum(["coach", "scorer"]) })

async function getToken(config: Config, holder: z.infer<typeof askedHolder>): Promise<ScriptToken> {
  if (config.databaseUrl !== undefined) return issueHere(config, holder)
  for (let attempt = 0; attempt < doorTries; attempt++) {
    const answered = tokenAnswer.safeParse(await askLocalDoor(config.dataDir, holder))
    if (answered.success) return answered.data
    const locked = await lockDataFolder(config.dataDir)
    if ("lock" in locked) return issueHere(config, holder).finally(() => locked.lock.release())
    await sleep(500)
  }
  throw new Error(`A server holds ${config.dataDir} but does not answer. Stop it and try again.`)
}

async function issueHere(config: Config, holder: z.infer<typeof askedHolder>): Promise<ScriptToken> {
  const opened = await openDatabase(config)
  try {
    return await issueScriptToken(opened.db, holder)
  } finally {
    await opened.close()
  }
}

function readHolder(): z.infer<typeof askedHolder> {
  try {
    const { values } = parseArgs({ options: { name: { type: "string", default: "script" }, role: { type: "string", default: "coach" } } })
    return askedHolder.parse(values)
  } catch {
    console.error(usage)
    process.exit(64)
  }
}

const holder = readHolder()
try {
  const { token, clubName, role } = await getToken(readConfig(process.env), holder)
  console.error(`A ${role}'s token of "${clubName}". It is shown once; remove it on the club's page under People.`)
  console.log(token)
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : String(thrown))
  process.exit(1)
}
