import { ErrorNote } from "../../components/error-note.tsx"
import { SheetFrame } from "../../components/sheet-frame.tsx"
import { corners as texts } from "../../messages/en-corners.ts"
import { CornersEditor } from "./corners-editor.tsx"

/** Where the sheet lies in a photo, said by a person: for a sheet that was not found, or of which too much or too little was cut out. */
export function CornersScreen({ id }: { id: string }) {
  return (
    <SheetFrame id={id} title={texts.title}>
      {(sheet) => (sheet.mediaType?.startsWith("image/") ? <CornersEditor sheet={sheet} /> : <ErrorNote tone="doubt">{texts.onePicture}</ErrorNote>)}
    </SheetFrame>
  )
}
