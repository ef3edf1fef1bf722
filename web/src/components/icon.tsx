// Outline icons on a 24 × 24 grid, drawn as strokes in the colour of the text around them.
const paths = {
  camera: "M4 8h3l1.6-2.5h6.8L17 8h3v11H4z M12 16.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z",
  file: "M6 3h8l4 4v14H6z M14 3v4h4",
  back: "M14.5 5 7.5 12l7 7",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  alert: "M12 4 2.8 20h18.4z M12 10v4.5 M12 17.2v.1",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z M12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z",
  phone: "M7 2.5h10v19H7z M10.5 18.5h3",
  cloud: "M7 18.5a4.5 4.5 0 0 1-.4-9A6 6 0 0 1 18 10.8a3.9 3.9 0 0 1-.6 7.7z",
  send: "M12 19V6 M6.5 11.5 12 6l5.5 5.5",
  edit: "M5 19l.8-3.8L16 5l3 3L8.8 18.2z M14 7l3 3",
  bin: "M5 7h14 M9.5 7V4.5h5V7 M7 7l.8 13h8.4L17 7",
  undo: "M9 7 4.5 11.5 9 16 M5 11.5h9a5 5 0 0 1 0 8.5h-3",
  redo: "M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4.5 9 M4.5 4v5h5",
  share: "M12 15V4 M7.5 8 12 3.5 16.5 8 M6 12v8h12v-8",
  download: "M12 4v11 M7.5 11 12 15.5 16.5 11 M5 20h14",
  print: "M7 9V3.5h10V9 M7 17H4V9h16v8h-3 M7 14h10v6.5H7z",
  more: "M5.5 12h.1 M12 12h.1 M18.5 12h.1",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5 M20 9V4h-5 M4 15v5h5 M20 15v5h-5",
  people: "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z M2.8 19.5c.4-3.6 2.8-5.4 6.2-5.4s5.8 1.8 6.2 5.4 M16 5.6a3 3 0 0 1 0 5.6 M17.5 14.5c2.2.6 3.4 2.3 3.7 5",
  club: "M12 3l8 3v6c0 4.6-3.3 7.7-8 9-4.7-1.3-8-4.4-8-9V6z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5 20 20",
  next: "M9.5 5l7 7-7 7",
  offline: "M3 3l18 18 M8.5 8A6 6 0 0 1 18 10.8a3.9 3.9 0 0 1 1.9 6.4 M16 18.5H7a4.5 4.5 0 0 1-.4-9",
} as const

export type IconName = keyof typeof paths

/** A decoration beside a text; a button without text names itself with `aria-label`. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  const width = name === "more" ? 3.2 : 1.8
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={width} strokeLinecap="round"
      strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
