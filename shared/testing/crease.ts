/** Who bats now. `waiting` are those still to come; the retired hurt come back only when nobody else is left. */
export type Crease = { striker: string; nonStriker: string; waiting: string[]; retired: string[] }
