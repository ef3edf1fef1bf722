import { cellKinds } from "@cricksy/shared/words/cell-reading.ts"
import type { HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { IconButton } from "../../components/button.tsx"
import { Card } from "../../components/card.tsx"
import { SharingBadge, SharingNote } from "../../components/sharing-note.tsx"
import { hand as texts } from "../../messages/en-hand.ts"
import type { Kept } from "../../store/club-records.ts"
import { GlyphPicture } from "./glyph-picture.tsx"
import styles from "./hand-screen.module.css"

type HandSheetProps = { hand: Kept<HandSheet>; onForgetCell: (pointer: string, text: string) => void; onForget: () => void; onAgain: () => void }

/** What one sheet taught: its cells by what they hold, in the order of what is written. */
export function HandSheetCard({ hand, onForgetCell, onForget, onAgain }: HandSheetProps) {
  const { name, cells } = hand.body
  return (
    <Card label={name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <span className={styles.soft}>{texts.count(cells.length)}</span>
        <IconButton icon="bin" label={texts.forgetSheet(name)} onClick={onForget} />
      </div>
      <SharingBadge state={hand.sharing} />
      <SharingNote kept={hand} onAgain={onAgain} />
      {cellKinds.map((kind) => {
        const own = cells.filter((cell) => cell.kind === kind).sort((a, b) => a.text.localeCompare(b.text, undefined, { numeric: true }))
        return own.length > 0 && (
          <section key={kind} aria-label={texts.kind(kind)}>
            <h3>{texts.kind(kind)}</h3>
            <ul className={styles.cells}>
              {own.map(({ pointer, text, image }) => (
                <li key={pointer} className={styles.cell}>
                  <GlyphPicture image={image} label={texts.picture(text)} />
                  <div className={styles.caption}>{text}<IconButton icon="close" label={texts.forget(text)} onClick={() => onForgetCell(pointer, text)} /></div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Card>
  )
}
