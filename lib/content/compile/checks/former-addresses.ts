import { quoted } from "@/lib/content/compile/sources/faults";
import { isInternalAddress } from "@/lib/internal-addresses";
import { formerAddress } from "@/lib/redirect-source";

const longest = 500;

/** Parts of the site in which nothing can redirect: nginx, the API or the desk for tips answers there. */
const closed =
  /^\/(?:_next|\.well-known|api|cards|healthz|icons|most-read|pictures|readyz|script|sitemaps|tips)(?:[/?]|$)/;

/**
 * What other systems write for "anything": a wildcard at the end of a name, a placeholder that is a whole
 * name, the marks of a regular expression.
 */
const patterns =
  /\.[*+]|\*+(?=[/?]|$)|\\[dws]|^\^|\$$|(?<=^|\/)(?::[a-z]\w*[*+?]?|\{\w+\}|\[(?:\.{3})?\w+\])(?=[/?]|$)/i;

/** What is wrong with a former address by itself. */
export function formerAddressFault(written: string): string | undefined {
  const fail = (text: string) => `The redirect ${quoted(written)} ${text}`;
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(written)) return fail(`must be a path. ${pathRemedy(written)}`);
  if (written.includes("#"))
    return fail("contains a #, and browsers do not send what follows it. Remove it from there.");
  if (written.length > longest) return fail(`must have at most ${longest} characters. Remove it.`);
  const [pattern] = patterns.exec(written) ?? [];
  if (pattern !== undefined)
    return fail(
      `must be one address: ${quoted(pattern)} stands for no other. List each address that led to this story.`,
    );
  const source = formerAddress(written);
  if (source === undefined)
    return fail(
      'must be an address that browsers can ask for. Write letters as they are: "/2019/café.html".',
    );
  if (source === "/") return fail("is the front page. Add the query that led to this story, as in /?p=123.");
  const path = source.startsWith("/") ? source : `/${source}`;
  if (closed.test(path) || isInternalAddress(path.split("?", 1)[0] ?? ""))
    return fail("is reserved for a part of the site. Remove it from redirects.");
  return undefined;
}

function pathRemedy(written: string): string {
  if (!URL.canParse(written, "https://paper.example")) return "Write only what follows the name of the site.";
  const { pathname, search } = new URL(written, "https://paper.example");
  return `Write ${quoted(pathname + search)}.`;
}
