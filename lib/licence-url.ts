const creativeCommons =
  /^(?:CC|Creative Commons)[ -](BY(?:-(?:NC-SA|NC-ND|NC|SA|ND))?)[ -](\d\.\d)(?:[ -]([A-Z]{2}))?(?: (?:International|Unported|Generic))?$/i;

const others: [name: RegExp, url: string][] = [
  [/^CC0(?: 1\.0)?$/i, "https://creativecommons.org/publicdomain/zero/1.0/"],
  [/^public domain(?: mark)?(?: 1\.0)?$/i, "https://creativecommons.org/publicdomain/mark/1.0/"],
  [
    /^(?:OGL|Open Government Licence)(?: v?3(?:\.0)?)$/i,
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  ],
];

/**
 * The address of a licence that an editor named, as in "CC BY 4.0" or "CC BY-SA 3.0 AT". Undefined if no one
 * address is meant: "CC BY" has no version, and "All rights reserved" is not a licence.
 */
export function licenceUrl(name: string): string | undefined {
  const text = name.trim().replace(/\s+/g, " ");
  if (/^https:\/\/\S+$/.test(text)) return text;
  const [, kind, version, country] = creativeCommons.exec(text) ?? [];
  if (kind && version) {
    const path = [kind, version, ...(country ? [country] : [])].join("/").toLowerCase();
    return `https://creativecommons.org/licenses/${path}/`;
  }
  return others.find(([pattern]) => pattern.test(text))?.[1];
}
