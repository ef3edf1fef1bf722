import type { ScanInnings } from "@cricksy/shared/contract/scan-result.ts"
import { messages } from "../messages/en.ts"
import { ValueButton, type ValueContext } from "./value-button.tsx"
import styles from "./scorecard.module.css"

type FootProps = { innings: ScanInnings; pointer: string; context: ValueContext }

const kinds = ["byes", "leg_byes", "wides", "no_balls", "penalty"] as const

/** Extras, with the kinds that the sheet names. */
export function ExtrasLine({ innings, pointer, context }: FootProps) {
  const { extras } = innings
  const isDoubtful = (kind: string) => context.tones.has(`${pointer}/extras/${kind}`)
  const shown = kinds.filter((kind) => isDoubtful(kind) || (extras[kind] != null && (kind !== "penalty" || extras[kind] !== 0)))
  return (
    <div className={styles.line}>
      <strong>{messages.card.extras}</strong>
      <span className={styles.parts}>
        {shown.map((kind) => (
          <span key={kind} className={styles.part}>{messages.card.extrasShort[kind]}<ValueButton pointer={`${pointer}/extras/${kind}`} value={extras[kind]} context={context} /></span>
        ))}
      </span>
      <ValueButton pointer={`${pointer}/extras/total`} value={extras.total} context={context} className={styles.strong} />
    </div>
  )
}

/** Those who did not bat and the fall of wickets, where the sheet has them. */
export function InningsLists({ innings, pointer, context }: FootProps) {
  return (
    <>
      {innings.did_not_bat.length > 0 && (
        <div className={styles.block}>
          <h3>{messages.card.didNotBat}</h3>
          <ul className={styles.list}>
            {innings.did_not_bat.map((name, index) => <li key={index}><ValueButton pointer={`${pointer}/did_not_bat/${index}`} value={name} context={context} /></li>)}
          </ul>
        </div>
      )}
      {innings.fall_of_wickets.length > 0 && (
        <div className={styles.block}>
          <h3>{messages.card.fallOfWickets}</h3>
          <ul className={styles.list}>
            {innings.fall_of_wickets.map((fall, index) => (
              <li key={index}>
                {fall.wicket}–<ValueButton pointer={`${pointer}/fall_of_wickets/${index}/runs`} value={fall.runs} context={context} className={styles.strong} />
                {fall.batter != null && <ValueButton pointer={`${pointer}/fall_of_wickets/${index}/batter`} value={fall.batter} context={context} className={styles.howOut} />}
                {fall.over != null && <ValueButton pointer={`${pointer}/fall_of_wickets/${index}/over`} value={fall.over} context={context} className={styles.howOut} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
