import { cut } from '../../model/span.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import type { Check } from './check.ts'

/** Units assigned in a paragraph that belongs to no numbered item: its number was lost, or it never had one. */
export const outsideItems: Check = ({ source, outside }) =>
  outside.map(({ span }) => ({
    code: 'assignment-outside',
    span,
    args: { text: withoutBlanks(cut(source.text, span)).slice(0, 40) },
  }))
