import type { Rule } from '../../model/rule.ts'
import { period, type TimeReading } from './reading.ts'

export const inSeason: Rule<TimeReading> = {
  name: 'times/in-season',
  about: '时间栏中的时节和校历:“暑假期间”“第6—13教学周”“汛期”,是期间,但没有日期。',
  contexts: ['field'],
  pattern:
    /(?:[寒暑]假|寒暑假|暑期|假期|主?汛期|春运|两会|梅雨季|防火期|供暖[季期]|采暖[季期])(?:期间)?(?!来临|到来|开始|[之以]?前|后)|(?:教学)?第\d{1,2}(?:[-~至到—]\d{1,2})?(?:教学)?周/gu,
  needs: '假|暑期|汛期|春运|两会|梅雨季|防火期|供暖|采暖|周',
  read: () => period(null, null),
  examples: [
    { text: '暑假期间', context: 'field', finds: ['period ../.. ← 暑假期间'] },
    { text: '第6-13教学周', context: 'field', finds: ['period ../.. ← 第6-13教学周'] },
    { text: '暑假期间组织轮训', finds: [] },
  ],
}
