export type ArchiveFormat = 'zip' | 'tar' | 'gzip'

export function isArchive(format: string | null): format is ArchiveFormat {
  return format === 'zip' || format === 'tar' || format === 'gzip'
}
