import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PageParts } from './parts.ts'

/** Says which pages hold a picture and no text: what is written there is not in the result. */
export function unreadPages(pages: readonly PageParts[]): Diagnostic[] {
  const unread = pages.filter(({ parts, pictured }) => pictured && parts.length === 0)
  if (unread.length === 0) return []
  return [
    { code: 'page-without-text', span: null, args: { pages: unread.map(({ page }) => page).join('、') } },
  ]
}
