import { readFile } from "node:fs/promises";
import { validateXML } from "xmllint-wasm";

/** Violations of the sitemap schemas in a document, one line each. */
export async function sitemapFaults(xml: string, kind: "sitemap" | "siteindex"): Promise<string[]> {
  const schemaNamed = async (name: string) => ({
    fileName: `${name}.xsd`,
    contents: await readFile(new URL(`${name}.xsd`, import.meta.url), "utf8"),
  });
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents: xml },
    schema: await schemaNamed(kind),
    preload: [await schemaNamed("sitemap-image"), await schemaNamed("sitemap-news")],
    // A full sitemap has fifty thousand entries.
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
