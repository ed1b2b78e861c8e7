import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/text/remembered.ts'

describe('a function that remembers', () => {
  it('tells the same, and is asked once for a short text', () => {
    const asked: string[] = []
    const length = remembered((text) => {
      asked.push(text)
      return text.length
    })
    expect([length('市财政局'), length('市财政局'), length('市\ud83d局')]).toEqual([4, 4, 3])
    expect(asked).toEqual(['市财政局', '市\ud83d局'])
  })

  it('keeps nothing of long texts, and no more than some thousands', () => {
    let asked = 0
    const tell = remembered(() => ++asked)
    const long = '局'.repeat(65)
    expect([tell(long), tell(long)]).toEqual([1, 2])
    for (let n = 0; n <= 4096; n++) tell(`第${n}局`)
    const before = asked
    tell('第0局')
    tell('第4096局')
    expect(asked).toBe(before + 1)
  })
})
