import { fstatSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Where text or bytes go. `write` is done when all of it has arrived, and fails where it cannot. */
export interface Sink {
  readonly terminal: boolean
  /** Columns of the terminal. */
  readonly columns: number | undefined
  readonly write: (chunk: string | Uint8Array) => Promise<void>
}

/** All that a command knows of the process. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: () => AsyncIterable<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
}

export function processIo(): Io {
  return {
    env: process.env,
    stdin: () => process.stdin,
    stdout: sink(1, () => process.stdout),
    stderr: sink(2, () => process.stderr),
  }
}

/** Pipes and files are written straight: that starts sooner, loses nothing at exit, and errors are plain. */
function sink(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Sink {
  const terminal = mayBeTerminal(descriptor) && stream().isTTY === true
  return {
    terminal,
    columns: terminal ? stream().columns : undefined,
    write: terminal
      ? (chunk) => writeToStream(stream(), chunk)
      : (chunk) => writeToDescriptor(descriptor, chunk),
  }
}

/** Cheaper than `process.stdout.isTTY`, which loads the network modules for a pipe. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return true
  }
}

function writeToStream(stream: NodeJS.WriteStream, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject)
    stream.write(chunk, (error) => {
      stream.off('error', reject)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** Writes all of `chunk`, also into a pipe that is full for the moment. */
export async function writeToDescriptor(descriptor: number, chunk: string | Uint8Array): Promise<void> {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      await sleep(5)
    }
  }
}
