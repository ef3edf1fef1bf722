declare module "heic-decode" {
  /** Decodes the first picture of a HEIC file, turned as the file asks. Throws on anything else. */
  const decode: (input: { buffer: Uint8Array }) => Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  export = decode
}
