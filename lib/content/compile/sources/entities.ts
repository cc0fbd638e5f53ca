import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { distance } from "fastest-levenshtein";
import type { Markup } from "./shortcodes";

/** Entities that are often written without their semicolon. Longer lists would find AT&T and R&D. */
const bare =
  /&(?:nbsp|amp|quot|apos|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo|lt|gt|copy|reg|trade|euro|pound|[aeou]uml|[aeiou](?:acute|grave|circ)|[ao]ring|[ao]tilde|oslash|ccedil|ntilde|szlig|[lr]aquo|bdquo|sbquo|middot|frac(?:12|14|34)|#\d{2,6}|#x[\da-f]{2,5})(?![\p{L}\p{N};=])/giu;
/** A tag written as entities is what a text about HTML shows. */
const tagInEntities = /&lt;\/?[a-z][^\s&]*&gt;/gi;
/** Entities with their semicolon, by number or by name. */
export const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Entities that readers would see as they are written, in a text that is not decoded any more. */
export function entitiesIn(text: string): Markup[] {
  if (!text.includes("&")) return [];
  const shown = [...text.matchAll(tagInEntities)];
  const isInTag = (index: number) =>
    shown.some((tag) => index >= tag.index && index < tag.index + tag[0].length);
  const named = [...text.matchAll(entities)].flatMap(({ 0: entity, index }) => {
    if (isInTag(index)) return [];
    if (meaning(entity) !== undefined) return [{ index, entity, meant: entity }];
    const meant = misspelled(entity);
    // Behind a letter the sign may mean "and": AT&T; R&D;
    return meant === undefined && /[\p{L}\p{N}]/u.test(text.charAt(index - 1))
      ? []
      : [{ index, entity, meant }];
  });
  const open = [...text.matchAll(bare)].map(({ 0: entity, index }) => ({ index, entity, meant: entity }));
  return [...named, ...open].map(({ index, entity, meant }) => ({
    index,
    text: `readers would see the entity ${entity}. Write ${meant === undefined ? "the character itself, or a space behind the &" : characterOf(meant)}.`,
  }));
}

/** The names that people type. */
const usual =
  "nbsp amp quot apos mdash ndash hellip lsquo rsquo ldquo rdquo sbquo bdquo laquo raquo euro pound copy trade middot bull auml ouml uuml szlig eacute egrave agrave ccedil ntilde oslash aring times deg ensp emsp thinsp";
const typed = new Map(usual.split(" ").map((name) => [[...name].sort().join(""), name]));

/** The entity that an unknown one is a slip of: &nbps; for &nbsp;, &quote; for &quot;. */
function misspelled(entity: string): string | undefined {
  const name = entity.slice(1, -1).toLowerCase();
  if (name.length < 4) return undefined;
  const swapped = typed.get([...name].sort().join(""));
  const near = swapped ?? usual.split(" ").find((known) => known.length >= 4 && distance(known, name) === 1);
  return near && `&${near};`;
}

function characterOf(entity: string): string {
  const character = meaning(entity.endsWith(";") ? entity : `${entity};`);
  return character === undefined || /^[\s\p{C}\ufffd]$/u.test(character)
    ? "an ordinary space, or the character itself"
    : `the character itself, ${character}`;
}

/** What an entity means, also if its name is in capitals, which Markdown leaves as it is. */
function meaning(entity: string): string | undefined {
  return decodeEntity(entity) ?? decodeEntity(entity.toLowerCase());
}

/** The character that an entity stands for. Numbers beyond Unicode stand for U+FFFD, as in Markdown. */
export function decodeEntity(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd);
}
