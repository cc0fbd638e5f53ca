import { splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { isKnownLanguage } from "@/lib/language/known-language";

/** A file in `data` with its hash, or what is wrong with it. */
export type DataFile = { text: string; hash: string } | { fault: string; hash: string };

/** What a body is compiled with besides its own text. */
export type BodyContext = {
  /** The language of the paper (BCP 47), which stories are in that do not state another. */
  language: string;
  /** A file in `data`, by the name that a story gives it. */
  readData: (name: string) => DataFile;
};

/** A paper in English without data. */
export const plainContext: BodyContext = {
  language: "en",
  readData: (name) => ({ fault: `There is no file data/${name}.`, hash: "" }),
};

const languageField = /(?:^|[{,]\s*)["']?language["']?[ \t]*:[ \t]*["']?([A-Za-z][\w-]*)/m;

/** The language that a document states; undefined for that of the paper. */
export function statedLanguage(source: string): string | undefined {
  const { yaml = "" } = splitFrontMatter(source) ?? {};
  const [, own] = languageField.exec(yaml) ?? [];
  return own !== undefined && isKnownLanguage(own) ? own : undefined;
}
