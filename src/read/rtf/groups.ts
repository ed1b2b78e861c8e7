import { endStory } from '../story/story.ts'
import type { Walk } from './walk.ts'

/** Groups deeper than this are read as one. */
export const DEEPEST = 500

export function openGroup(walk: Walk): void {
  if (walk.outer.length >= DEEPEST) {
    walk.beyond++
    walk.capped = true
    return
  }
  walk.outer.push(walk.group)
  walk.group = { ...walk.group }
  walk.fresh = true
  walk.starred = false
}

/** What a group held that is a text of its own goes to its place: a box beside its paragraph, a note to the end. */
export function closeGroup(walk: Walk): void {
  walk.fresh = false
  if (walk.beyond > 0) {
    walk.beyond--
    return
  }
  const { story } = walk.group
  const before = walk.outer.pop()
  if (!before) return
  walk.group = before
  if (story === before.story) return
  const blocks = endStory(story, walk.number)
  const to = story.kind === 'note' ? walk.notes : before.story.boxes
  for (const block of blocks) to.push(block)
}
