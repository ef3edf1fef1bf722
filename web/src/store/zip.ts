/** One file of an archive. */
export type ZipEntry = { name: string; bytes: Blob }

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian fields, each as [bytes wide, value]. */
function record(fields: readonly [2 | 4, number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [width]) => sum + width, 0)))
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return new Uint8Array(view.buffer)
}

/** 1980-01-01, the zero of the format's calendar: an archive of the same sheets is the same bytes. */
const zeroDate = 0x21
/** General purpose bit 11: names are UTF-8. */
const utf8Names = 0x0800

/**
 * A ZIP archive without compression (APPNOTE 6.3.9): photos and PDFs are compressed already. Up to 65,535 files and 4 GB.
 * Source: PKWARE APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export async function buildZip(entries: readonly ZipEntry[]): Promise<Blob> {
  const parts: BlobPart[] = []
  const directory: BlobPart[] = []
  let offset = 0
  let directorySize = 0
  for (const { name, bytes } of entries) {
    const nameBytes = new TextEncoder().encode(name)
    const crc = crc32(new Uint8Array(await bytes.arrayBuffer()))
    const shared: [2 | 4, number][] = [
      [2, 20],
      [2, utf8Names],
      [2, 0],
      [2, 0],
      [2, zeroDate],
      [4, crc],
      [4, bytes.size],
      [4, bytes.size],
      [2, nameBytes.length],
      [2, 0],
    ]
    const local = record([[4, 0x04034b50], ...shared])
    const central = record([[4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]])
    parts.push(local, nameBytes, bytes)
    directory.push(central, nameBytes)
    offset += local.length + nameBytes.length + bytes.size
    directorySize += central.length + nameBytes.length
  }
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directorySize],
    [4, offset],
    [2, 0],
  ])
  return new Blob([...parts, ...directory, end], { type: "application/zip" })
}
