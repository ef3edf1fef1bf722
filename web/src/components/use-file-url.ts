import { useEffect, useState } from "react"
import { getFile } from "../store/sheets.ts"

/** The stored file of a sheet as an address for an `<img>`, freed when the screen closes; undefined until it is loaded or while `wanted` is false. */
export function useFileUrl(sheetId: string, wanted: boolean): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!wanted) return
    let address: string | undefined
    let closed = false
    getFile(sheetId).then((file) => {
      if (!closed) setUrl(address = URL.createObjectURL(file))
    }).catch(() => undefined)
    return () => {
      closed = true
      if (address !== undefined) URL.revokeObjectURL(address)
    }
  }, [sheetId, wanted])
  return url
}
