/** Node has it, its types leave it to the DOM's. */
declare namespace WebAssembly {
  function instantiate(module: Uint8Array<ArrayBuffer>): Promise<{ instance: { exports: object } }>
}
