import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "@/lib/error-code";
import { isKnownLanguage } from "@/lib/language/known-language";
import { quoted, suggest } from "./faults";
import { hashOf, textOf } from "./sources";

/** A file in `data`: its text, or what is wrong with it. */
type DataFile = { text: string; hash: string } | { fault: string; hash: string };

/** In bytes. The largest chart has a tenth of it. */
const largest = 256 * 1024;

/** Reads files in the folder `data` by their names, each once. A missing file has no hash. */
export function dataReader(contentFolder: string): (name: string) => DataFile {
  const folder = join(contentFolder, "data");
  const known = new Map<string, DataFile>();
  return (name) => {
    const found = known.get(name) ?? readDataFile(folder, name);
    known.set(name, found);
    return found;
  };
}

function readDataFile(folder: string, name: string): DataFile {
  const names = namesIn(folder);
  if (!names.includes(name)) {
    const others = names.filter((other) => /\.csv$/i.test(other));
    const remedy = others.length === 0 ? "Put the file there." : suggest(name, others);
    return { fault: `There is no file ${quoted(`data/${name}`)} in the content. ${remedy}`, hash: "" };
  }
  try {
    const path = join(folder, name);
    // Never read whole, but another size is another file.
    const { size } = statSync(path);
    if (size > largest)
      return {
        fault: `The file data/${name} is larger than 256 KB. Keep only what the chart shows.`,
        hash: `${size}`,
      };
    const bytes = readFileSync(path);
    const text = bytes.includes(0) ? undefined : textOf(bytes);
    const hash = hashOf(bytes);
    if (text === undefined)
      return { fault: `The file data/${name} is not UTF-8. Save it as "CSV UTF-8".`, hash };
    return { text, hash };
  } catch (cause) {
    if (errorCode(cause) === "") throw cause;
    return {
      fault: `The file data/${name} cannot be read. Let the user who runs npm run content read it.`,
      hash: "",
    };
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch (cause) {
    if (errorCode(cause) === "") throw cause;
    return [];
  }
}

/** The language of the paper, as site.yaml states it; English if it states none that is known. */
export function paperLanguage(contentFolder: string): string {
  try {
    const text = textOf(readFileSync(join(contentFolder, "site.yaml"))) ?? "";
    const [, language = ""] = /^language:[ \t]*["']?([\w-]+)/m.exec(text) ?? [];
    return isKnownLanguage(language) ? language : "en";
  } catch (cause) {
    // Its absence is reported elsewhere.
    if (errorCode(cause) === "") throw cause;
    return "en";
  }
}
