import { fixedPages } from "@/lib/addresses";
import { canonicalPath, segmentsOf } from "@/lib/canonical-path";
import { nearest } from "@/lib/nearest";
import { isListKind, listKinds, mostReadPath } from "@/lib/urls";

/** At most three of `candidates`, which are paths, that a mistyped path may mean. */
export function similarAddresses(path: string, candidates: readonly string[]): string[] {
  const known = new Set([...candidates, ...fixedPages.keys(), mostReadPath()]);
  const segments = segmentsOf(canonicalPath(path) ?? "/")
    .map(tidy)
    .filter(Boolean);
  const [first = "", second = ""] = segments;
  const last = segments.at(-1) ?? "";
  const likely = [
    `/${segments.join("/")}`,
    `/${last}`,
    ...listKinds.map((kind) => `/${kind}/${last}`),
    // The address of the whole that a page such as /most-read/page/2 would be a part of.
    ...segments.map((_, index) => `/${segments.slice(0, -1 - index).join("/")}`).slice(0, -1),
  ];
  const meant = likely.find((candidate) => known.has(candidate));
  if (meant !== undefined) return [meant];
  // A very long name resembles none, and comparing it would take very long.
  if (last.length > 100) return [];
  const [folder, name] = isListKind(first) && second !== "" ? [`/${first}/`, second] : ["/", last];
  const names = [...known]
    .filter((candidate) => candidate.startsWith(folder) && candidate.indexOf("/", folder.length) < 0)
    .map((candidate) => candidate.slice(folder.length))
    .filter(Boolean);
  return nearest(name, names, 3, 4).map((near) => folder + near);
}

/** A segment as an editor of a paper would have named it. */
function tidy(segment: string): string {
  return segment
    .toLowerCase()
    .replace(/\.(?:html?|mdx?|php|aspx?|json)$/, "")
    .replace(/[\s_]+/g, "-");
}
