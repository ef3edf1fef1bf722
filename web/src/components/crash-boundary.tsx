import { Component, type ReactNode } from "react"
import { messages } from "../messages/en.ts"
import { Button } from "./button.tsx"
import { EmptyState } from "./empty-state.tsx"

/** A bug on one screen shows a way on, never a white page. React knows error boundaries as classes only. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    return (
      <main>
        <EmptyState icon="alert" title={messages.app.crashTitle} action={<Button look="primary" onClick={() => window.location.reload()}>{messages.app.reload}</Button>}>
          {messages.app.crashText}
        </EmptyState>
      </main>
    )
  }
}
