const oneDelivery = /^(\/innings\/\d+\/deliveries)\/\d+$/

/**
 * Deliveries that were worked out from the boxes of a book are no questions of their own, the boxes are: doubt about any of them becomes one
 * pointer at the innings' list. Order and everything else stays.
 */
export function gatherDeliveries(pointers: readonly string[]): string[] {
  return [...new Set(pointers.map((pointer) => oneDelivery.exec(pointer)?.[1] ?? pointer))]
}
