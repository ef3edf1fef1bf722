const kinds = { batting: "Batting", bowling: "Bowling", extras: "Extras", fallOfWickets: "Fall of wickets", totals: "Totals", overs: "Over strip" }

const names: Record<string, string> = {
  "": "Not read", number: "Number", batter: "Batter", surname: "Surname", firstName: "First name", "time.in": "Time in", "time.out": "Time out", minutes: "Minutes", balls: "Balls", strokes: "Strokes (runs as scored)",
  dismissal: "How out", bowler: "Bowler", fours: "Fours", sixes: "Sixes", "fours.sixes": "Fours and sixes", runs: "Runs", "over.*": "Over, in order", overs: "Overs", maidens: "Maidens", wickets: "Wickets", wides: "Wides", noBalls: "No-balls",
  tally: "Tally", sum: "Sum", byes: "Byes", legByes: "Leg byes", penalty: "Penalties", total: "Total", "wicket.*": "Wicket, in order", score: "Score", outgoing: "Batter out", notOut: "Batter not out",
  partnership: "Partnership", timeOver: "Time or over", value: "Value", subTotal: "Runs off the bat", extras: "Extras",
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`

export const teach = {
  title: "Teach this form",
  intro: "Three steps, once for all sheets of this kind. What you teach is kept for your club, or on this phone where nobody is signed in.",
  tracing: "Looking for the printed lines and tables",
  noGrid: "No ruled form was found on this photo. Take a photo of a whole page, flat and in even light.",
  turn: "Turn the page",
  undo: "Undo",
  corners: "1. The yellow corners belong on the outermost corners of the printed lines. Drag them, or move them with the arrow keys.",
  tables: "2. Add each table and drag its two corners around it.",
  found: (count: number) => `2. ${count === 1 ? "One table was" : `${count} tables were`} found by the headings. Compare each with the page: change what is wrong, remove what is no table, add what is missing.`,
  columns: "3. Say what each column holds.",
  tableCorner: (kind: keyof typeof kinds, first: boolean) => `${kinds[kind]}: ${first ? "first" : "second"} corner`,
  add: (kind: keyof typeof kinds) => `Add ${kinds[kind].toLowerCase()}`,
  kind: (kind: keyof typeof kinds) => kinds[kind],
  size: (rows: number, columns: number) => `${count(rows, "row")} and ${count(columns, "column")} between printed lines`,
  nothing: "No lines run through this box yet. Drag its corners.",
  remove: "Remove this table",
  headings: "Rows of headings",
  column: (index: number) => `Column ${index + 1}`,
  row: (index: number) => `Row ${index + 1}`,
  name: (name: string) => names[name] ?? name,
  formTitle: "Name of the form",
  save: "Save, and read this sheet again",
  saved: "The form is known now.",
  known: "Taught forms",
  forgotten: (title: string) => `“${title}” forgotten.`,
  forget: (title: string) => `Forget ${title}`,
  picture: "The page, flattened, with its printed lines",
  untitled: "Give the form a name.",
}
