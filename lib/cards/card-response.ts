import { cardsFolder } from "@/lib/env";
import { type Card, cardHash, cardPath } from "./card";
import { cardAt } from "./cards";
import { type DrawnCard, type DrawnCards, drawnCardsIn } from "./drawn-cards";

// Platforms show cards on their own pages.
const open = { "cross-origin-resource-policy": "cross-origin" };
const immutable = "public, max-age=31536000, immutable";
const short = "public, max-age=60, s-maxage=60";

let drawnCards: DrawnCards | undefined;

/**
 * Serves the share card at `/cards/<kind>/<slug>/<file>`. An address that names what a card showed before leads to the
 * present one; there is none of what readers may not see at `now`. `draw` is asked only for what is not kept.
 */
export async function cardResponse(
  { kind, slug, file }: { kind: string; slug: string; file: string },
  now: Date,
  draw: (card: Card) => Promise<DrawnCard>,
): Promise<Response> {
  const asked = /^([\w-]{1,64})\.png$/.exec(file)?.[1];
  const card = asked && cardAt(kind, slug, now);
  if (!card) {
    return new Response("No such card.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=10" },
    });
  }
  const hash = cardHash(card);
  if (asked !== hash || slug !== card.slug) {
    return new Response(null, {
      status: 307,
      headers: { location: cardPath(card), "cache-control": short, ...open },
    });
  }
  drawnCards ??= drawnCardsIn(cardsFolder());
  const { png, isWhole } = await drawnCards.card(hash, () => draw(card));
  return new Response(new Uint8Array(png), {
    headers: {
      "content-type": "image/png",
      "content-length": String(png.length),
      "cache-control": isWhole ? immutable : short,
      ...open,
    },
  });
}
