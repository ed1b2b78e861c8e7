export { ReadError, type ReadErrorReason } from './read-error.ts'
export { MAX_BYTES, type ReadOptions, readSource } from './read-source.ts'
