import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { MenuEntry } from "../../components/menu-button.tsx"

/** The ways to take a card out of the app; the exporters are loaded when one is chosen. */
export function useExports(_result: ScanResult | undefined): MenuEntry[] {
  return []
}
