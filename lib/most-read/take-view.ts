import { z } from "zod";
import { isPublished } from "@/lib/content/articles";
import { site } from "@/lib/content/site";
import { isPreview } from "@/lib/env";
import type { RequestHeaders } from "@/lib/request-headers.js";
import { mostRead } from "./most-read";
import { isPerson } from "./person";

/** What a page sends of itself once it was seen; some forty bytes. `rail`: whether a click in Most Read led there. */
const viewSchema = z.strictObject({ slug: z.string().max(200), rail: z.boolean() });

/**
 * Counts the view that a request tells of, where it is one: sent by a person's browser, from a page of ours, of a
 * story that is published. Everything else is passed over in silence, so that whoever tries learns nothing.
 */
export function takeView(headers: RequestHeaders, body: string, now: Date): void {
  if (isPreview) return;
  const view = viewSchema.safeParse(parseJson(body)).data;
  const host = headers.get("host") ?? "";
  if (!view || !isPerson({ headers, ownHosts: [host, new URL(site().address).host] })) return;
  if (!isPublished(view.slug, now)) return;
  mostRead()?.count(
    {
      slug: view.slug,
      // Our server leaves the one address in it that may be believed (lib/delivery/client-address.js).
      address: headers.get("x-forwarded-for") ?? "",
      agent: headers.get("user-agent") ?? "",
    },
    view.rail,
    now,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nothing that our script sends, and so no view.
    return undefined;
  }
}
