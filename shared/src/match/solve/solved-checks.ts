/** Checks that can single out one value: an equation, or a printed rate. */
export const equations: readonly string[] = ["TOT-1", "TOT-2", "BOW-1", "BOW-2", "BOW-3", "BOW-4", "BOW-6", "OVR-1", "BAT-3", "BAT-5", "DIS-1", "DIS-2", "DIS-3"]

/** Checks that the solver weighs: the equations, and those that only bound. */
export const solvedChecks: readonly string[] = [...equations, "BAT-1", "BAT-2", "BOW-5", "FOW-1", "FOW-3", "OVR-3"]
