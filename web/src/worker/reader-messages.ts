import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { FreeTables } from "@cricksy/shared/scorebook/free/build-free-layout.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import type { RuledPage } from "@cricksy/shared/page/ruled/ruled-page.ts"
import type { GatheredExample, SaidValue } from "@cricksy/shared/pipeline/gather-examples.ts"
import type { Progress } from "@cricksy/shared/pipeline/tools.ts"
import type { HandExample } from "@cricksy/shared/words/hand/hand-example.ts"

export type SourcePages = ScanResult["source"]["pages"]

/** A ruled page flattened, as a picture, the runs of its printed lines and the tables that its headings name, where they do, in the picture's pixels. */
export type TracedPage = UprightPage & Pick<RuledPage, "runs"> & { found: FreeTables | undefined }

/** An upright page as an encoded picture; `width` and `height` are the pixels that the boxes of its readings are given in. */
export type UprightPage = { picture: Blob; width: number; height: number }

/**
 * What the page asks a reader thread for; one at a time. `engines`: how many pictures may be recognised at once; `handwriting`: may its nets be used;
 * `squads`: who may stand on the sheet; `layouts`: forms that were taught on this device; `corners`: where a person said that the sheet lies; `hand`: examples of who writes here; `knownForm`: the form that is tried first. "learn": the cells of values that a person confirmed, as such examples. "correct": a result with corrections laid over it and its deliveries worked out anew. "trace": the printed lines and tables of page `page`, turned by so many quarters, for a person who teaches its form.
 */
export type ReaderTask =
  | { kind: "read"; filename: string; bytes: Uint8Array<ArrayBuffer>; engines: number; handwriting: boolean; squads: readonly Squad[]; layouts: readonly Layout[]; hand: readonly HandExample[]; knownForm?: string | undefined; corners?: readonly number[] | undefined }
  | { kind: "learn"; filename: string; bytes: Uint8Array<ArrayBuffer>; engines: number; said: readonly SaidValue[]; layouts: readonly Layout[]; knownForm?: string | undefined; corners?: readonly number[] | undefined }
  | { kind: "upright"; filename: string; bytes: Uint8Array<ArrayBuffer>; pages: SourcePages }
  | { kind: "correct"; result: ScanResult; corrections: readonly Correction[] }
  | { kind: "trace"; filename: string; bytes: Uint8Array<ArrayBuffer>; engines: number; page: number; turns: number }

export type ReaderAnswer = { kind: "result"; result: ScanResult } | { kind: "learnt"; examples: GatheredExample[] } | { kind: "pages"; pages: UprightPage[] } | { kind: "traced"; traced: TracedPage | undefined }

/** What a reader thread says: any number of progress messages, then an answer or a failure. */
export type ReaderMessage = { kind: "progress"; progress: Progress } | { kind: "failure"; failure: Failure } | ReaderAnswer

const answerKinds: Record<ReaderAnswer["kind"], true> = { result: true, pages: true, traced: true, learnt: true }

/** Does the message end a task? Others are no messages of ours: pdf.js greets from within the reader thread. */
export const isAnswer = (message: ReaderMessage): message is ReaderAnswer => message.kind in answerKinds
