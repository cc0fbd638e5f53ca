import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import type { Definition, Definitions } from "./definition";

/** The names of our fields in other systems. */
const elsewhere: [ours: string, theirs: string][] = [
  ["headline", "title heading header"],
  ["standfirst", "subtitle subheadline description excerpt summary dek lede lead intro abstract teaser deck"],
  ["publishedAt", "date pubdate published created createdAt published_at datetime publishDate"],
  ["updatedAt", "lastmod modified updated updated_at lastUpdated dateModified"],
  ["authors", "author byline by writer writers"],
  ["topics", "tags tag topic keywords subjects"],
  ["category", "section categories rubric desk"],
  ["image", "cover thumbnail featured_image featuredImage hero picture photo images"],
  ["redirects", "aliases alias redirect_from redirect"],
  ["description", "summary about sentence"],
  ["title", "headline heading name"],
  ["name", "title author"],
  ["role", "title position job"],
  ["bio", "description about biography"],
  ["draft", "unpublished hidden private"],
];
const needless: [names: string, remedy: string][] = [
  ["slug permalink url path", "The file name is the address. Remove this field."],
  ["layout template type theme lang language published", "Remove it."],
];

/** What is wrong with the name of a field, and the field that was meant. */
export function nameFault(
  name: string,
  path: string,
  known: readonly string[],
): { text: string; meant: string | undefined } {
  const bare = name.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, "");
  if (bare !== name && known.includes(bare))
    return {
      text: `A no-break space stands beside the name ${quoted(bare)}. Remove it, or write an ordinary one behind the colon.`,
      meant: bare,
    };
  const remedy = needless.find(([names]) => path === "" && names.split(" ").includes(name))?.[1];
  const ours = elsewhere.find(
    ([ours, theirs]) => known.includes(ours) && theirs.split(" ").includes(name),
  )?.[0];
  const suggestion = remedy ?? (ours === undefined ? suggest(name, known) : `Did you mean ${quoted(ours)}?`);
  return {
    text: `Unknown field ${quoted(path + name)}. ${suggestion}`,
    meant: /^Did you mean "([^"]+)"/.exec(suggestion)?.[1],
  };
}

/** Fields that stand beside the field that they belong to, since they lost their indent. */
export type Strays = ReadonlyMap<Pair, string>;

export function straysIn({ items }: YAMLMap, definitions: Definitions): Strays {
  const strays = new Map<Pair, string>();
  let owner: { name: string; fields: Definitions; given: Set<string> } | undefined;
  for (const pair of items) {
    const name = nameOf(pair);
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition !== undefined) owner = ownerOf(name, definition, pair.value);
    else if (owner && Object.hasOwn(owner.fields, name) && !owner.given.has(name)) {
      owner.given.add(name);
      strays.set(pair, owner.name);
    } else owner = undefined;
  }
  return strays;
}

function ownerOf(name: string, { of }: Definition, value: unknown) {
  const fields = of?.def?.().fields;
  if (fields === undefined) return undefined;
  const map = isSeq(value) ? value.items.at(-1) : value;
  const given = new Set(isMap(map) ? map.items.map(nameOf) : []);
  return { name, fields, given };
}

/** The first stray of a field stands for all of them. */
export function strayFault(name: string, owner: string, { type }: Definition, isEmpty: boolean): string {
  const belongs = `${quoted(name)} belongs to ${quoted(owner)}.`;
  if (type !== "list")
    return `${belongs} Indent it, and the other fields of ${quoted(owner)}, by two spaces.`;
  if (!isEmpty) return `${belongs} Indent it, so that it stands below the first word behind the hyphen.`;
  return `${belongs} Write "  - ${name}:", and indent the fields of the same item by four spaces.`;
}

export function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

/** A field as it may be written, for the message that it is missing. */
export function exampleOf(definition: Definition): string {
  const { type, of } = definition;
  const fields = of?.def?.().fields;
  const nested = () =>
    `{ ${Object.entries(fields ?? {})
      .filter(([, { required }]) => required)
      .map(
        ([name, definition]) => `${name}: ${name === "url" ? "https://example.org" : exampleOf(definition)}`,
      )
      .join(", ")} }`;
  if (type === "list") return fields ? `[${nested()}]` : "[one, two]";
  if (type === "nested") return nested();
  if (type === "date") return "2026-11-23T06:40:00+01:00";
  if (type === "number") return "0.5";
  if (type === "boolean") return "true";
  return '"..."';
}

/** How a single value must be written as an item of a list of fields, as in "- story: last-tram". */
export function itemRemedy(value: unknown, { def }: Definition): string | undefined {
  const [first] = Object.entries(def?.().fields ?? {});
  const isCode = first?.[1].isCode && first[1].required;
  return isCode && typeof value === "string" ? `Write ${quoted(`- ${first[0]}: ${value}`)}` : undefined;
}

/** A page among the stories, or the other way round: one mistake that makes every field wrong. */
export function wrongKindFault(kind: string, path: string, map: YAMLMap | undefined): string | undefined {
  const has = new Set(map?.items.map(nameOf));
  const file = path.split("/").at(-1);
  if (kind === "article" && has.has("title") && has.size <= 2 && (has.size === 1 || has.has("description")))
    return `This is a page, not a story: it has "title" instead of "headline". Move it to pages/${file}, or write the fields of a story.`;
  if (kind === "page" && has.has("headline") && has.has("standfirst"))
    return `This is a story, not a page: it has "headline" instead of "title". Move it to articles/<year>/${file}.`;
  return undefined;
}
