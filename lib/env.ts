import { join } from "node:path";

/** Where the content sources lie; tests point it at a fixture paper. */
export const contentFolder = process.env.CONTENT_FOLDER ?? join(process.cwd(), "content");

/** In preview (`npm run dev`) drafts and scheduled stories are shown, each under a banner that says so. */
export const isPreview = process.env.NODE_ENV === "development";

/** Where compiled content lies. Preview has a place of its own, so that a draft never lies beside what readers get. */
export function compiledFolderFor(use: "site" | "preview"): string {
  return process.env.COMPILED_FOLDER ?? join(process.cwd(), ".content", use);
}

export const compiledFolder = compiledFolderFor(isPreview ? "preview" : "site");

/** Whether reader pages leave as documents, without the framework's script: next.config.js decides at the build. */
export const arePagesDocuments = process.env.PAGES_ARE_DOCUMENTS === "yes" && !isPreview;

/** The address of the paper's own script, which next.config.js bundles. */
export const readerScript = process.env.READER_SCRIPT ?? "";

/** Where readers find the paper, when the machine knows better than `content/site.yaml`: an http(s) origin. */
export const siteAddress = parseOrigin("SITE_ADDRESS", process.env.SITE_ADDRESS);

function parseOrigin(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search) return url.origin;
  throw new Error(`${name} is "${value}". It must be the paper's origin, such as https://news.example.`);
}
