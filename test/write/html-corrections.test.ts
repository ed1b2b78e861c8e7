import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCorrections } from '../../src/cli/corrections.ts'
import { WORDS } from '../../src/cli/words.ts'
import { parseWithText } from '../../src/govplan.ts'
import type { Correction, Corrections } from '../../src/model/corrections.ts'
import { correctionsYaml } from '../../src/write/html/client/corrections-yaml.ts'
import { NO_BROWSER, openPage, startBrowser } from '../browser.ts'
import { govplan, inFolder } from '../cli/command.ts'
import { noticeNamed } from '../notices.ts'
import { HOSTILE, notice, pageOf } from './page-of.ts'

const GRAIN = 'grain-storage.utf-8.txt'

async function read(yaml: string): Promise<Corrections> {
  const checked = await checkCorrections(Buffer.from(yaml), { words: WORDS.en, language: 'en' })
  if ('problem' in checked) throw new Error(JSON.stringify(checked.problem))
  return checked.data
}

/** Selects words in the source as a pointer would; runs in the page. */
const SELECT = `(words) => {
  const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT)
  const nodes = []
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('.chip')) nodes.push(walker.currentNode)
  const from = nodes.map((node) => node.data).join('').indexOf(words)
  const place = (offset) => {
    for (const node of nodes) {
      if (offset <= node.length) return [node, offset]
      offset -= node.length
    }
  }
  const [start, end] = [place(from), place(from + words.length)]
  getSelection().setBaseAndExtent(...start, ...end)
}`

/** HARDENING 13, and what ends a line or a quote. */
const NASTY = [
  'no',
  'on',
  '~',
  'null',
  '1e3',
  '017',
  '12:30',
  '2021-01-01',
  '=',
  '1.10',
  '"',
  "'",
  '\\',
  '# a',
  'a: b',
]

test('what the page writes is read again as it was', async () => {
  const signs = ['甲 乙', 'a\u0085b', 'a\u2028b', '\u202eexe', '甲\n乙', '{x}', '- a', '\u007f', '𠮷']
  const corrections = [...NASTY, ...signs].map(
    (text): Correction => ({
      do: 'set-unit',
      task: '1.10',
      title: text,
      unit: '甲',
      role: 'lead',
      to: { unit: text },
    }),
  )
  const days: Correction = {
    do: 'set-time',
    task: '1',
    title: '',
    time: 'no',
    to: { start: null, end: '2021-01-01' },
  }
  const documents = [
    { file: 'no.txt', sha256: '0'.repeat(64), corrections: [...corrections, days] },
    { file: '甲.txt', corrections: [] },
  ]
  const yaml = correctionsYaml(documents)
  expect(await read(yaml)).toEqual({ version: 1, documents })
  expect(await read(correctionsYaml([]))).toEqual({ version: 1, documents: [] })
  expect(yaml).toContain('\n      - do: set-unit\n        task: "1.10"\n        title: "no"\n')
})

