import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { partOf, parts } from "./parts";

test.each(parts)(
  "the part $file is what npm run typefaces makes of the installed Newsreader",
  async (part) => {
    const stored = await readFile(new URL(`${part.file}.woff2`, import.meta.url));
    expect(stored.equals(await partOf(part))).toBe(true);
  },
);

test.each(parts)("the part $file is declared for the characters that it has", async ({ file, range }) => {
  const declared = await readFile(new URL("../fonts.ts", import.meta.url), "utf8");
  const call = declared.split("localFont(").find((text) => text.includes(`typefaces/${file}.woff2`));
  expect(call).toContain(`"${range}"`);
});
