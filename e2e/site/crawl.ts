import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperUnderTest } from "./paper-test";

/** The response at an address of the paper. */
export type Fetched = { path: string; status: number; type: string; text: string; linkedFrom: string };

/**
 * Follows every link and fetches every picture, style, script, font, feed and sitemap of a site, and every
 * other absolute address of its own that it contains (canonical links, share cards, structured data). Starts
 * from the front page, robots.txt if there is one, and `more`. Each address is fetched once, without its
 * fragment; other hosts never are.
 */
export async function crawl(address: string, more: string[] = []): Promise<Fetched[]> {
  const fetched = new Map<string, Fetched>();
  const own = [new URL(address).origin, await publicOriginOf(address)];
  const robots = await fetchText(address, "/robots.txt");
  const starts = ["/", ...(robots.status === 200 ? [robots.path] : []), ...more];
  const waiting = starts.map((path) => ({ path, linkedFrom: "the test" }));
  const seen = new Set(waiting.map(({ path }) => path));
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const response = await fetchText(address, next.path, next.linkedFrom);
      fetched.set(next.path, response);
      for (const path of pathsIn(response, own)) {
        if (seen.has(path)) continue;
        seen.add(path);
        waiting.push({ path, linkedFrom: next.path });
      }
    }
  };
  // Until no worker has anything left, because the last response may hold new links.
  while (waiting.length > 0) await Promise.all(Array.from({ length: 6 }, work));
  return [...fetched.values()];
}

/**
 * Everything that a paper under test links to, and its 404 page. The paper is crawled once for all tests: the
 * first test process leaves the result beside the paper, and the others wait for it.
 */
export function crawlOnce(paper: PaperUnderTest): Promise<Fetched[]> {
  const known = crawled.get(paper.address) ?? crawlOrWait(paper);
  crawled.set(paper.address, known);
  return known;
}

const crawled = new Map<string, Promise<Fetched[]>>();

async function crawlOrWait({ buildFolder, address }: PaperUnderTest): Promise<Fetched[]> {
  const kept = join(buildFolder, "..", `everything-${new URL(address).port}.json`);
  const isFirst = await writeFile(`${kept}.begun`, "", { flag: "wx" }).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const responses = await crawl(address, [missingPath]);
    await writeFile(`${kept}.unfinished`, JSON.stringify(responses));
    await rename(`${kept}.unfinished`, kept);
    return responses;
  }
  for (;;) {
    const text = await readFile(kept, "utf8").catch(() => undefined);
    if (text !== undefined) return JSON.parse(text);
    // The test that waits has a timeout of its own.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export const missingPath = "/there-is-no-such-page";

/** The origin in the canonical links of a site. Tests reach it at another one. */
export async function publicOriginOf(address: string): Promise<string> {
  const { text } = await fetchText(address, "/");
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
  if (canonical === undefined) throw new Error(`The front page at ${address} has no canonical link.`);
  return new URL(canonical).origin;
}

export async function fetchText(
  address: string,
  path: string,
  linkedFrom = "the test",
  headers = {},
): Promise<Fetched> {
  const response = await fetch(new URL(path, address), { redirect: "manual", headers });
  return {
    path,
    linkedFrom,
    status: response.status,
    type: response.headers.get("content-type")?.split(";")[0] ?? "",
    text: await response.text(),
  };
}

export const isPage = ({ type }: Fetched) => type === "text/html";

/**
 * The paths of the own site in a response: from a page's attributes, and from absolute addresses in any text.
 */
function pathsIn(response: Fetched, own: string[]): string[] {
  if (!/^text\/|json|xml/.test(response.type)) return [];
  const base = new URL(response.path, own[0]);
  const links = isPage(response) ? linksIn(response.text) : [];
  return [...links, ...absoluteAddressesIn(response.text, own)]
    .filter((link) => URL.canParse(link, base))
    .map((link) => new URL(link, base))
    .filter(({ origin }) => own.includes(origin))
    .map(({ pathname, search }) => pathname + search);
}

// Ids, schemes and domains look like addresses but are names. A story keeps the id of its first slug, so that
// no feed reader shows a renamed story twice.
const names = /<(id|guid)\b[^>]*>[^<]*<\/\1>|\b(?:scheme|domain)="[^"]*"|"@?id":\s*"[^"]*"/g;

function absoluteAddressesIn(text: string, own: string[]): string[] {
  // Feeds escape the HTML that they contain, including the ampersands of addresses.
  const plain = text
    .replace(names, "")
    .replaceAll("&amp;", "&")
    .replace(/&(?:quot|lt|gt|#x27);/g, " ");
  return own.flatMap((origin) =>
    plain
      .split(origin)
      .slice(1)
      .flatMap((rest) => /^\/[^\s"'<>()\\\]]*/.exec(rest)?.[0].replace(/[.,;:!?]+$/, "") ?? [])
      .map((path) => origin + path),
  );
}

export function linksIn(html: string): string[] {
  const plain = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gi)].map(([, link = ""]) => link);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/gi)].flatMap(([, set = ""]) =>
    set.split(",").map((part) => part.trim().split(" ")[0] ?? ""),
  );
  return [...plain, ...sets].map((link) => link.replaceAll("&amp;", "&"));
}
