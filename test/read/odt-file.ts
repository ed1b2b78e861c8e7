import { zipSync } from 'fflate'

const NAMESPACES = ['office', 'style', 'text', 'table', 'drawing']
  .map(
    (name) =>
      `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(' ')

export interface OdtParts {
  readonly body: string
  /** Of content.xml: `office:automatic-styles`. */
  readonly automatic?: string
  /** Of styles.xml. */
  readonly styles?: string
  readonly manifest?: string
}

/** A text of OpenDocument of hand-written parts; only what the reader reads. */
export function odtOf({ body, automatic = '', styles, manifest }: OdtParts): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content)
  return zipSync(
    {
      mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': text(
        `<office:document-content ${NAMESPACES} xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
      ...(styles !== undefined && {
        'styles.xml': text(`<office:document-styles ${NAMESPACES}>${styles}</office:document-styles>`),
      }),
      ...(manifest !== undefined && { 'META-INF/manifest.xml': text(manifest) }),
    },
    { mtime: new Date(Date.UTC(2024, 0, 1)) },
  )
}
