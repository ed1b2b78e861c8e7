import type { PlanDocument, PlanTask, PlanTime, PlanUnit } from '../../src/model/plan-document.ts'

export const place = { start: 0, end: 3, line: 1, column: 1 }

export function unit(role: PlanUnit['role'], name: string, open = false): PlanUnit {
  const unnamed = { fullName: null, fullNameFrom: null, canonical: null, collective: false }
  return { role, name, open, inherited: false, span: place, because: null, ...unnamed }
}

export function time(text: string, more: Partial<PlanTime> = {}): PlanTime {
  const unset = { start: null, end: null, rrule: null, inferred: false, ambiguous: false, span: place }
  return { kind: 'deadline', text, ...unset, ...more }
}

export function task(id: string, more: Partial<PlanTask> = {}): PlanTask {
  return {
    id,
    seq: 1,
    label: '(一)',
    kind: 'task',
    origin: 'body',
    part: null,
    sections: ['主要任务'],
    title: '落实行政执法责任制',
    text: '',
    steps: [],
    units: [],
    persons: [],
    times: [],
    related: [],
    span: place,
    ...more,
  }
}

export function plan(tasks: readonly PlanTask[], more: Partial<PlanDocument> = {}): PlanDocument {
  return {
    schemaVersion: '1',
    source: {
      file: 'notice.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      bytes: 9,
      sha256: '0123456789abcdef'.repeat(4),
    },
    document: {
      title: '关于加强法治政府建设的实施方案',
      noticeTitle: null,
      number: '黑政发〔2021〕93号',
      issuers: ['省政府'],
      addressees: ['各市（地）人民政府'],
      signedOn: '2021-03-04',
      publishedOn: null,
      period: { start: '2021-01-01', end: null },
      references: [],
    },
    outline: [],
    tasks: [...tasks],
    diagnostics: [],
    ...more,
  }
}

/** Texts that some format, spreadsheet or terminal takes for something else. */
export const HOSTILE: readonly string[] = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'no',
    'yes',
    'on',
    'off',
    'y',
    '~',
    'null',
    'Null',
    'true',
    '1e3',
  ],
  ...[
    '017',
    '0o17',
    '0x1F',
    '12:30',
    '1_000',
    '2021-01-01',
    '=',
    '<<',
    '.inf',
    '-',
    '?',
    '---',
    '...',
    '%YAML',
  ],
  ...[
    '结尾空格 ',
    ' 开头空格',
    '带：冒号',
    'a: b',
    '说明 #1',
    '[1]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    "'",
    '"',
    '@a',
    '`a',
  ],
  ...[
    '=cmd|A1',
    '+1',
    '-1',
    '@SUM(1)',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '"=1',
    '“＝1”',
    '\t=1',
    '\r=1',
    '\n=1',
  ],
  ...[
    '甲\u0085乙',
    '甲\u2028乙',
    '甲\u2029乙',
    '甲\u001b[31m红',
    '\u009b31m红',
    '甲\u202e乙',
    '\ufeff甲',
    '甲\u0000乙',
  ],
  ...[
    '甲\r\n乙',
    '甲\n乙',
    '甲\n\n乙',
    '甲\n 乙',
    '甲 \n乙',
    '\n甲',
    '甲\n',
    '甲\n---\n乙',
    '甲\n# 乙',
    '😀省厅',
    '甲,"乙"',
  ],
]

/** No writer can keep this one: half a surrogate pair. */
export const LONE_SURROGATE = '甲\ud800乙'

/** A plan with every hostile text as a unit, a title, a text and a section. */
export function hostilePlan(): PlanDocument {
  return plan(
    HOSTILE.map((text, index) =>
      task(`1.${index + 1}`, {
        seq: index + 1,
        title: text,
        text,
        sections: [text],
        units: [unit('lead', text)],
      }),
    ),
  )
}

/** What one would meet in a real notice. */
export function richPlan(): PlanDocument {
  return plan([
    task('3.1.1', {
      title: '深化行政执法体制改革，全面落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”',
      text: '到2021年底前，各级行政执法部门全面落实“三项制度”。',
      sections: ['主要任务', '法治型政府建设'],
      steps: [{ label: '(1)', text: '梳理执法事项清单' }],
      units: [
        unit('lead', '省司法厅'),
        unit('support', '省委编办'),
        unit('support', '省市场监督管理局、知识产权局'),
        unit('responsible', '各市（地）人民政府', true),
        unit('supervise', '省政府督查室'),
      ],
      persons: [{ role: '责任人', name: '张三' }],
      times: [
        time('2021年6月底前', { end: '2021-06-30' }),
        time('2021年底前', { end: '2021-12-31' }),
        time('2021年3月至6月', { kind: 'period', start: '2021-03-01', end: '2021-06-30' }),
        time('每季度', { kind: 'recurring', rrule: 'FREQ=MONTHLY;INTERVAL=3' }),
      ],
      related: ['A1.3'],
    }),
    task('3.1.2', { seq: 2, title: 'Internet+政务服务APP“一网通办”', units: [unit('lead', '省营商环境局')] }),
    task('A1.3', {
      seq: 3,
      label: null,
      part: '重点任务分工表',
      sections: [],
      kind: 'safeguard',
      title: '加强组织领导',
    }),
    task('4', { seq: 4, kind: 'phase', title: '启动和自查自纠阶段(1月至2月)' }),
  ])
}
