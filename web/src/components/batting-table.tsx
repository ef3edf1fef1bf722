import type { ScanBatter } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"
import { classNames } from "./class-names.ts"
import { ValueButton, type ValueContext } from "./value-button.tsx"
import styles from "./scorecard.module.css"

const columns = ["runs", "balls", "minutes", "fours", "sixes"] as const

const dismissalParts = ["how_out", "dismissal/kind", "dismissal", "dismissal/bowler", "dismissal/fielders/0", "dismissal/fielders"]

/** "how out" stands for what was understood of it as well: a tap opens the part that a person should look at. */
function howOutOf(row: string, context: ValueContext): string {
  const parts = dismissalParts.map((part) => `${row}/${part}`)
  return parts.find((part) => context.tones.get(part) === "wrong" || context.tones.get(part) === "doubt") ?? `${row}/how_out`
}

/** The batters of one innings; columns that the sheet does not have are left out. `pointer` is that of the batting list. */
export function BattingTable({ rows, pointer, context }: { rows: readonly ScanBatter[]; pointer: string; context: ValueContext }) {
  const shown = columns.filter((column) => column === "runs" || rows.some((row) => row[column] != null))
  const { columns: short, columnNames } = messages.card
  return (
    <table className={classNames(styles.table, shown.length > 4 && styles.crowded)}>
      <thead>
        <tr>
          <th scope="col">{messages.card.batting}</th>
          {shown.map((column) => <th key={column} scope="col"><abbr title={columnNames[column]}>{short[column]}</abbr></th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td>
              <div className={styles.player}>
                <ValueButton pointer={`${pointer}/${index}/name`} value={row.name} context={context} className={styles.name} />
                {row.how_out !== null && <ValueButton pointer={howOutOf(`${pointer}/${index}`, context)} value={row.how_out} context={context} className={styles.howOut} />}
              </div>
            </td>
            {shown.map((column) => (
              <td key={column} className={column === "runs" ? styles.strong : undefined}>
                <ValueButton pointer={`${pointer}/${index}/${column}`} value={row[column]} context={context} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
