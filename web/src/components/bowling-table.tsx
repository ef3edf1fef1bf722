import type { ScanBowler } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"
import { classNames } from "./class-names.ts"
import { ValueButton, type ValueContext } from "./value-button.tsx"
import styles from "./scorecard.module.css"

const columns = ["overs", "maidens", "runs", "wickets", "wides", "no_balls"] as const
const always = new Set<string>(["overs", "runs", "wickets"])

/** The bowlers of one innings with their figures. `pointer` is that of the bowling list. */
export function BowlingTable({ rows, pointer, context }: { rows: readonly ScanBowler[]; pointer: string; context: ValueContext }) {
  const shown = columns.filter((column) => always.has(column) || rows.some((row) => row[column] != null))
  const short: Record<string, string> = { ...messages.card.columns, wickets: "W" }
  return (
    <table className={classNames(styles.table, shown.length > 4 && styles.crowded)}>
      <thead>
        <tr>
          <th scope="col">{messages.card.bowling}</th>
          {shown.map((column) => <th key={column} scope="col"><abbr title={messages.card.columnNames[column]}>{short[column]}</abbr></th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td><div className={styles.player}><ValueButton pointer={`${pointer}/${index}/name`} value={row.name} context={context} className={styles.name} /></div></td>
            {shown.map((column) => (
              <td key={column} className={column === "wickets" ? styles.strong : undefined}>
                <ValueButton pointer={`${pointer}/${index}/${column}`} value={row[column]} context={context} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
