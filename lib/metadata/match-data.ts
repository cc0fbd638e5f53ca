import type * as schema from "schema-dts";
import { matchInWords } from "@/lib/content/furniture-words";
import type { Article, Site } from "@/lib/content/model";
import { absolute, articlePath } from "@/lib/urls";

/**
 * The matches in a story. Search engines refuse an event without a day and a place, so a match that states
 * only one of them is not described. schema.org has no property for a score.
 */
export function matchesIn({ body, slug }: Pick<Article, "body" | "slug">, site: Site): schema.SportsEvent[] {
  return body.children.flatMap((node): schema.SportsEvent[] => {
    if (node.type !== "element" || node.tagName !== "Result") return [];
    const { title, home, away, score, day, place } = Object.fromEntries(
      Object.entries(node.properties).map(([name, value]) => [name, String(value)]),
    );
    if (!title || !home || !away || !score || !day || !place) return [];
    return [
      {
        "@type": "SportsEvent",
        name: `${home} – ${away}`,
        description: `${title}: ${matchInWords({ home, away, score }, site.say)}`,
        startDate: day,
        location: { "@type": "Place", name: place, address: place },
        homeTeam: { "@type": "SportsTeam", name: home },
        awayTeam: { "@type": "SportsTeam", name: away },
        mainEntityOfPage: absolute(site.address, articlePath(slug)),
      },
    ];
  });
}
