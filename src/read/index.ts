export { ReadError, type ReadErrorReason } from './read-error.ts'
export { MAX_BYTES, type ReadOptions, readSource } from './read-source.ts'
export type { ReadTools } from './reader.ts'
