import fresh from "fresh";
import { isWithdrawn } from "@/lib/content/articles";
import { cardsFolder } from "@/lib/env";
import { noOpenText } from "@/lib/http/public-text";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { type Card, cardHash, cardPath } from "./card";
import { cardAt } from "./cards";
import { TooManyWait } from "./drawing-queue";
import { type DrawnCard, drawnCardsIn } from "./drawn-cards";

// Platforms show cards on their own pages.
const anySite = { "cross-origin-resource-policy": "cross-origin" };
/**
 * Browsers keep the picture: its address holds a hash of its content. Shared caches revalidate it, so that
 * the card of a withdrawn story disappears. While we are down, they may serve it for a week.
 */
const immutable = "public, max-age=31536000, s-maxage=2, immutable, stale-if-error=604800";
// Seconds, enough to draw all cards that are waiting.
const retryAfter = 10;
const short = "public, max-age=60, s-maxage=60";

let drawnCard: ReturnType<typeof drawnCardsIn> | undefined;

/**
 * Serves the share card at `/cards/<kind>/<slug>/<file>`. The address of an earlier version redirects to the
 * current one. A page that readers may not see at `now` has no card.
 */
export async function cardResponse(
  { headers }: { headers: RequestHeaders },
  { kind, slug, file }: { kind: string; slug: string; file: string },
  now: Date,
  draw: (card: Card) => Promise<DrawnCard>,
): Promise<Response> {
  const name = /^([\w-]{1,64})\.png$/.exec(file)?.[1];
  const card = name && cardAt(kind, slug, now);
  if (!card) return noOpenText(name !== undefined && kind === "article" && isWithdrawn(slug));
  const hash = cardHash(card);
  if (name !== hash || slug !== card.slug) {
    const headers = { location: cardPath(card), "cache-control": short, ...anySite };
    return new Response(null, { status: 307, headers });
  }
  const whole = { etag: `"${hash}"`, "cache-control": immutable };
  if (fresh({ "if-none-match": headers.get("if-none-match") ?? "" }, whole))
    return new Response(null, { status: 304, headers: { ...whole, ...anySite } });
  drawnCard ??= drawnCardsIn(cardsFolder());
  try {
    const { png, isWhole } = await drawnCard(hash, () => draw(card), headers.get("x-forwarded-for") ?? "");
    return new Response(new Uint8Array(png), {
      headers: {
        "content-type": "image/png",
        // Without an ETag, since the complete card that follows will have this hash.
        ...(isWhole ? whole : { "cache-control": short }),
        ...anySite,
      },
    });
  } catch (cause) {
    if (cause instanceof TooManyWait)
      return failure(503, "Too many cards are being drawn. Try again in a few seconds.\n");
    console.error(
      `The share card of ${kind} ${slug} could not be drawn. The next request tries again.`,
      cause,
    );
    return failure(500, "This card could not be drawn.\n");
  }
}

/** A failure that may be over when the client tries again. */
function failure(status: 500 | 503, message: string): Response {
  return new Response(message, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(retryAfter),
    },
  });
}
