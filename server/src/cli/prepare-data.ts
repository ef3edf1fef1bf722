import { readConfig } from "../config.ts"
import { openQueue } from "../jobs/queue.ts"
import { lockDataFolder } from "../store/data-lock.ts"
import { openDatabase } from "../store/open-database.ts"

// Makes the embedded database where there is none, as a first start would: some seconds that `npm start` spends while the app is built.
// Does nothing on PostgreSQL or where a server runs; the server itself says what is wrong with the settings.

const config = readConfig(process.env)
if (config.databaseUrl === undefined) {
  const locked = await lockDataFolder(config.dataDir)
  if ("lock" in locked) {
    const database = await openDatabase(config)
    const queue = await openQueue(database, () => undefined)
    await queue.stop()
    await database.close()
    await locked.lock.release()
  }
}
