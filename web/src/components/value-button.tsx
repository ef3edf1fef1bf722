import { memo } from "react"
import type { ValueTone } from "../card/value-tone.ts"
import { messages } from "../messages/en.ts"
import { classNames } from "./class-names.ts"
import styles from "./value-button.module.css"

/** What a table of values needs of its surroundings: each value's tone, which one is selected and what a tap does. */
export type ValueContext = { tones: ReadonlyMap<string, ValueTone>; selected?: string | undefined; onSelect: (pointer: string) => void; labelOf: (pointer: string) => string }

type ValueButtonProps = { pointer: string; value: unknown; context: ValueContext; className?: string | undefined; format?: (text: string) => string }

const isSelected = ({ pointer, context }: ValueButtonProps): boolean => context.selected === pointer

/** A card has hundreds of values: selecting another draws two of them anew, not all. */
const looksTheSame = (before: ValueButtonProps, now: ValueButtonProps): boolean =>
  before.pointer === now.pointer && before.value === now.value && before.className === now.className && before.format === now.format && isSelected(before) === isSelected(now)
  && before.context.tones === now.context.tones && before.context.labelOf === now.context.labelOf && before.context.onSelect === now.context.onSelect

/** One value of a card. A tap selects it; its tone says whether a person should look. */
export const ValueButton = memo(function ValueButton({ pointer, value, context, className, format }: ValueButtonProps) {
  const tone = context.tones.get(pointer) ?? "plain"
  const shown = value === null || value === undefined ? (tone === "plain" ? messages.card.missing : messages.card.unread) : String(value)
  const selected = context.selected === pointer
  return (
    <button type="button" data-pointer={pointer} aria-pressed={selected} aria-label={`${context.labelOf(pointer)}: ${shown}`} onClick={() => context.onSelect(pointer)}
      className={classNames(styles.value, tone !== "plain" && styles[tone], selected && styles.selected, className)}>
      <span className={styles.text}>{format ? format(shown) : shown}</span>
    </button>
  )
}, looksTheSame)
