/** Folders of version control, editors, file systems and sync programs, which nobody writes stories in. */
const leftoverFolder =
  /^(?:\..+|__MACOSX|@eaDir|#recycle|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i;

/** Files that operating systems, editors, archivers and sync programs leave behind, in any folder. */
const leftoverFile = anyOf([
  // macOS keeps a twin of each file on foreign disks; Finder keeps icons of folders, with a line break.
  /\._.*/,
  /Icon\r/,
  // Windows.
  /desktop\.ini/,
  /(?:eh)?thumbs(?:_vista)?\.db/,
  // Locks and backups of emacs, vim's write test, owner files of Office.
  /\.#.*/,
  /#.*#/,
  /4913/,
  /~\$.*/,
  /.*~/,
  // Unfinished, swapped and saved copies, also those of downloads and merges.
  /.*\.(?:sw[a-px]|tmp|temp|bak\d*|orig|rej|save|autosave|part|partial|crdownload|download|filepart|!ut)/,
  /.*\.ffs_(?:db|lock)/,
  // Anything hidden that is not a document, such as .DS_Store and .gitkeep.
  /\.(?!.*\.(?:mdx?|ya?ml|json)$).*/,
]);

/** What sync programs and file managers add to the name of a copy, in the languages that they speak. */
const addition = anyOf([
  /\s?\(.*\)/,
  /\s?\[.*\]/,
  /\s+/,
  /[\s_]\d{1,3}/,
  /[\s_].*conflict.*/,
  /[\s_–-]+の?(?:copy|kopie|copie|copia|cópia|kopia|kopi|copi|kópia|kopya|копия|копія|副本|拷贝|コピー|사본).*/,
  /_conf\(.*\)/,
  // The versions that git's merge tools leave.
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+/,
  /\..*/,
]);
/** The extensions of a text that was saved as something else, or of versions that Subversion leaves. */
const asText = /^(?:\.mdx)?\.(?:mdx?|markdown|txt|ya?ml|mine|r\d+)$/i;
const prefix = /^(?:copy of|kopie (?:von|van)|c[oó]pia de|copie de|kopia|kopi a[fv]) (.*)$/i;
/** OneDrive adds the name of the machine. */
const machine = /^-(?=.*[A-Z])[A-Z0-9-]+$/;

function anyOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${forms.map(({ source }) => source).join("|")})$`, "is");
}

export function isLeftoverFolder(name: string): boolean {
  return leftoverFolder.test(name);
}

export function isLeftoverFile(name: string): boolean {
  return leftoverFile.test(name);
}

/**
 * The slug of the story that a file is a copy of, by its name: "tram (Mara's conflicted copy).mdx",
 * "tram.sync-conflict-20261123.mdx", "tram 2.mdx", "Copy of tram.mdx", "tram.md". `slugs` are those in its
 * folder.
 */
export function copiedFrom(name: string, slugs: ReadonlySet<string>): string | undefined {
  const stem = name.replace(/\.(?:mdx|yaml)$/, "");
  const [, after] = prefix.exec(stem) ?? [];
  if (after !== undefined && slugs.has(after)) return after;
  const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*/.exec(stem)?.[0] ?? "";
  const rest = stem.slice(slug.length);
  const isCopy = stem === name ? asText.test(rest) : addition.test(rest) || machine.test(rest);
  return isCopy && slugs.has(slug) ? slug : undefined;
}
