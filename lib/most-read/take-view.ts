import { z } from "zod";
import { publishedUnder } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { botRefusal } from "./bot-check";
import { mostRead } from "./most-read";
import type { ViewRefusal } from "./view-outcomes";

/** What a page sends once it was read. `rail`: whether the reader clicked on the Most Read list. */
const viewSchema = z.strictObject({ slug: z.string().max(200), rail: z.boolean() });

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
  if (refusal) counter?.refuse(refusal, now);
  else if (view && article) {
    // A page under a former slug may still be open somewhere. Its reader is one of the same story.
    const { slug, redirects } = article;
    counter?.count({ slug, formerSlugs: redirects, address, agent }, view.rail, now);
  }
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
