import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Why the tests in a browser are skipped; `null` where they run. */
export const NO_BROWSER = CHROMIUM === undefined ? 'skipped: no Chromium on this machine' : null

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page that notes what it must not do: errors, messages, requests. */
export async function openPage(
  browser: Browser,
  html: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<{ readonly page: Page; readonly sins: string[] }> {
  const page = await browser.newPage(options)
  const sins: string[] = []
  page.on('console', (message) => sins.push(message.text()))
  page.on('pageerror', (error) => sins.push(error.message))
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === 'http://page.test/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (!url.startsWith('blob:')) sins.push(url)
    return route.abort()
  })
  await page.goto('http://page.test/')
  return { page, sins }
}
