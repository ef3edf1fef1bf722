import { card } from "./en-card.ts"
import { capture } from "./en-capture.ts"
import { sheets } from "./en-sheets.ts"

/** Every text that a person sees, in English. Another language is another object of this shape. */
export const messages = {
  app: {
    name: "Cricksy Scorer",
    back: "Back",
    close: "Close",
    cancel: "Cancel",
    undo: "Undo",
    retry: "Try again",
    loading: "Loading …",
    percent: (percent: number) => `${percent} %`,
    notFoundTitle: "There is no such page",
    notFoundText: "The link may be old. Your sheets are where they were.",
    toSheets: "Go to my sheets",
    crashTitle: "Something broke on this screen",
    crashText: "Your sheets are safe. Load the app again; if it happens twice, please report what you did last.",
    reload: "Load again",
    updateReady: "A new version is ready.",
    update: "Update",
    navigation: "Main",
    mySheets: "My sheets",
    club: "Club",
    account: "Account",
    signIn: "Sign in",
  },
  capture,
  sheets,
  card,
}
