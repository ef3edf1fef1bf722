/** The players of one side, full names; `team` where the list names it, null: either side's. */
export type Squad = { team: string | null; players: readonly string[] }
