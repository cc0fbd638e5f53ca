import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperUnderTest } from "./paper-test";

/** What a reader gets at an address of the paper. */
export type Answer = { path: string; status: number; type: string; text: string; linkedFrom: string };

/**
 * Follows every link and fetches every picture, style, script, font, feed and sitemap of a site, and whatever else it
 * names by a whole address (canonical links, share cards, data for search engines), from its front page, its robots.txt
 * where it has one, and `more` on; each address once, without its fragment. Links to other hosts are left alone.
 */
export async function crawl(address: string, more: string[] = []): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  const own = [new URL(address).origin, await publicOriginOf(address)];
  const robots = await ask(address, "/robots.txt");
  const starts = ["/", ...(robots.status === 200 ? [robots.path] : []), ...more];
  const waiting = starts.map((path) => ({ path, linkedFrom: "the test" }));
  const seen = new Set(waiting.map(({ path }) => path));
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await ask(address, next.path, next.linkedFrom);
      answers.set(next.path, answer);
      for (const path of pathsIn(answer, own)) {
        if (seen.has(path)) continue;
        seen.add(path);
        waiting.push({ path, linkedFrom: next.path });
      }
    }
  };
  // Until no worker has anything left, since the last answer may hold new links.
  while (waiting.length > 0) await Promise.all(Array.from({ length: 6 }, work));
  return [...answers.values()];
}

/**
 * All that a paper under test names, and its page for addresses that do not exist. It is walked once for all tests that
 * ask, whichever process they run in: whoever is first leaves it beside the paper, and the others wait.
 */
export function crawlOnce(paper: PaperUnderTest): Promise<Answer[]> {
  const known = walked.get(paper.address) ?? walkedOnce(paper);
  walked.set(paper.address, known);
  return known;
}

const walked = new Map<string, Promise<Answer[]>>();

async function walkedOnce({ buildFolder, address }: PaperUnderTest): Promise<Answer[]> {
  const kept = join(buildFolder, "..", `everything-${new URL(address).port}.json`);
  const isFirst = await writeFile(`${kept}.begun`, "", { flag: "wx" }).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const answers = await crawl(address, [missingPath]);
    await writeFile(`${kept}.whole`, JSON.stringify(answers));
    await rename(`${kept}.whole`, kept);
    return answers;
  }
  for (;;) {
    const text = await readFile(kept, "utf8").catch(() => undefined);
    if (text !== undefined) return JSON.parse(text);
    // The test that asks has its own bound.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export const missingPath = "/there-is-no-such-page";

/** The origin under which a site tells machines that it is found; tests ask it elsewhere. */
export async function publicOriginOf(address: string): Promise<string> {
  const { text } = await ask(address, "/");
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
  if (canonical === undefined) throw new Error(`The front page at ${address} does not tell its address.`);
  return new URL(canonical).origin;
}

export async function ask(
  address: string,
  path: string,
  linkedFrom = "the test",
  headers = {},
): Promise<Answer> {
  const response = await fetch(new URL(path, address), { redirect: "manual", headers });
  return {
    path,
    linkedFrom,
    status: response.status,
    type: response.headers.get("content-type")?.split(";")[0] ?? "",
    text: await response.text(),
  };
}

export const isPage = ({ type }: Answer) => type === "text/html";

/** The paths of its own site that an answer names: in a page's attributes, and in any text as whole addresses. */
function pathsIn(answer: Answer, own: string[]): string[] {
  if (!/^text\/|json|xml/.test(answer.type)) return [];
  const base = new URL(answer.path, own[0]);
  const links = isPage(answer) ? linksIn(answer.text) : [];
  return [...links, ...wholeAddressesIn(answer.text, own)]
    .filter((link) => URL.canParse(link, base))
    .map((link) => new URL(link, base))
    .filter(({ origin }) => own.includes(origin))
    .map(({ pathname, search }) => pathname + search);
}

// Ids, schemes and domains look like addresses and are names: an id stays that of a story's first slug, so that no feed reader
// shows a renamed story twice.
const names = /<(id|guid)\b[^>]*>[^<]*<\/\1>|\b(?:scheme|domain)="[^"]*"|"@?id":\s*"[^"]*"/g;

function wholeAddressesIn(text: string, own: string[]): string[] {
  // Feeds escape the pages that they carry, and with them the ampersands of addresses.
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
