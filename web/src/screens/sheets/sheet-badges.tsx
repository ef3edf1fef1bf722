import { openReview } from "../../card/value-tone.ts"
import { Badge } from "../../components/badge.tsx"
import { useReadingProgress } from "../../components/use-live.ts"
import { messages } from "../../messages/en.ts"
import type { Sheet, SheetSync } from "../../store/sheet.ts"
import type { IconName } from "../../components/icon.tsx"
import type { Tone } from "../../components/badge.tsx"

const { sheets: texts } = messages

const syncLooks: Record<SheetSync["state"], { tone: Tone; icon: IconName }> = {
  local: { tone: "plain", icon: "phone" }, queued: { tone: "plain", icon: "send" }, sending: { tone: "plain", icon: "send" },
  sent: { tone: "plain", icon: "cloud" }, safe: { tone: "good", icon: "cloud" }, paused: { tone: "doubt", icon: "people" }, failed: { tone: "wrong", icon: "offline" },
}

/** Where the bytes are: "on this phone", "sending 40 %", "safe on server". */
export function SyncBadge({ sync }: { sync: SheetSync }) {
  const { tone, icon } = syncLooks[sync.state]
  const text = sync.state === "sending" ? texts.sync.sending(Math.round(100 * (sync.progress ?? 0))) : texts.sync[sync.state]
  return <Badge tone={tone} icon={icon}>{text}</Badge>
}

/** How far the reading is, and how much of it a person should look at. */
export function ReadingBadge({ sheet }: { sheet: Sheet }) {
  const progress = useReadingProgress(sheet.id)
  if (sheet.state === "draft") return <Badge>{texts.draft}</Badge>
  if (sheet.state === "waiting") return <Badge>{texts.waiting}</Badge>
  if (sheet.state === "reading") return <Badge icon="eye">{progress ? texts.stage[progress.stage] : texts.reading}</Badge>
  if (sheet.state === "failed" || !sheet.result) return <Badge tone="wrong" icon="alert">{texts.failed}</Badge>
  if (sheet.result.source.pages.length > 0 && sheet.result.source.pages.every(({ kind }) => kind === "not_a_scorecard" || kind === "blank")) return <Badge tone="doubt" icon="alert">{texts.noScorecard}</Badge>
  const open = openReview(sheet.result).length
  if (open > 0) return <Badge tone="doubt" icon="eye">{texts.needsEyes(open)}</Badge>
  return <Badge tone="good" icon="check">{sheet.result.balanced === true ? texts.balanced : texts.allSeen}</Badge>
}
