import { parse } from "node:path";
import { segmentsOf } from "@/lib/canonical-path";
import { keyOf } from "@/lib/content/compile/checks/paper-addresses";
import type { Link } from "@/lib/content/compile/checks/references";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import { redirectSource } from "@/lib/redirect-source";
import { monthOf } from "@/lib/time";
import type { Held } from "./kept-versions";

/**
 * Returns a function that gives the file that is held back and would be at the address of a link: as a story,
 * at its former address, or in a list. `faulty` are the paths of all files with faults.
 */
export function filesMissedAmong(
  held: Iterable<Held>,
  faulty: Iterable<string>,
  timeZone: string,
): (link: Link) => string | undefined {
  const files = new Map<string, string>();
  for (const { path, slug, stated } of held) {
    const { redirects, category, topics, authors, publishedAt } = stated;
    const keys = [
      slug,
      ...redirects,
      ...(category === undefined ? [] : [keyOf("category", category)]),
      ...topics.map((topic) => keyOf("topic", topicSlug(topic))),
      ...authors.map((author) => keyOf("author", author)),
      ...(publishedAt === undefined ? [] : [keyOf("month", monthOf(new Date(publishedAt), { timeZone }))]),
    ];
    for (const key of keys) if (!files.has(key)) files.set(key, path);
  }
  for (const path of faulty)
    if (path.startsWith("authors/")) files.set(keyOf("author", parse(path).name), path);
  return ({ to }) => {
    const { pathname, search } = new URL(to, "https://paper.invalid");
    const source = redirectSource(pathname + search) ?? "";
    const [first = "", second = ""] = segmentsOf(pathname);
    const month = keyOf("month", second.replace(/\.xml$/, ""));
    const keys = [
      source,
      first.replace(/\.\w+$/, ""),
      `${first}/${second}`,
      first === "sitemaps" ? month : "",
    ];
    return keys.map((key) => files.get(key)).find((path) => path !== undefined);
  };
}
