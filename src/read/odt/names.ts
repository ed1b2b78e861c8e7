import type { Prefixes } from '../xml/walk.ts'

const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:'

/** The namespaces of OpenDocument (ISO/IEC 26300) by the prefixes used here. */
export const ODF: Prefixes = {
  [`${NAMESPACE}office:1.0`]: 'office',
  [`${NAMESPACE}style:1.0`]: 'style',
  [`${NAMESPACE}text:1.0`]: 'text',
  [`${NAMESPACE}table:1.0`]: 'table',
  [`${NAMESPACE}drawing:1.0`]: 'draw',
}
