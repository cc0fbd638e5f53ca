import { feedPolicy } from "@/lib/documents/policy.js";
import { noOpenText, openText } from "@/lib/http/public-text";
import { type FeedFormat, feedFormatOf, listKinds } from "@/lib/urls";
import { type FeedList, feedOf } from "./feed";
import { writeFeed } from "./write-feed";

// Browsers show what calls itself RSS or Atom as bare text, and only plain XML with its style sheet. Every feed reader
// takes both; docs/decisions/0009-feeds.md says more.
const types: Record<FeedFormat, string> = {
  rss: "application/xml",
  atom: "application/xml",
  json: "application/feed+json",
};

/** A feed as it is fetched; 404 when there is no such list. */
export async function feedResponse(
  format: FeedFormat,
  list: FeedList | undefined,
  now: Date,
): Promise<Response> {
  const feed = await feedOf(list, now);
  if (!feed) return noOpenText();
  const links = [`<${feed.self[format]}>; rel="self"`, ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : [])];
  return openText(writeFeed(format, feed), types[format], now, feed.updatedAt, {
    // Subscribers find the hub here without reading the feed (WebSub, section 4).
    link: links.join(", "),
    "content-security-policy": feedPolicy,
  });
}

/** The feed of a list by the parts of its address. */
export function listFeedResponse(
  { kind, slug, file }: { kind: string; slug: string; file: string },
  now: Date,
): Promise<Response> {
  const format = feedFormatOf(file);
  const known = listKinds.find((each) => each === kind);
  return format && known ? feedResponse(format, { kind: known, slug }, now) : Promise.resolve(noOpenText());
}
