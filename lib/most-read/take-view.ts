import { z } from "zod";
import { isPublished } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import type { RequestHeaders } from "@/lib/http/request-headers.js";
import { botRefusal } from "./bot-check";
import { mostRead } from "./most-read";
import type { ViewRefusal } from "./view-outcomes";

/** What a page sends of itself once it was seen; some forty bytes. `rail`: whether a click in Most Read led there. */
const viewSchema = z.strictObject({ slug: z.string().max(200), rail: z.boolean() });

/**
 * Counts the view that a request brings, where it is one: sent by a person's browser, from a page of ours, of a story that
 * is published. Of every other only the reason is counted; the answer says nothing of it, so that nobody learns by trying.
 */
export function takeView(headers: RequestHeaders, body: string, now: Date): void {
  const counter = isPreview ? undefined : mostRead();
  const view = viewSchema.safeParse(parseJson(body)).data;
  const refusal = view ? refusalOf(view.slug, headers, now) : "malformed";
  if (!view || refusal) {
    counter?.refuse(refusal ?? "malformed", now);
    return;
  }
  counter?.count(
    {
      slug: view.slug,
      // Our server leaves the one address in it that may be believed (lib/server/client-address.js).
      address: headers.get("x-forwarded-for") ?? "",
      agent: headers.get("user-agent") ?? "",
    },
    view.rail,
    now,
  );
}

function refusalOf(slug: string, headers: RequestHeaders, now: Date): ViewRefusal | undefined {
  const ownHosts = [headers.get("host") ?? "", new URL(site().address).host];
  return botRefusal({ headers, ownHosts }) ?? (isPublished(slug, now) ? undefined : "unknown-story");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing that our script sends, and so no view.
    return undefined;
  }
}
