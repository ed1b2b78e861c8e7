import { readFileSync } from 'node:fs'
import { parseWithText } from '../../src/govplan.ts'
import type { PlanDocument } from '../../src/model/plan-document.ts'
import type { ParseOptions } from '../../src/parse-options.ts'
import { html } from '../../src/write/html/html.ts'
import type { WriteOptions } from '../../src/write/index.ts'
import { noticeNamed } from '../notices.ts'

/** The review page of documents, as the command line writes it; `select` chooses the tasks that it shows. */
export async function pageOf(
  inputs: readonly (readonly [string | Uint8Array, ParseOptions])[],
  options: WriteOptions = {},
  select = (plan: PlanDocument) => plan,
): Promise<string> {
  const read = await Promise.all(inputs.map(([input, options]) => parseWithText(input, options)))
  const texts = read.map(({ planText }) => planText())
  const plans = read.map(({ plan }) => select(plan))
  const chunks: string[] = []
  for await (const chunk of html.write(plans, { texts, ...options })) chunks.push(String(chunk))
  return chunks.join('')
}

export function notice(name: string) {
  return [readFileSync(noticeNamed(name).path), { fileName: name }] as const
}

/** HARDENING 15. */
export const HOSTILE = `</script><script>alert(1)</script>的实施方案
一、<img src=http://evil.test/x onerror=alert(2)>任务
（一）<b onmouseover="alert(3)">整治"'&amp;\u202e.exe</b>。落实责任，2024年底前完成。（牵头单位：__proto__局）
二、保障措施\u2028</style><!--
`
