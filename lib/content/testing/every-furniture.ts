import { type FurnitureName, furniture, furnitureNames } from "@/lib/content/furniture";

/** What the samples say: in attributes, as content, and in the attributes whose values are checked. */
type Words = { text: string; content: string; src: string; url: string };

/**
 * MDX with every piece of furniture that `body` lacks, each with all its attributes. A new piece needs no
 * further work.
 */
export function everyFurniture(words: Words, body = ""): string {
  return furnitureNames
    .filter((name) => !body.includes(`<${name}`))
    .filter((name) => furniture[name].isInline || furniture[name].within.includes("story"))
    .map((name) => (furniture[name].isInline ? `Words ${sample(name, words)}.` : sample(name, words)))
    .join("\n\n");
}

function sample(name: FurnitureName, words: Words): string {
  const { attributes, holds } = furniture[name];
  const special: Record<string, string> = { src: words.src, url: words.url, lang: "hy" };
  const written = Object.entries(attributes).map(([attribute, kind]) =>
    kind === "flag" ? ` ${attribute}` : ` ${attribute}="${special[attribute] ?? words.text}"`,
  );
  const tag = `${name}${written.join("")}`;
  if (holds === "nothing") return `<${tag} />`;
  if (holds === "words") return `<${tag}>${words.content}</${name}>`;
  const inside = holds === "blocks" ? words.content : holds.map((piece) => sample(piece, words)).join("\n");
  return `<${tag}>\n\n${inside}\n\n</${name}>`;
}
