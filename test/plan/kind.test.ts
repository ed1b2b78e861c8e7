import { expect, test } from 'vitest'
import { kindBelow, kindOfOwn, LAST_SIGNS, TERMS } from '../../src/plan/kind.ts'

test('every term ends with one of the last signs', () => {
  const signs = TERMS.flatMap(([, { source }]) => lastSigns(source.slice(0, -'$'.length)))
  expect(signs.filter((sign) => !LAST_SIGNS.includes(sign))).toEqual([])
  expect([...LAST_SIGNS].filter((sign) => !signs.includes(sign))).toEqual([])
})

test('a heading that is a term tells its kind, whatever surrounds it', () => {
  expect(kindOfOwn('工作目标(2021年)')).toBe('goal')
  expect(kindOfOwn('保障 措施。')).toBe('safeguard')
  expect(kindOfOwn('做好组织实施工作')).toBe('safeguard')
  expect(kindOfOwn('工作要求各单位要高度重视')).toBe('safeguard')
  expect(kindOfOwn('联系人和联系方式')).toBe('background')
  expect(kindOfOwn('工作联系')).toBe('background')
  expect(kindOfOwn('帮扶困难对象')).toBeNull()
  expect(kindOfOwn('样本城市')).toBe('background')
  expect(kindOfOwn('支持试点城市')).toBeNull()
  expect(kindOfOwn('充分认识赋予机构和人员自主权的重要意义')).toBe('background')
  expect(kindBelow('深刻认识机构和人员改革的必要性')).toBe('background')
  expect(kindOfOwn('完善公共服务')).toBeNull()
})

/** The signs with which what a pattern matches can end. */
function lastSigns(source: string): string[] {
  return alternatives(source).flatMap((one) => {
    const optional = one.endsWith('?')
    const whole = optional ? one.slice(0, -1) : one
    const start = whole.endsWith(')') ? openingOf(whole) : whole.length - 1
    const own = whole.endsWith(')') ? lastSigns(whole.slice(start + '(?:'.length, -1)) : [whole.slice(start)]
    return optional ? [...own, ...lastSigns(whole.slice(0, start))] : own
  })
}

function alternatives(source: string): string[] {
  const found = ['']
  let depth = 0
  for (const sign of source) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === '|' && depth === 0) found.push('')
    else found.push(found.pop() + sign)
  }
  return found
}

/** Where the group opens that closes the pattern. */
function openingOf(source: string): number {
  let depth = 0
  for (let at = source.length - 1; ; at--) {
    if (source[at] === ')') depth++
    if (source[at] === '(') depth--
    if (depth === 0) return at
  }
}
