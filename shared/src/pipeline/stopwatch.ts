/** Adds up what each stage takes, in milliseconds; pages that run side by side add to the same stage. */
export type Stopwatch = {
  time: <T>(stage: string, work: () => Promise<T>) => Promise<T>
  timeNow: <T>(stage: string, work: () => T) => T
  add: (stage: string, milliseconds: number) => void
  /** All stages, and `total` from start to now. */
  stop: () => Record<string, number>
}

export function createStopwatch(now: () => number): Stopwatch {
  const started = now()
  const stages: Record<string, number> = {}
  const add = (stage: string, milliseconds: number) => {
    stages[stage] = (stages[stage] ?? 0) + milliseconds
  }
  return {
    add,
    time: async (stage, work) => {
      const from = now()
      try {
        return await work()
      } finally {
        add(stage, now() - from)
      }
    },
    timeNow: (stage, work) => {
      const from = now()
      const result = work()
      add(stage, now() - from)
      return result
    },
    stop: () => ({ ...stages, total: now() - started }),
  }
}
