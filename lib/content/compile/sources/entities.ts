import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Markup } from "./shortcodes";

/** Entities that are often written without their semicolon. Longer lists would find AT&T and R&D. */
const bare =
  /&(?:nbsp|amp|quot|apos|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo|lt|gt|copy|reg|trade|euro|pound|[aeou]uml|[ae]acute|szlig|#\d{2,6}|#x[\da-f]{2,5})(?![\p{L}\p{N};=])/giu;
/** A tag written as entities is what a text about HTML shows. */
const tagInEntities = /&lt;\/?[a-z][^\s&]*&gt;/gi;
/** Entities with their semicolon, by number or by name. */
export const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Entities that readers would see as they are written, in a text that is not decoded any more. */
export function entitiesIn(text: string): Markup[] {
  const shown = [...text.matchAll(tagInEntities)];
  const known = [...text.matchAll(entities)].filter(
    ({ 0: entity, index }) =>
      meaning(entity) !== undefined &&
      !shown.some((tag) => index >= tag.index && index < tag.index + tag[0].length),
  );
  return [...known, ...text.matchAll(bare)].map(({ 0: entity, index }) => ({
    index,
    text: `readers would see the entity ${entity}. Write ${characterOf(entity)}.`,
  }));
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
