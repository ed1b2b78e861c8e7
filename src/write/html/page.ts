import { createHash } from 'node:crypto'
import { toJson } from '../to-json.ts'
import type { PageData } from './client/data.ts'
import script from './client/main.ts?script'
import style from './client/page.css?style'

/** The whole page. A strict policy: no script or style but these, nothing from anywhere. */
export function pageOf(title: string, data: PageData): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${data.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>此页面需要 JavaScript。This page needs JavaScript.</noscript>
<script type="application/json" id="data">${dataBlock(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** In JSON an escape is the same, and without `<` nothing in it can end the block or begin another. */
function dataBlock(data: PageData): string {
  return toJson(data).replaceAll('<', '\\u003c')
}
