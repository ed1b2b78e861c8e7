import { describe, expect, it } from 'vitest'
import { jsonPieces } from '../../src/write/json-pieces.ts'
import { toJson } from '../../src/write/to-json.ts'

const element = (n: number) => ({ n, text: '第一行\n第二行“甲”\u200b', list: [1, { a: null }], none: [] })
const list = (length: number) => Array.from({ length }, (_, n) => element(n))

describe('JSON in pieces', () => {
  const long = {
    first: 'a\nb',
    left: undefined,
    few: list(3),
    tasks: list(2500),
    none: [],
    more: list(1001),
    last: 1,
  }

  it.each([0, 2, 4])('joined is the same as whole, indented by %i', (indent) => {
    const pieces = [...jsonPieces(long, indent, '\n')]
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.join('')).toBe(`${toJson(long, indent)}\n`)
  })

  it('no piece is much longer than an element above the measure', () => {
    const lengths = [...jsonPieces(long, 2, '')].map(({ length }) => length)
    expect(Math.max(...lengths)).toBeLessThan(70_000)
  })

  it('a short document is one piece', () => {
    const short = { few: list(3), tasks: list(1000) }
    expect([...jsonPieces(short, 2, '\n')]).toEqual([`${toJson(short, 2)}\n`])
  })

  it('lone surrogates are replaced', () => {
    const broken = { tasks: Array.from({ length: 1001 }, () => '\ud83d') }
    expect([...jsonPieces(broken, 0, '')].join('')).toBe(toJson(broken))
  })
})
