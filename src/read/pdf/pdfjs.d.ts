/** The part of PDF.js that parses; the rest of the package draws. Only what is used here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  type Handler = (data: unknown) => unknown
  export const WorkerMessageHandler: {
    readonly setup: (handler: { on(action: string, handler: Handler): void }, port: unknown) => void
  }
}
