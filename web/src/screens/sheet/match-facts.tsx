import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { labelOf } from "../../card/pointer-label.ts"
import { tonesOf } from "../../card/value-tone.ts"
import { ValueButton } from "../../components/value-button.tsx"
import styles from "./sheet-screen.module.css"

const facts = ["date", "venue", "competition", "toss", "result"] as const

/** The match header as far as the sheet has one: date, venue, competition, toss, result; each can be tapped. */
export function MatchFacts({ result, selected, onSelect }: { result: ScanResult; selected: string | undefined; onSelect: (pointer: string) => void }) {
  const shown = facts.filter((fact) => result.match[fact] !== null)
  if (shown.length === 0) return null
  const context = { tones: tonesOf(result), selected, onSelect, labelOf: (pointer: string) => labelOf(result, pointer) }
  return <div className={styles.facts}>{shown.map((fact) => <ValueButton key={fact} pointer={`/match/${fact}`} value={result.match[fact]} context={context} />)}</div>
}
