import { readdirSync } from "node:fs";

/** ASCII lower-case words joined by single hyphens: what an address may be made of. */
export function isSlug(text: string): boolean {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

export const slugForm = "Use lower-case ASCII letters, digits and single hyphens, at most 100 characters";

/** The slug of a topic: ASCII only, accents dropped; empty when nothing is left. */
export function topicSlug(name: string): string {
  return headingId(name)
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

/** The id of a heading: its letters and digits, lower case, without accents. Empty when nothing is left. */
export function headingId(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Addresses at the root that browsers, search engines, Next or the paper ask for, route or not. */
const wellKnown =
  "404 500 _next api apple-icon apple-touch-icon assets atom author cards category favicon feed fonts healthz " +
  "humans icon index manifest most-read opengraph-image page pictures readyz robots rss script search security " +
  "sitemap static tips topic twitter-image";

/** Every slug that would shadow a route: what `app` holds at its root, and the well-known addresses. */
export function reservedSlugs(appFolder: string): Set<string> {
  return new Set([...wellKnown.split(" "), ...routesIn(appFolder)]);
}

function routesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith("[")) return [];
    // A route group is not part of an address: its children are at this level.
    if (entry.isDirectory() && entry.name.startsWith("(")) return routesIn(`${folder}/${entry.name}`);
    return entry.name.split(".")[0] ?? [];
  });
}
