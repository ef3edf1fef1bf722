import type { CDPSession } from "@playwright/test"

/** A task of a thread as Chromium traces it: `dur` microseconds on the clock, `tdur` of the thread's own work. */
type TraceEvent = { name: string; ph: string; pid: number; tid: number; dur?: number; tdur?: number; args?: { name?: string } }

/** Milliseconds of the longest task on the page's thread: by the clock, which counts what the machine did meanwhile, and its own work. */
export type LongestTask = { clock: number; work: number }

/** Traces the page's thread until the returned function is called, which says how long it was blocked at most. */
export async function traceTasks(session: CDPSession): Promise<() => Promise<LongestTask>> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => { events.push(...value as TraceEvent[]) }
  session.on("Tracing.dataCollected", collect)
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel", "__metadata"], excludedCategories: ["*"] } })
  return async () => {
    const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()))
    await session.send("Tracing.end")
    await complete
    session.off("Tracing.dataCollected", collect)
    return findLongest(events)
  }
}

function findLongest(events: readonly TraceEvent[]): LongestTask {
  const pageThreads = new Set(events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && pageThreads.has(`${pid} ${tid}`))
  const most = (of: (task: TraceEvent) => number | undefined): number => tasks.reduce((longest, task) => Math.max(longest, of(task) ?? 0), 0) / 1000
  return { clock: most(({ dur }) => dur), work: most(({ tdur }) => tdur) }
}
