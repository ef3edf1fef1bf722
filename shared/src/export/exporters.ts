import type { Match } from "../match/match.ts"
import { toCricsheet } from "./to-cricsheet.ts"
import { toCardJson } from "./to-card-json.ts"
import { toBattingCsv, toBowlingCsv, toCsv, toDeliveriesCsv } from "./to-csv.ts"
import { toHtml } from "./to-html.ts"
import { toResultSummary } from "./to-result-summary.ts"
import { toText } from "./to-text.ts"

export type Exporter = { extension: string; mediaType: string; title: string; write: (match: Match) => string }

/** Every format that a match can be saved in, by the name that the command line and the download address use. */
export const exporters = {
  "cricsheet": { extension: "cricsheet.json", mediaType: "application/json", title: "Cricsheet JSON", write: toCricsheet },
  "csv": { extension: "csv", mediaType: "text/csv", title: "Batting and bowling (CSV)", write: toCsv },
  "batting-csv": { extension: "batting.csv", mediaType: "text/csv", title: "Batting (CSV)", write: toBattingCsv },
  "bowling-csv": { extension: "bowling.csv", mediaType: "text/csv", title: "Bowling (CSV)", write: toBowlingCsv },
  "deliveries-csv": { extension: "deliveries.csv", mediaType: "text/csv", title: "Ball by ball (CSV)", write: toDeliveriesCsv },
  "card": { extension: "card.json", mediaType: "application/json", title: "Card (JSON)", write: toCardJson },
  "html": { extension: "html", mediaType: "text/html", title: "Card to print", write: toHtml },
  "text": { extension: "txt", mediaType: "text/plain", title: "Plain text card", write: toText },
  "result-summary": { extension: "summary.json", mediaType: "application/json", title: "Result summary (Play-Cricket fields)", write: toResultSummary },
} satisfies Record<string, Exporter>

export type ExportFormat = keyof typeof exporters
