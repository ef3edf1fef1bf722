import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import "./styles/tokens.css"
import "./styles/base.css"
import { App } from "./app.tsx"
import { keepInstallOffer } from "./offline/install.ts"

const root = document.getElementById("app")
if (!root) throw new Error("index.html has no #app")
keepInstallOffer()
createRoot(root).render(<StrictMode><App /></StrictMode>)

// Behind the first paint: offline copy, the reader and the sending of what waits.
void import("./background.ts").then(({ startBackground }) => startBackground())
