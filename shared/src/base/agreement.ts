/** Two looks at one thing err alike now and then: when they agree this share of the doubt stays, not less. */
export const agreement = 0.35

/** How sure a reading is that a second witness agrees with. */
export const confirm = (confidence: number): number => 1 - (1 - confidence) * agreement
