import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import anyAscii from "any-ascii";

/** ASCII lower-case words joined by single hyphens: what an address may be made of. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

export const slugForm = "Use lower-case ASCII letters, digits and single hyphens, at most 100 characters";

/**
 * The slug of a topic: its letters and digits in ASCII (docs/decisions/0017). It depends on nothing but the
 * name. Empty when nothing is left.
 */
export function topicSlug(name: string): string {
  const words = headingId(withSymbolsAsWords(name));
  const ascii = anyAscii(words)
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
  return lossless.test(words) ? ascii : [ascii, fingerprint(words)].filter(Boolean).join("-");
}

/** A name with currencies, emoji and flags written out: € and 🚋 are names, and tell topics apart. */
function withSymbolsAsWords(name: string): string {
  return name
    .normalize("NFC")
    .replace(
      /(?:(?![\p{ASCII}©®™])[\p{Sc}\p{Extended_Pictographic}\p{RI}])+/gu,
      (signs) => ` ${anyAscii(signs).replaceAll("_", "-")} `,
    );
}

/**
 * Scripts whose transliteration keeps words apart. In others it loses vowels, tones or whole meanings: 经济
 * (economy) and 竞技 (athletics) are both jingji.
 */
const lossless =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}])*$/u;

function fingerprint(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, 6);
}

/**
 * The id of a heading: its letters and digits, lower case, joined by hyphens. Latin letters become ASCII.
 * Other scripts stay, since a fragment never reaches a server. Empty when nothing is left.
 */
export function headingId(text: string): string {
  return compatible(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/([\p{L}\p{N}])(\++|[#♯])(?![\p{L}\p{N}+#♯])/gu, (_, letter: string, signs: string) =>
      signs.startsWith("+") ? `${letter}${" plus".repeat(signs.length)} ` : `${letter} sharp `,
    )
    .replace(/(\p{Script=Latin})\p{M}*/gu, (_, letter: string) => anyAscii(letter).replace(/[^a-z0-9]/gi, ""))
    .toLowerCase()
    .replace(/['`´‘’ʹʻʼʽʾʿˈ]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .normalize("NFC");
}

/** A text in NFC, with ligatures, wide forms, Roman numerals and the like as the letters they stand for. */
function compatible(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\ufb00-\ufdff\ufe70-\ufefe\uff00-\uffef]+/g, (forms) => forms.normalize("NFKC"))
    .replace(/\P{ASCII}/gu, (character) => {
      const plain = character.normalize("NFKC");
      return /[a-z0-9]/i.test(plain) ? plain : character;
    });
}

/** Addresses at the root that browsers, search engines, Next or the paper ask for, route or not. */
const wellKnown =
  "404 500 _next api apple-icon apple-touch-icon assets atom author cards category favicon feed fonts healthz " +
  "humans icon index manifest most-read opengraph-image page pictures readyz robots rss script search security " +
  "sitemap static tips topic twitter-image";

/** Every slug that would shadow a route: what `app` holds at its root, and the well-known addresses. */
export function reservedSlugs(appFolder: string): Set<string> {
  return new Set([...wellKnown.split(" "), ...routesIn(appFolder)]);
}

function routesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith("[")) return [];
    // A route group is not part of an address: its children are at this level.
    if (entry.isDirectory() && entry.name.startsWith("(")) return routesIn(`${folder}/${entry.name}`);
    return entry.name.split(".")[0] ?? [];
  });
}
