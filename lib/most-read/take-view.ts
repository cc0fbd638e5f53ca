import { z } from "zod";
import { publishedUnder } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { botRefusal } from "./bot-check";
import { mostRead } from "./most-read";
import type { ViewRefusal } from "./view-outcomes";

/**
 * What a page sends once it was read, and again, with the seconds for which it was in sight, when it is left.
 * `rail`: whether the reader clicked on the Most Read list.
 */
const viewSchema = z.strictObject({
  slug: z.string().max(200),
  rail: z.boolean(),
  seconds: z.int().positive().optional(),
});

/**
 * Counts a view that a person's browser sent from a page of ours, of a published article. Of all other views
 * only the reason is counted. The response does not show which, so that nobody can find out by trying.
 */
export function takeView(headers: RequestHeaders, body: string, now: Date): void {
  const counter = isPreview ? undefined : mostRead();
  const view = viewSchema.safeParse(parseJson(body)).data;
  const article = view && publishedUnder(view.slug, now);
  const refusal = view ? (refusalOf(headers) ?? (article ? undefined : "unknown-story")) : "malformed";
  // The server leaves the one trustworthy address in this header (lib/server/client-address).
  const address = headers.get("x-forwarded-for") ?? "";
  const agent = headers.get("user-agent") ?? "";
  // A page under a former slug may still be open somewhere. Its reader is one of the same story.
  const { slug = "", redirects: formerSlugs = [], minutes = 0 } = article ?? {};
  const sent = { slug, formerSlugs, address, agent };
  if (view?.seconds !== undefined) {
    // Nobody needs more than twice the reading time: the page was left open.
    if (!refusal) counter?.addReading(sent, Math.min(view.seconds, 2 * 60 * minutes), now);
  } else if (refusal) counter?.refuse(refusal, now);
  else counter?.count(sent, view?.rail === true, now);
}

function refusalOf(headers: RequestHeaders): ViewRefusal | undefined {
  return botRefusal(headers, [headers.get("host") ?? "", new URL(site().address).host]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not sent by our script, so not a view.
    return undefined;
  }
}
