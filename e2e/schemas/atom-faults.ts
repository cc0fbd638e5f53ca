import { readFile } from "node:fs/promises";
import { validateXML } from "xmllint-wasm";

/** Violations of the schemas of Atom and of deleted entries in feeds, one line each. */
export async function atomFaults(feeds: readonly string[]): Promise<string[]> {
  const schema = await readFile(new URL("atom.rng", import.meta.url), "utf8");
  const { errors } = await validateXML({
    xml: feeds.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: { fileName: "atom.rng", contents: schema },
    extension: "relaxng",
    // A feed contains the whole text of fifty stories.
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
