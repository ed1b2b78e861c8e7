/** What one member, and all members of a document together may hold, in bytes. */
export const MOST = 64 * 1024 * 1024

/** How many bytes may still be unpacked. */
export interface Budget {
  left: number
}
