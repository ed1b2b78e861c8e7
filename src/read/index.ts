export { documentsIn, type FoundDocument, holdsDocuments, type Unreadable } from './archive/documents.ts'
export { ReadError, type ReadErrorReason } from './read-error.ts'
export { MAX_BYTES, type ReadOptions, readSource } from './read-source.ts'
export type { Annex, ReadTools } from './reader.ts'
