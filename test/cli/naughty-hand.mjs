// A worker that does to each job what its name says.
import { parentPort, workerData } from 'node:worker_threads'

const slots = new Int32Array(workerData.shared)
const deeds = {
  loop: () => {
    for (;;);
  },
  memory: () => {
    for (const all = []; ; ) all.push(new Array(100_000).fill(all.length))
  },
  exit: () => process.exit(1),
  throw: () => {
    throw new Error('naughty')
  },
}

parentPort.on('message', (jobs) => {
  for (const { index, name } of jobs) {
    Atomics.store(slots, 0, index + 1)
    deeds[name]?.()
    Atomics.store(slots, 0, 0)
    parentPort.postMessage({ outcomes: [{ index, ms: 1, converted: { unchanged: true } }], free: false })
  }
  parentPort.postMessage({ outcomes: [], free: true })
})
