/**
 * What runs in the thread of PDF.js: it loads the package, begins a document for every message with `begin`, and
 * carries all others. A promise that no one waits for may fail in there: PDF.js asks for pages ahead.
 */
export const WORKER_SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads')
process.on('unhandledRejection', () => {})
const listeners = new Set()
const port = {
  addEventListener(_, listener, { signal } = {}) {
    listeners.add(listener)
    if (signal) signal.addEventListener('abort', () => listeners.delete(listener))
  },
  postMessage(message, transfers) {
    parentPort.postMessage(message, transfers || [])
  },
}
const actions = import(workerData).then(({ WorkerMessageHandler }) => {
  const actions = new Map()
  WorkerMessageHandler.setup({ on: (name, action) => actions.set(name, action) }, port)
  actions.get('configure')({ verbosity: 0 })
  return actions
})
parentPort.on('message', async (data) => {
  const begin = (await actions).get('GetDocRequest')
  if (data.begin) begin(data.begin)
  else for (const listener of [...listeners]) listener({ data })
})
`
