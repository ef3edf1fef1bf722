/** Texts about keeping and sending sheets. */
export const keeping = {
  notSentTitle: "Not sent yet",
  sendAgain: "Send again",
  pausedTitle: "Sign in to send this sheet",
  pausedText: "It is safe on this phone and goes on by itself once you are signed in.",
  signIn: "Sign in",
  storeTitle: "The store on this phone cannot be opened",
  exportAll: "Save everything as a file",
  exportName: (day: string) => `cricksy-sheets-${day}.zip`,
  exportFailed: "The browser does not let the store be read. Restart it and try again.",
}
