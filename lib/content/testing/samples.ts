/** Samples of all that editors may write, made from its definitions: a new one needs no further work. */
import type { FieldDef, FieldDefs, NestedType } from "contentlayer2/source-files";
import { type FurnitureName, formOf, furniture, furnitureNames } from "@/lib/content/furniture";

/** A place is a field (`image.alt`), an attribute (`Answer.by`) or the content of furniture (`Answer`). */
type Samples = {
  text: (place: string) => string;
  src: (place: string) => string;
  url: (place: string) => string;
  /** The name of a file in `media`, without its extension. */
  media: (place: string) => string;
  /** The slug of a story that is published in this paper. */
  story: string;
};

type FieldSamples = Samples & { at: string };
type FurnitureSamples = Samples & { content: (place: string) => string };

type Values = Record<string, unknown>;
type Definition = Partial<FieldDef> & { of?: unknown; options?: readonly string[]; longest?: number };

/** Which stories these fields may name, no sample can know. */
const namesStories = ["translationOf", "best"];

/** Front matter with every field. `given` has precedence at any depth; undefined there leaves a field out. */
export function everyField(definitions: FieldDefs, given: Values, samples: FieldSamples, path = ""): Values {
  return Object.fromEntries(
    Object.entries(definitions as Record<string, FieldDef>)
      .filter(([name]) => (name in given ? given[name] !== undefined : !namesStories.includes(name)))
      .map(([name, field]) => [name, fieldSample(field as Definition, given[name], samples, path + name)]),
  );
}

function fieldSample(field: Definition, given: unknown, samples: FieldSamples, path: string): unknown {
  if (field.type === "list") {
    const items = (given as unknown[] | undefined) ?? [undefined];
    return items.map((item) => fieldSample(field.of as Definition, item, samples, path));
  }
  if (field.type === "nested") {
    const { fields = {} } = ((field.of ?? field) as NestedType).def();
    return everyField(fields, (given ?? {}) as Values, samples, `${path}.`);
  }
  if (given !== undefined) return given;
  if (field.type === "boolean") return true;
  if (field.type === "number") return path.endsWith(".part") ? 1 : 0.5;
  if (field.type === "enum") return field.options?.[0];
  if (field.type === "date") return samples.at;
  if (path.endsWith("language")) return "en-GB";
  if (path.endsWith(".src")) return samples.src(path);
  if (path.endsWith(".url")) return samples.url(path);
  return samples.text(path).slice(0, field.longest);
}

/** The furniture that needs no other furniture around it. */
export const furnitureInStories = furnitureNames.filter(
  (name) => furniture[name].isInline || furniture[name].within.includes("story"),
);

/** The attributes of furniture that name a picture. */
export const picturePlaces = placesOf("picture");

/** The kinds of samples in `media`, with their extensions. */
const mediaKinds = { video: "webm", audio: "mp3", captions: "vtt" } as const;

/** The files that furniture names in `media`: the name for each place, with its extension. */
export function mediaFiles(nameOf: Samples["media"]): { name: string; kind: keyof typeof mediaKinds }[] {
  return (["video", "audio", "captions"] as const).flatMap((kind) =>
    placesOf(kind).map((place) => ({ name: `${nameOf(place)}.${mediaKinds[kind]}`, kind })),
  );
}

function placesOf(wanted: string): string[] {
  return furnitureNames.flatMap((name) =>
    Object.entries(furniture[name].attributes).flatMap(([attribute, rule]) =>
      formOf(rule)?.refersTo === wanted ? [`${name}.${attribute}`] : [],
    ),
  );
}

/** MDX with every piece of furniture that `body` lacks, each with all its attributes. */
export function everyFurniture(samples: FurnitureSamples, body = ""): string {
  return furnitureInStories
    .filter((name) => !body.includes(`<${name}`))
    .map((name) => furnitureSample(name, samples))
    .join("\n\n");
}

/** A piece of furniture with all its attributes and contents, in a paragraph if it is inline. */
export function furnitureSample(name: FurnitureName, samples: FurnitureSamples): string {
  return furniture[name].isInline ? `Words ${tag(name, samples)}.` : tag(name, samples);
}

function tag(name: FurnitureName, samples: FurnitureSamples): string {
  const { attributes, holds } = furniture[name];
  const { text, content, src, url, story, media } = samples;
  const written = Object.entries(attributes).map(([attribute, rule]) => {
    if (rule === "flag") return ` ${attribute}`;
    const { refersTo, options, sample } = formOf(rule) ?? {};
    if (refersTo === "data") return "";
    if (refersTo === "video" || refersTo === "audio" || refersTo === "captions")
      return ` ${attribute}="${media(`${name}.${attribute}`)}.${mediaKinds[refersTo]}"`;
    const make = refersTo ? { picture: src, link: url, stories: () => story }[refersTo] : text;
    return ` ${attribute}="${sample ?? options?.[0] ?? make(`${name}.${attribute}`)}"`;
  });
  const opening = `${name}${written.join("")}`;
  if (holds === "nothing") return `<${opening} />`;
  if (holds === "words") return `<${opening}>${content(name)}</${name}>`;
  if (holds === "table") return `<${opening}>\n\n${tableSample}\n\n</${name}>`;
  const inside = holds === "blocks" ? content(name) : holds.map((piece) => tag(piece, samples)).join("\n");
  return `<${opening}>\n\n${inside}\n\n</${name}>`;
}

const tableSample = "| Ticket | Riders |\n| --- | ---: |\n| Passes | 3,200 |\n| Single | 900 |";
