import { isWithdrawn } from "@/lib/content/articles";
import { cardsFolder } from "@/lib/env";
import { namesEtag } from "@/lib/http/etag.js";
import { noOpenText } from "@/lib/http/public-text";
import type { RequestHeaders } from "@/lib/http/request-headers.js";
import { type Card, cardHash, cardPath } from "./card";
import { cardAt } from "./cards";
import { type DrawnCard, type DrawnCards, drawnCardsIn, TooManyWait } from "./drawn-cards";

// Platforms show cards on their own pages.
const open = { "cross-origin-resource-policy": "cross-origin" };
/**
 * Whoever has the picture keeps it: its address holds a hash of what it shows. Shared caches ask again after two
 * seconds, so that the card of a story that was taken down is gone from them, too; the ETag spares them the bytes. While
 * we cannot answer, they may show what they have for a week.
 */
const immutable = "public, max-age=31536000, s-maxage=2, immutable, stale-if-error=604800";
// Seconds: by then, those who wait now have their cards.
const retryAfter = 5;
const short = "public, max-age=60, s-maxage=60";

let drawnCards: DrawnCards | undefined;

/**
 * Serves the share card at `/cards/<kind>/<slug>/<file>`. An address that names what a card showed before leads to the
 * present one; there is none of what readers may not see at `now`. `draw` is asked only for what neither we nor the
 * asker has kept.
 */
export async function cardResponse(
  { headers }: { headers: RequestHeaders },
  { kind, slug, file }: { kind: string; slug: string; file: string },
  now: Date,
  draw: (card: Card) => Promise<DrawnCard>,
): Promise<Response> {
  const asked = /^([\w-]{1,64})\.png$/.exec(file)?.[1];
  const card = asked && cardAt(kind, slug, now);
  if (!card) return noOpenText(asked !== undefined && kind === "article" && isWithdrawn(slug));
  const hash = cardHash(card);
  if (asked !== hash || slug !== card.slug) {
    return new Response(null, {
      status: 307,
      headers: { location: cardPath(card), "cache-control": short, ...open },
    });
  }
  const whole = { etag: `"${hash}"`, "cache-control": immutable };
  if (namesEtag(headers.get("if-none-match") ?? "", whole.etag))
    return new Response(null, { status: 304, headers: { ...whole, ...open } });
  drawnCards ??= drawnCardsIn(cardsFolder());
  try {
    const { png, isWhole } = await drawnCards.card(hash, () => draw(card));
    return new Response(new Uint8Array(png), {
      headers: {
        "content-type": "image/png",
        // What is not whole bears no ETag: it would stand for the whole one that comes after it.
        ...(isWhole ? whole : { "cache-control": short }),
        ...open,
      },
    });
  } catch (cause) {
    if (cause instanceof TooManyWait)
      return notNow(503, "Too many cards are being drawn. Try again in a few seconds.\n");
    console.error(
      `The share card of ${kind} ${slug} could not be drawn. It is tried again when it is asked for; pages need none.`,
      cause,
    );
    return notNow(500, "This card could not be drawn.\n");
  }
}

/** Says that a card is not to be had, which may be otherwise when those who wait now have theirs. */
function notNow(status: 500 | 503, message: string): Response {
  return new Response(message, {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(retryAfter),
    },
  });
}
