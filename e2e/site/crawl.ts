/** What a reader gets at an address of the paper. */
export type Answer = { path: string; status: number; type: string; text: string; linkedFrom: string };

/**
 * Follows every link and fetches every picture, style, script and font of a site, from its front page and `more`
 * on; each address once, without its fragment. Links to other hosts are left alone.
 */
export async function crawl(address: string, more: string[] = []): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  const waiting = ["/", ...more].map((path) => ({ path, linkedFrom: "the test" }));
  const seen = new Set(waiting.map(({ path }) => path));
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await ask(address, next.path, next.linkedFrom);
      answers.set(next.path, answer);
      for (const path of pathsIn(answer, address)) {
        if (seen.has(path)) continue;
        seen.add(path);
        waiting.push({ path, linkedFrom: next.path });
      }
    }
  };
  // Until no worker has anything left, since the last answer may hold new links.
  while (waiting.length > 0) await Promise.all([work(), work(), work(), work()]);
  return [...answers.values()];
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

/** The addresses of the same host that a page names in its attributes. */
function pathsIn(answer: Answer, address: string): string[] {
  if (!isPage(answer)) return [];
  const base = new URL(answer.path, address);
  return linksIn(answer.text)
    .filter((link) => URL.canParse(link, base))
    .map((link) => new URL(link, base))
    .filter(({ origin }) => origin === base.origin)
    .map(({ pathname, search }) => pathname + search);
}

export function linksIn(html: string): string[] {
  const plain = [...html.matchAll(/\s(?:href|src)="([^"]*)"/gi)].map(([, link = ""]) => link);
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/gi)].flatMap(([, set = ""]) =>
    set.split(",").map((part) => part.trim().split(" ")[0] ?? ""),
  );
  return [...plain, ...sets].map((link) => link.replaceAll("&amp;", "&"));
}
