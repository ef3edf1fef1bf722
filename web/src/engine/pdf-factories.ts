/** What pdf.js draws on in a worker, where there is no document to create canvases: its own factories need one. */
export class WorkerCanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) }
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    canvas.width = width
    canvas.height = height
  }

  destroy(drawn: { canvas: OffscreenCanvas | null; context: unknown }) {
    if (drawn.canvas) drawn.canvas.width = drawn.canvas.height = 0
    drawn.canvas = null
    drawn.context = null
  }

  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true })
  }
}

const none = () => "none"

/** Filters are SVG in a document; scorecards do without. */
export class WorkerFilterFactory {
  addFilter = none
  addHCMFilter = none
  addAlphaFilter = none
  addLuminosityFilter = none
  addKnockoutFilter = none
  addHighlightHCMFilter = none
  addSelectionHCMFilter = none
  addSelectionFilter = none
  createSelectionStyle = () => null
  destroy = () => {}
}
