import { FailureError, toFailure, type Failure } from "@cricksy/shared/base/failure.ts"
import { readMatch } from "@cricksy/shared/pipeline/read-match.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { MatchReading } from "@cricksy/shared/match/match.ts"
import type { Tools } from "@cricksy/shared/pipeline/tools.ts"
import { readSource } from "./read-source.ts"
import type { ScanFile } from "./scan-arguments.ts"

/** What became of one file. */
export type ScanOutcome = { file: ScanFile } & ({ reading: MatchReading } | { failure: Failure })

export type ScanJob = {
  tools: Tools
  files: readonly ScanFile[]
  /** How many files are read at once. */
  parallel: number
  signal: AbortSignal
  /** Who may stand on the sheets. */
  squads?: readonly Squad[]
  /** Called once a file, in the order given, as soon as all before it are done. */
  write: (outcome: ScanOutcome, only: boolean) => Promise<void>
  /** A line of progress or trouble, for a person. */
  report: (line: string) => void
  /** Report the stack of what nobody foresaw as well. */
  debugging?: boolean
}

/** Reads all files; a failed one does not stop the others. Returns the exit code: 0 all read, 2 at least one not. Throws what `write` throws. */
export async function scanFiles(job: ScanJob): Promise<0 | 2> {
  const { files, report } = job
  const outcomes: Promise<ScanOutcome>[] = []
  const running = new Set<Promise<ScanOutcome>>()
  let failed = false
  let written = Promise.resolve()
  for (const file of files) {
    while (running.size >= job.parallel) await Promise.race(running)
    const outcome = scanFile(job, file)
    running.add(outcome)
    void outcome.then(() => running.delete(outcome))
    outcomes.push(outcome)
    written = written.then(async () => {
      const done = await outcome
      if ("failure" in done) {
        failed = true
        report(`${file.given}: ${done.failure.message}`)
      }
      await job.write(done, files.length === 1)
    })
    // Awaited below, after the last file: until then a failed write is no unhandled rejection.
    written.catch(() => undefined)
  }
  await written
  return failed ? 2 : 0
}

async function scanFile({ tools, signal, squads = [], report, debugging }: ScanJob, file: ScanFile): Promise<ScanOutcome> {
  try {
    const source = await readSource(file)
    const reading = await readMatch(tools, source, { signal, squads, onProgress: ({ stage, done, total }) => report(`${file.given}: ${stage} ${done}/${total}`) })
    return { file, reading }
  } catch (thrown) {
    if (debugging === true && thrown instanceof Error && !(thrown instanceof FailureError)) report(String(thrown.stack))
    return { file, failure: toFailure(thrown) }
  }
}
