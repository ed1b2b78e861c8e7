/** What a group is for that begins with one of these words: nothing of it is the text of the notice. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info filetbl listtable listoverridetable revtbl pict nonshppict shprslt nonesttables ' +
    'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'annotation atnid atnauthor objdata objclass objname template private xe rxe tc txe bkmkstart bkmkend ' +
    'pntxta pntxtb generator themedata datastore latentstyles falt panose'
  ).split(' '),
)

/** Groups that programs may pass over (`\*`), but that hold text, or what tells of it. */
export const READ_THOUGH_STARRED: ReadonlySet<string> = new Set([
  'shpinst',
  'do',
  'ud',
  'fldinst',
  'nesttableprops',
  'pntext',
  'listtext',
  'footnote',
  'shptxt',
])

/** Groups without text of their own, around some that have it. */
export const SILENT: ReadonlySet<string> = new Set(['shpinst', 'do', 'upr', 'fonttbl', 'nesttableprops'])

/** Text that stands for itself beside the paragraph it is anchored in. */
export const BOXES: ReadonlySet<string> = new Set(['shptxt', 'dptxbxtext'])

/** Numbers that the word processor made, written into the file for others to read. */
export const NUMBERS: ReadonlySet<string> = new Set(['listtext', 'pntext'])

/** Words for characters. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['softline', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['~', '\u00a0'],
  ['_', '-'],
])
