import { article, isWithdrawn, movedTo } from "@/lib/content/articles";
import { changedAt } from "@/lib/content/publication";
import { rightsOf } from "@/lib/content/rights";
import { site } from "@/lib/content/site";
import { pageCaching } from "@/lib/http/caching";
import { noOpenText, openHeaders, openText } from "@/lib/http/public-text";
import { type AlternateFormat, absolute, alternateFormatOf, alternatePath, articlePath } from "@/lib/urls";
import { jsonArticle } from "./json-article";
import { markdownArticle } from "./markdown-article";

const writers = {
  md: { type: "text/markdown", write: markdownArticle },
  json: { type: "application/json", write: jsonArticle },
} satisfies Record<AlternateFormat, unknown>;

/** Serves a published article as Markdown or JSON. Former slugs redirect; any other slug is 404. */
export async function formatResponse(
  { slug, format }: { slug: string; format: string },
  now: Date,
): Promise<Response> {
  const known = alternateFormatOf(format);
  if (!known) return noOpenText();
  const found = await article(slug, now);
  if (!found) {
    const successor = movedTo(slug, now);
    return successor ? moved(alternatePath(successor.slug, known)) : noOpenText(isWithdrawn(slug));
  }
  const paper = site(found.language);
  const url = absolute(paper.address, articlePath(slug));
  const { type, write } = writers[known];
  const { licence } = rightsOf(paper);
  return openText(write(found, paper, now), type, now, changedAt(found, now), {
    link: [`<${url}>; rel="canonical"`, ...(licence ? [`<${licence.url}>; rel="license"`] : [])].join(", "),
  });
}

function moved(path: string): Response {
  // Without its own permission, a script of another site could not follow it.
  const headers = { ...openHeaders, location: path, "cache-control": pageCaching };
  return new Response(null, { status: 308, headers });
}
