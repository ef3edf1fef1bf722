import { keepAppOffline } from "./offline/app-updates.ts"
import { keepReading } from "./reading/read-waiting-sheets.ts"
import { startSync } from "./sync/start-sync.ts"

/** Everything that goes on behind the screens while the app is open. */
export function startBackground(): void {
  keepReading()
  startSync()
  void keepAppOffline()
}
