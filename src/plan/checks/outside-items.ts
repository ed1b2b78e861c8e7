import { cut } from '../../model/span.ts'
import type { Check } from './check.ts'

/** Units assigned in a paragraph that belongs to no numbered item: its number was lost, or it never had one. */
export const outsideItems: Check = ({ source, outside }) =>
  outside.map(({ span }) => ({
    code: 'assignment-outside',
    span,
    args: { text: cut(source.text, span).replace(/\s/gu, '').slice(0, 40) },
  }))
