/** A body and other names that it goes by: `{ canonical: '市大数据发展管理局', names: ['市数据局'] }`. */
export interface BodyNames {
  readonly canonical: string
  readonly names: readonly string[]
}
