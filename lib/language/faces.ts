import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scriptOf, scripts } from "./scripts";

/** One file of a typeface: where it is, its address, and the letters that it is for. */
export type FaceFile = { path: string; address: string; style: "normal" | "italic"; range: string };

/** The files of the typeface of a language; none for Latin, which Newsreader has, and where there is none. */
export function facesOf(language: string): FaceFile[] {
  const { face } = scriptOf(language);
  if (!face) return [];
  const known = files.get(face.name + face.part);
  if (known) return known;
  const folder = folderOf(face.name);
  const { [face.part]: range = "" } = readJson<Record<string, string>>(join(folder, "unicode.json"));
  const { version } = readJson<{ version: string }>(join(folder, "package.json"));
  const styles = face.italic ? (["normal", "italic"] as const) : (["normal"] as const);
  const found = styles.map((style) => {
    const path = join(folder, "files", `${face.name}-${face.part}-wght-${style}.woff2`);
    return { path, address: `/fonts/${face.name}-${face.part}-${style}-${version}.woff2`, style, range };
  });
  files.set(face.name + face.part, found);
  return found;
}

/** The style rules by which a page has the typeface of a language, under the name `Script`. */
export function faceRules(language: string): string[] {
  const { size = 100 } = scriptOf(language);
  return facesOf(language).map(
    ({ address, style, range }) =>
      `@font-face{font-family:Script;src:url(${address});font-weight:100 900;font-style:${style};font-display:swap;size-adjust:${size}%;unicode-range:${range}}`,
  );
}

/** The file at an address below `/fonts/`, if a script has it. */
export function faceAt(file: string): string | undefined {
  const address = `/fonts/${file}`;
  const languages = Object.keys(scripts).map((script) => `und-${script}`);
  return languages.flatMap(facesOf).find((face) => face.address === address)?.path;
}

const files = new Map<string, FaceFile[]>();

const folderOf = (name: string) =>
  join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource-variable", name);

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ path, "utf8"));
}
