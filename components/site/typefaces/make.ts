/** `npm run typefaces`: makes the files beside this one again, after an update of Newsreader. */
import { writeFile } from "node:fs/promises";
import { partOf, parts } from "./parts";

for (const part of parts) {
  const bytes = await partOf(part);
  await writeFile(new URL(`${part.file}.woff2`, import.meta.url), bytes);
  console.log(`${part.file}: ${(bytes.length / 1000).toFixed(1)} KB`);
}
