import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { Button } from "../../components/button.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { review as texts } from "../../messages/en-club.ts"

/** Nothing is left to look at. */
export function ReviewDone({ result, canUndo, onUndo }: { result: ScanResult; canUndo: boolean; onUndo: () => void }) {
  const off = result.checks.some((check) => check.status === "fail")
  return (
    <EmptyState
      icon={off ? "eye" : "check"}
      title={texts.doneTitle}
      action={
        canUndo && (
          <Button icon="undo" onClick={onUndo}>
            {texts.undo}
          </Button>
        )
      }
    >
      {off ? texts.doneOffText : texts.doneText}
    </EmptyState>
  )
}
