import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { NO_BROWSER, openPage, startBrowser } from '../browser.ts'
import { HOSTILE, notice, pageOf } from './page-of.ts'

describe('the file', () => {
  test('loads nothing, and its policy lets nothing else run', async () => {
    const text = await pageOf([notice('units-on-sections.txt')])
    expect(text).not.toMatch(/\b(?:src|href)="?(?:https?:|\/\/)/)
    expect(text).toMatch(
      /content="default-src 'none'; script-src 'sha256-[^']{44}'; style-src 'sha256-[^']{44}'; base-uri 'none'; form-action 'none'"/,
    )
  })

  test('has no markup of the document', async () => {
    const text = await pageOf([[HOSTILE, { fileName: '<i>.txt' }]])
    expect(text.match(/<script/g)).toHaveLength(2)
    expect(text).not.toMatch(/<img|<b onm|<i>|<!--/)
  })
})

describe.skipIf(NO_BROWSER !== null)(`in a browser ${NO_BROWSER ?? ''}`, { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (text: string, options = {}) => openPage(browser, text, options)
  const shownTitles = (page: Page) => page.locator('.card:visible .title').allTextContents()
  const isInView = async (page: Page, selector: string) => {
    const box = await page.locator(selector).first().boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height
  }

  test('a task shows its place in the source, and the source its task', async () => {
    const { page, sins } = await open(await pageOf([notice('units-on-sections.txt')]))
    const card = page.locator('.card').last()
    await card.locator('.title').click()
    expect(await page.locator('.text .here').first().isVisible()).toBe(true)
    expect(await isInView(page, '.text .here')).toBe(true)
    await page.locator('.chip').nth(1).click()
    const here = page.locator('.card.here')
    expect(await here.getAttribute('data-task')).toBe(
      await page.locator('.chip').nth(1).getAttribute('data-task'),
    )
    expect(await isInView(page, '.card.here')).toBe(true)
    const phrase = page.locator('.card .phrase.time').first()
    const words = (await phrase.innerText()).split(/\s/)[0]!
    await phrase.click()
    expect((await page.locator('.text .here').allInnerTexts()).join('')).toBe(words)
    expect(sins).toEqual([])
  })

  test('filters by unit, role, kind and text, and sorts by deadline', async () => {
    const [input, options] = notice('brackets-and-annex.txt')
    const { plan } = await parseWithText(input, options)
    const { page, sins } = await open(await pageOf([[input, options]]))
    const titles = (tasks: readonly { id: string; title: string }[]) =>
      tasks.map(({ id, title }) => id + title)
    expect(await shownTitles(page)).toEqual(titles(plan.tasks))
    const leads = plan.tasks.filter(({ units }) =>
      units.some(({ name, role }) => name === '区大数据局' && role === 'lead'),
    )
    await page.getByLabel('单位', { exact: true }).selectOption('区大数据局')
    await page.getByLabel('角色').selectOption('lead')
    expect(await shownTitles(page)).toEqual(titles(leads))
    expect(await page.getByRole('status').innerText()).toBe(
      `显示 ${leads.length} 项，共 ${plan.tasks.length} 项`,
    )
    await page.getByLabel('单位', { exact: true }).selectOption('')
    await page.getByLabel('角色').selectOption('')
    await page.getByLabel('类型').selectOption('safeguard')
    expect(await shownTitles(page)).toEqual(titles(plan.tasks.filter(({ kind }) => kind === 'safeguard')))
    await page.getByLabel('类型').selectOption('')
    await page.getByLabel('查找文字').fill('数字底座')
    await page.getByLabel('查找文字').press('Enter')
    expect(await shownTitles(page)).toEqual(
      titles(plan.tasks.filter(({ sections }) => sections.includes('夯实数字底座'))),
    )
    await page.getByLabel('查找文字').fill('')
    await page.getByLabel('排序').selectOption('due')
    const due = await page
      .locator('.card')
      .evaluateAll((cards) =>
        cards.map((card) => /\d{4}-\d\d-\d\d/.exec(card.textContent ?? '')?.[0] ?? '9999'),
      )
    expect(due).toEqual(due.toSorted())
    expect(sins).toEqual([])
  })

  test('speaks English, and of several documents shows the one that is chosen', async () => {
    const { page, sins } = await open(
      await pageOf([notice('units-on-sections.txt'), notice('phases.txt')], { headers: 'en' }),
    )
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const first = await page.locator('h1').innerText()
    await page.getByLabel('Document').selectOption('1')
    expect(await page.locator('h1').innerText()).not.toBe(first)
    expect(await page.locator('.checks li.warning, .checks li.info').count()).toBeGreaterThan(0)
    await page.locator('.checks button').first().click()
    await page.locator('.text .here').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.getByRole('heading', { name: '原文' }).isVisible()).toBe(true)
    expect(sins).toEqual([])
  })

  test('shows hostile text as text', async () => {
    const { page, sins } = await open(await pageOf([[HOSTILE, { fileName: '<i>.txt' }]]))
    expect(await page.locator('.text').innerText()).toContain('<img src=http://evil.test/x onerror=alert(2)>')
    expect(await page.locator('.text').innerText()).toContain('‹U+202E›.exe')
    expect(await page.locator('img, b[onmouseover]').count()).toBe(0)
    expect(sins).toEqual([])
  })

  test('is accessible at 1280 and 390 pixels, light and dark', async () => {
    const { page, sins } = await open(await pageOf([notice('phases.txt')]), { bypassCSP: true })
    await page.addScriptTag({ content: axe.source })
    for (const width of [1280, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
        const violations = found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
        expect([width, colorScheme, violations]).toEqual([width, colorScheme, []])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
    expect(sins).toEqual([])
  })
})
