/** What each piece of furniture takes, where it may stand, and what it holds. */
export type Furniture = {
  attributes: Record<string, "required" | "optional" | "flag">;
  /** `story` is the body itself, outside any furniture. */
  within: readonly ("story" | FurnitureName)[];
  /** `words` is one paragraph, `blocks` any Markdown but headings; a list of names is that furniture only. */
  holds: "nothing" | "words" | "blocks" | readonly FurnitureName[];
  /** It marks words within a paragraph, wherever the paragraph stands. */
  isInline?: true;
};

export type FurnitureName =
  | "PullQuote"
  | "Figure"
  | "FactBox"
  | "Timeline"
  | "Moment"
  | "QandA"
  | "Question"
  | "Answer"
  | "Sources"
  | "Embed"
  | "Foreign";

export const furniture: Record<FurnitureName, Furniture> = {
  PullQuote: { attributes: { by: "optional" }, within: ["story", "Answer"], holds: "words" },
  Figure: {
    attributes: {
      src: "required",
      alt: "required",
      caption: "optional",
      credit: "required",
      licence: "optional",
      wide: "flag",
    },
    within: ["story", "FactBox", "Moment", "Answer"],
    holds: "nothing",
  },
  FactBox: { attributes: { title: "required" }, within: ["story", "Answer"], holds: "blocks" },
  Timeline: { attributes: { title: "required" }, within: ["story"], holds: ["Moment"] },
  Moment: { attributes: { when: "required" }, within: ["Timeline"], holds: "blocks" },
  QandA: { attributes: {}, within: ["story"], holds: ["Question", "Answer"] },
  Question: { attributes: { by: "optional" }, within: ["QandA"], holds: "words" },
  Answer: { attributes: { by: "optional" }, within: ["QandA"], holds: "blocks" },
  Sources: { attributes: {}, within: ["story"], holds: "blocks" },
  Embed: {
    attributes: { url: "required", title: "required", provider: "required" },
    within: ["story", "FactBox", "Answer"],
    holds: "nothing",
  },
  Foreign: { attributes: { lang: "required" }, within: [], holds: "words", isInline: true },
};

export const furnitureNames = Object.keys(furniture) as FurnitureName[];

export function isFurniture(name: string): name is FurnitureName {
  return Object.hasOwn(furniture, name);
}

/** What an editor who wrote HTML should write instead. */
export function htmlRemedy(name: string): string {
  if (["iframe", "embed", "object", "video", "audio"].includes(name)) return "Use <Embed>.";
  if (["img", "picture", "figure", "svg"].includes(name)) return "Use <Figure>.";
  if (["script", "style", "link", "meta", "form", "input", "button"].includes(name)) return "Remove it.";
  return `Write Markdown, or use ${furnitureNames.map((known) => `<${known}>`).join(", ")}.`;
}
