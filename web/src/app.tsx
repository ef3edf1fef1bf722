import { CSPProvider } from "@base-ui/react/csp-provider"
import { lazy, Suspense } from "react"
import { Route, Switch } from "wouter"
import { CrashBoundary } from "./components/crash-boundary.tsx"
import { EmptyState } from "./components/empty-state.tsx"
import { LinkButton } from "./components/button.tsx"
import { Progress } from "./components/progress.tsx"
import { Screen } from "./components/screen.tsx"
import { Toasts } from "./components/toasts.tsx"
import { messages } from "./messages/en.ts"
import { SheetsScreen } from "./screens/sheets/sheets-screen.tsx"

const CaptureScreen = lazy(async () => ({ default: (await import("./screens/capture/capture-screen.tsx")).CaptureScreen }))
const SheetScreen = lazy(async () => ({ default: (await import("./screens/sheet/sheet-screen.tsx")).SheetScreen }))
const TeachScreen = lazy(async () => ({ default: (await import("./screens/teach/teach-screen.tsx")).TeachScreen }))
const CornersScreen = lazy(async () => ({ default: (await import("./screens/corners/corners-screen.tsx")).CornersScreen }))
const ClubScreen = lazy(async () => ({ default: (await import("./screens/club/club-screen.tsx")).ClubScreen }))
const ReviewScreen = lazy(async () => ({ default: (await import("./screens/review/review-screen.tsx")).ReviewScreen }))
const PrintScreen = lazy(async () => ({ default: (await import("./screens/print/print-screen.tsx")).PrintScreen }))
const HandScreen = lazy(async () => ({ default: (await import("./screens/hand/hand-screen.tsx")).HandScreen }))
const SquadsScreen = lazy(async () => ({ default: (await import("./screens/squads/squads-screen.tsx")).SquadsScreen }))
const SetupScreen = lazy(async () => ({ default: (await import("./screens/account/setup-screen.tsx")).SetupScreen }))
const SignInScreen = lazy(async () => ({ default: (await import("./screens/account/sign-in-screen.tsx")).SignInScreen }))
const PairScreen = lazy(async () => ({ default: (await import("./screens/account/pair-screen.tsx")).PairScreen }))
const InviteScreen = lazy(async () => ({ default: (await import("./screens/account/invite-screen.tsx")).InviteScreen }))
const PeopleScreen = lazy(async () => ({ default: (await import("./screens/account/people-screen.tsx")).PeopleScreen }))

function NotFoundScreen() {
  return (
    <Screen title={messages.app.name}>
      <EmptyState icon="search" title={messages.app.notFoundTitle} action={<LinkButton to="/">{messages.app.toSheets}</LinkButton>}>{messages.app.notFoundText}</EmptyState>
    </Screen>
  )
}

/** The routes. Everything but the list of sheets is loaded when it is first opened, and kept offline by the service worker. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <CrashBoundary>
        <Suspense fallback={<Screen title={messages.app.name}><Progress label={messages.app.loading} /></Screen>}>
          <Switch>
            <Route path="/"><SheetsScreen /></Route>
            <Route path="/capture"><CaptureScreen /></Route>
            <Route path="/sheets/:id">{({ id }) => <SheetScreen key={id} id={id} />}</Route>
            <Route path="/sheets/:id/teach">{({ id }) => <TeachScreen key={id} id={id} />}</Route>
            <Route path="/sheets/:id/corners">{({ id }) => <CornersScreen key={id} id={id} />}</Route>
            <Route path="/club"><ClubScreen /></Route>
            <Route path="/club/people"><PeopleScreen /></Route>
            <Route path="/club/sheets/:id">{({ id }) => <ReviewScreen key={id} id={id} />}</Route>
            <Route path="/print"><PrintScreen /></Route>
            <Route path="/print/:id">{({ id }) => <PrintScreen key={id} id={id} />}</Route>
            <Route path="/squads"><SquadsScreen /></Route>
            <Route path="/hand"><HandScreen /></Route>
            <Route path="/setup"><SetupScreen /></Route>
            <Route path="/sign-in"><SignInScreen /></Route>
            <Route path="/pair"><PairScreen /></Route>
            <Route path="/invite"><InviteScreen /></Route>
            <Route><NotFoundScreen /></Route>
          </Switch>
        </Suspense>
      </CrashBoundary>
      <Toasts />
    </CSPProvider>
  )
}
