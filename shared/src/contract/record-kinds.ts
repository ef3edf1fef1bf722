import { handRecord } from "./hand-record.ts"
import { layoutRecord } from "./layout-record.ts"
import type { RecordKind } from "./record-kind.ts"
import { squadRecord } from "./squad-record.ts"

const kinds: readonly RecordKind<unknown>[] = [squadRecord, layoutRecord, handRecord]

/** The kind of that name; undefined for one that this version does not know. */
export const findRecordKind = (name: string): RecordKind<unknown> | undefined => kinds.find((kind) => kind.name === name)
