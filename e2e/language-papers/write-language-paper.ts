import { cp } from "node:fs/promises";
import { join } from "node:path";
import { writePhotograph } from "../fixture-paper/pictures";

/** Small papers that are not English, and one in three languages; each is a folder beside this file. */
export const languagePapers = ["arabic", "armenian", "trilingual"] as const;
export type LanguagePaper = (typeof languagePapers)[number];

/** The clock of these papers. */
export const languageNoon = "2026-06-15T12:00:00+04:00";

export const sourcesOf = (name: LanguagePaper): string => join("e2e/language-papers", name);

/** Writes the sources of a paper into a folder. */
export async function writeLanguagePaper(name: LanguagePaper, folder: string): Promise<void> {
  await cp(sourcesOf(name), folder, { recursive: true });
  for (const [file, colour] of [
    ["pier.jpg", "#804020"],
    ["lamp.jpg", "#e0c060"],
    ["portrait.jpg", "#406080"],
  ] as const)
    await writePhotograph(join(folder, "images"), file, colour);
}
