import { describe, expect, it } from 'vitest'
import { walkXml } from '../../src/read/xml/walk.ts'

async function walked(xml: string | Uint8Array, prefixes = {}): Promise<string[]> {
  const seen: string[] = []
  await walkXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, prefixes, {
    open: (name, attributes) => void seen.push(`<${name} ${Object.entries(attributes).join(' ')}`),
    close: (name) => void seen.push(`</${name}`),
    text: (text) => void seen.push(text),
  })
  return seen
}

describe('XML', () => {
  it('is told tag by tag', async () => {
    expect(await walked('<a x="1">甲&amp;<b/><![CDATA[乙]]></a>')).toEqual([
      '<a x,1',
      '甲&',
      '<b ',
      '</b',
      '乙',
      '</a',
    ])
  })

  it('has the prefixes asked for, whatever it calls them', async () => {
    const seen = await walked('<o:a xmlns:o="urn:one" o:x="1"><b xmlns="urn:one"/></o:a>', { 'urn:one': 'w' })
    expect(seen.filter((tag) => tag.startsWith('</'))).toEqual(['</w:b', '</w:a'])
    expect(seen[0]).toContain('w:x,1')
  })

  it('in UTF-16 is read', async () => {
    expect(await walked(Buffer.from('\ufeff<a>甲</a>', 'utf16le'))).toEqual(['<a ', '甲', '</a'])
  })

  it.each([
    ['entities', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;甲</a>', 'forbidden'],
    ['a bomb of entities', '<!DOCTYPE a [<!ENTITY a "甲"><!ENTITY b "&a;&a;">]><a>&b;</a>', 'forbidden'],
    ['an entity that nobody declares', '<a>甲&x;</a>', 'damaged'],
    ['a cut', '<a><b>甲</b>', 'damaged'],
    ['nothing', '', 'damaged'],
  ])('with %s is refused', async (_, xml, reason) => {
    await expect(walked(xml)).rejects.toMatchObject({ reason })
  })

  it('a hundred thousand levels deep is walked through', async () => {
    const deep = `${'<a>'.repeat(100_000)}甲${'</a>'.repeat(100_000)}`
    expect(await walked(deep)).toHaveLength(200_001)
  })
})
