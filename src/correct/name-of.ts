import type { Correction } from '../model/corrections.ts'

/** What a correction is about, in the words of the document: its task and its phrase. */
export function nameOf(correction: Correction): string {
  return `${correction.task} ${phraseOf(correction)}`.trim()
}

function phraseOf(correction: Correction): string {
  switch (correction.do) {
    case 'set-title':
    case 'drop-task':
      return correction.title ?? ''
    case 'add-task':
      return correction.text
    case 'set-unit':
    case 'drop-unit':
    case 'add-unit':
      return correction.unit
    default:
      return correction.time
  }
}
