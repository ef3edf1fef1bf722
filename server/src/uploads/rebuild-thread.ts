import { parentPort, workerData } from "node:worker_threads"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { rebuildScan } from "@cricksy/shared/correct-scan.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"

// The thread of rebuild-apart.ts.
const { result, corrections } = workerData as { result: ScanResult; corrections: Correction[] }
parentPort?.postMessage(rebuildScan(result, corrections))
