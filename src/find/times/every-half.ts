import type { Rule } from '../../model/rule.ts'
import { recurring, type TimeReading } from './reading.ts'

const RULES = new Map([
  ['年', 'FREQ=MONTHLY;INTERVAL=6'],
  ['月', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
  ['旬', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1'],
])

export const everyHalf: Rule<TimeReading> = {
  name: 'times/every-half',
  about: '“每半年”“每半月”“每旬”。',
  pattern:
    /上、?下半(?<both>年)各(?=[一二三四五\d一-龥])|每个?(?:半个?(?<half>[年月])|(?<ten>旬))|(?<![每近一满])半(?<once>[年月])(?:至少)?一次/gu,
  needs: '上下半年|上、下半年|每半|每个半|每旬|每个旬|半年|半月',
  read: ({ groups }) =>
    recurring(RULES.get(groups.half ?? groups.once ?? groups.both ?? groups.ten ?? '') ?? null),
  examples: [
    { text: '每半年报送一次', finds: ['recurring FREQ=MONTHLY;INTERVAL=6 ← 每半年'] },
    { text: '每半个月', finds: ['recurring FREQ=MONTHLY;BYMONTHDAY=15,-1 ← 每半个月'] },
    { text: '对在建项目半年一次全覆盖检查', finds: ['recurring FREQ=MONTHLY;INTERVAL=6 ← 半年一次'] },
    { text: '上、下半年各组织一次', finds: ['recurring FREQ=MONTHLY;INTERVAL=6 ← 上、下半年各'] },
    { text: '半年小结', finds: [] },
  ],
}
