const dateAndTime = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })

/** A moment (ISO 8601) in the person's own time zone: "2 May, 14:05". */
export function toWhen(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? "" : dateAndTime.format(at)
}