describe.skipIf(NO_BROWSER !== null)(`in a browser ${NO_BROWSER ?? ''}`, { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (text: string, options = {}) => openPage(browser, text, options)
  const card = (page: Page, id: string) => page.locator(`.card[data-task="${id}"]`)
  const edit = async (page: Page, id: string) => {
    await page.getByRole('button', { name: `更正任务 ${id}`, exact: true }).click()
    return page.getByRole('form', { name: `更正任务 ${id}` })
  }
  const begin = (page: Page) => page.locator('.toggle').click()
  const changes = (page: Page) => page.locator('.changes li > span').allInnerTexts()
  const saved = async (page: Page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存更正' }).click(),
    ])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const selectInSource = (page: Page, words: string) => page.evaluate(`(${SELECT})(${JSON.stringify(words)})`)

  test('a person corrects, saves, and the command line replays the same', async () => {
    const { page, sins } = await open(await pageOf([notice(GRAIN)]))
    expect(await page.locator('.changes, .adder, form.edit').count()).toBe(0)
    await begin(page)

    const fire = await edit(page, '1.2')
    await fire.getByLabel('任务', { exact: true }).fill('更新粮库消防设施')
    const brigade = fire.getByRole('group', { name: '单位 县消防救援大队' })
    await brigade.getByLabel('角色').selectOption('lead')
    await fire.getByRole('group', { name: '单位 各乡镇人民政府' }).getByLabel('删去').check()
    await fire.getByRole('group', { name: '时间 5月底前' }).getByLabel('完成时限').fill('2021-06-15')
    await fire.getByRole('button', { name: '添加单位' }).click()
    await fire.getByRole('group', { name: '新单位' }).getByLabel('名称').fill('县财政局')
    await fire.getByRole('button', { name: '确定' }).click()
    expect(await page.evaluate(`document.activeElement.getAttribute('data-task')`)).toBe('1.2')
    expect(await card(page, '1.2').innerText()).toMatch(/更新粮库消防设施\s*已更正/)
    expect(await card(page, '1.2').innerText()).toContain('2021-06-15')

    await (await edit(page, '2.1')).getByRole('button', { name: '删去此任务' }).click()
    expect(await card(page, '2.1').count()).toBe(0)

    await selectInSource(page, '县财政安排专项资金120万元')
    await page.getByRole('button', { name: '新增任务' }).click()
    const adding = page.getByRole('form', { name: '新增任务' })
    expect(await adding.getByLabel('任务的原文').inputValue()).toBe('县财政安排专项资金120万元')
    await adding.getByLabel(/^标题/).fill('安排专项资金')
    await adding.getByRole('button', { name: '确定' }).click()
    await selectInSource(page, '2021年3月5日')
    const funds = await edit(page, 'N1')
    await funds.getByRole('button', { name: '添加时间' }).click()
    await funds.getByRole('group', { name: '新时间' }).getByLabel('完成时限').fill('2021-03-31')
    await funds.getByRole('button', { name: '确定' }).click()

    expect(await changes(page)).toEqual([
      '1.2 任务改为“更新粮库消防设施”',
      '1.2 “县消防救援大队（责任）”改为“县消防救援大队（牵头）”',
      '1.2 删去“各乡镇人民政府（责任）”',
      '1.2 新增“县财政局（责任）”',
      '1.2 “5月底前”改为“完成时限 2021-06-15”',
      '2.1 删去“加强组织领导”',
      'N1 新增“安排专项资金”',
      'N1 新增“2021年3月5日 完成时限 2021-03-31”',
    ])
    const { name, text } = await saved(page)
    expect(name).toBe('grain-storage.utf-8.govplan.yaml')
    expect(sins).toEqual([])

    const shown = await page.locator('.card').evaluateAll((cards) => cards.map((one) => one.dataset.task))
    await inFolder(async (folder) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      const { code, stdout } = await govplan([
        'parse',
        '-q',
        '--strict',
        noticeNamed(GRAIN).path,
        '--corrections',
        file,
      ])
      const { tasks } = JSON.parse(stdout)
      expect([code, tasks.map((task: { id: string }) => task.id)]).toEqual([0, shown])
      expect(tasks[1]).toMatchObject({
        title: '更新粮库消防设施',
        units: [
          { role: 'responsible', name: '县发展改革局' },
          { role: 'lead', name: '县消防救援大队' },
          { role: 'responsible', name: '县财政局' },
        ],
        times: [{ text: '5月底前', end: '2021-06-15' }],
      })
      expect(tasks.at(-1)).toMatchObject({
        title: '安排专项资金',
        times: [{ kind: 'deadline', text: '2021年3月5日', end: '2021-03-31' }],
      })
    })
  })

  test('a page made with corrections begins with them, and saves them with the new ones', async () => {
    const corrections = await read(
      readFileSync(new URL('../../fixtures/cli/grain-storage.govplan.yaml', import.meta.url), 'utf8'),
    )
    const other = { file: 'other.txt', corrections: [{ do: 'drop-task', task: '1', title: '甲' } as const] }
    const [input, options] = notice(GRAIN)
    const { page, sins } = await open(
      await pageOf([[input, { ...options, corrections }]], { otherCorrections: [other] }),
    )
    expect(await page.locator('.changes li').count()).toBe(5)
    await begin(page)
    const storage = await edit(page, '1.1')
    await storage.getByLabel('任务', { exact: true }).fill('排查全县仓房隐患')
    await storage.getByRole('button', { name: '确定' }).click()
    await page.getByRole('button', { name: '撤销: 2.1 删去“加强组织领导”' }).click()
    expect(await card(page, '2.1').count()).toBe(1)
    const { documents } = await read((await saved(page)).text)
    const [own, ...others] = documents
    expect(others).toEqual([other])
    expect(own!.corrections).toEqual([
      { do: 'set-title', task: '1.1', title: '排查仓房隐患', to: '排查全县仓房隐患' },
      ...corrections.documents[0]!.corrections.filter((one) => one.do !== 'drop-task'),
    ])
    expect(sins).toEqual([])
  })

  test('everything taken back is as read', async () => {
    const { page, sins } = await open(await pageOf([notice(GRAIN)]))
    await begin(page)
    const before = await page.locator('.cards').innerHTML()
    const form = await edit(page, '1.3')
    await form.getByLabel('删去').first().check()
    await form.getByRole('button', { name: '确定' }).click()
    expect(await changes(page)).toEqual(['1.3 删去“县粮食服务中心（责任）”'])
    await page.getByRole('button', { name: /^撤销: 1\.3/ }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('h-changes')
    expect(await page.locator('.cards').innerHTML()).toBe(before)
    await (await edit(page, '1.3')).getByRole('button', { name: '取消' }).click()
    expect(await page.locator('.cards').innerHTML()).toBe(before)
    expect((await read((await saved(page)).text)).documents).toEqual([])
    expect(sins).toEqual([])
  })

  test('what has no place in the text is not taken over, and the form says so', async () => {
    const { page, sins } = await open(await pageOf([notice(GRAIN)]))
    await begin(page)
    const form = await edit(page, '1.1')
    await form.getByRole('button', { name: '添加单位' }).click()
    await form.getByRole('group', { name: '新单位' }).getByLabel('名称').fill('县水利局')
    await form.getByRole('button', { name: '确定' }).click()
    expect(await form.getByRole('alert').innerText()).toContain('“县水利局”在原文中对不上')
    await form.getByLabel('原文中的说法').fill('对全县粮库')
    await form.getByLabel('开始').fill('2021-05-01')
    await form.getByRole('button', { name: '确定' }).click()
    expect(await form.getByRole('alert').innerText()).toContain('“2021年4月底前”在原文中对不上')
    await form.getByLabel('开始').fill('')
    await form.getByRole('button', { name: '确定' }).click()
    expect(await changes(page)).toEqual(['1.1 新增“县水利局（责任）”'])
    await page.getByRole('button', { name: '新增任务' }).click()
    const adding = page.getByRole('form', { name: '新增任务' })
    await adding.getByLabel('任务的原文').fill('消防')
    await adding.getByRole('button', { name: '确定' }).click()
    expect(await adding.getByRole('alert').innerText()).toContain('只出现一次')
    expect(sins).toEqual([])
  })

  test('corrections that no longer fit are listed as such, and kept', async () => {
    const gone: Correction = { do: 'drop-task', task: '9', title: '不在' }
    const corrections: Corrections = { version: 1, documents: [{ file: GRAIN, corrections: [gone] }] }
    const [input, options] = notice(GRAIN)
    const { page } = await open(await pageOf([[input, { ...options, corrections }]]))
    expect(await page.locator('.changes li').innerText()).toContain('与文件对不上')
    expect(await page.locator('.checks li.warning').innerText()).toContain('9 不在')
    expect((await read((await saved(page)).text)).documents[0]!.corrections).toEqual([gone])
  })

  test('tasks that were not asked for stay hidden, and their corrections stay', async () => {
    const drop: Correction = { do: 'drop-task', task: '2.1', title: '加强组织领导' }
    const corrections: Corrections = { version: 1, documents: [{ file: GRAIN, corrections: [drop] }] }
    const [input, options] = notice(GRAIN)
    const text = await pageOf([[input, { ...options, corrections }]], {}, (plan) => ({
      ...plan,
      tasks: plan.tasks.filter(({ id }) => id.startsWith('2.')),
    }))
    const { page } = await open(text)
    const ids = () => page.locator('.card').evaluateAll((cards) => cards.map((one) => one.dataset.task))
    expect(await ids()).toEqual(['2.2'])
    await page.getByRole('button', { name: /^撤销: 2\.1/ }).click()
    expect(await ids()).toEqual(['2.1', '2.2'])
  })

  test('hostile text is text in forms and changes, too', async () => {
    const corrections: Corrections = {
      version: 1,
      documents: [
        { file: 'a.txt', corrections: [{ do: 'drop-task', task: '<b>9</b>', title: '</script><i>' }] },
      ],
    }
    const { plan } = await parseWithText(HOSTILE)
    const { page, sins } = await open(await pageOf([[HOSTILE, { fileName: 'a.txt', corrections }]]))
    await begin(page)
    const form = await edit(page, 'P2.1.1')
    expect(await form.getByLabel('任务', { exact: true }).inputValue()).toBe(plan.tasks[1]!.title)
    await form.getByLabel('任务', { exact: true }).fill('<i>x</i>')
    await form.getByRole('button', { name: '确定' }).click()
    expect(await changes(page)).toEqual([
      'P2.1.1 任务改为“<i>x</i>”',
      expect.stringContaining('<b>9</b> 删去“</script><i>”'),
    ])
    expect(await page.locator('img, .changes i, .changes b:not(.misfit), .card i').count()).toBe(0)
    const { documents } = await read((await saved(page)).text)
    expect(documents[0]!.corrections).toHaveLength(2)
    expect(sins).toEqual([])
  })

  test('by keyboard alone', async () => {
    const { page, sins } = await open(await pageOf([notice(GRAIN)]))
    await page.locator('.toggle').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-pressed')`)).toBe('true')
    await page.getByRole('button', { name: '更正任务 1.1' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('排查')
    await page.keyboard.press('Enter')
    expect(await changes(page)).toEqual(['1.1 任务改为“排查”'])
    expect(sins).toEqual([])
  })

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('is accessible while it is corrected, at %i pixels, %s', async (width, colorScheme) => {
    const corrections = await read(
      readFileSync(new URL('../../fixtures/cli/grain-storage.govplan.yaml', import.meta.url), 'utf8'),
    )
    const [input, options] = notice(GRAIN)
    const { page, sins } = await open(await pageOf([[input, { ...options, corrections }]]), {
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    })
    await begin(page)
    const form = await edit(page, '1.1')
    await form.getByRole('button', { name: '添加单位' }).click()
    await form.getByRole('button', { name: '添加时间' }).click()
    await form.getByRole('button', { name: '确定' }).click()
    await page.getByRole('button', { name: '新增任务' }).click()
    await edit(page, '1.2')
    await page.addScriptTag({ content: axe.source })
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(sins).toEqual([])
  })
})
