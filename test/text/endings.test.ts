import { expect, test } from 'vitest'
import { endsWithAny } from '../../src/text/endings.ts'

test('one of the words at the end is enough, none elsewhere', () => {
  expect(endsWithAny('项目清单', ['名单', '清单'])).toBe(true)
  expect(endsWithAny('清单项目', ['名单', '清单'])).toBe(false)
  expect(endsWithAny('', ['清单'])).toBe(false)
})
