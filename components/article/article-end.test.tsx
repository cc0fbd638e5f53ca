import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { AboutAuthors } from "./article-end";

const hands = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    slug: `hand-${place}`,
    name: `Hand ${place}`,
    role: `Reporter ${place}`,
    bio: "Writes.",
    links: [{ label: "Elsewhere", url: "https://elsewhere.example/" }],
  }));

test.each([
  [3, 3, 0],
  [4, 0, 4],
  [12, 0, 12],
])(
  "below a story by %i authors stand %i boxes, and a list of %i names with their roles",
  (count, boxes, names) => {
    const html = renderToStaticMarkup(<AboutAuthors authors={hands(count)} locale={aSite()} />);
    expect(html.match(/<h2/g) ?? []).toHaveLength(boxes);
    expect(html.match(/Writes\./g) ?? []).toHaveLength(boxes);
    const listed = [...html.matchAll(/<li[^>]*><a href="([^"]+)"[^>]*>([^<]+)<\/a> <span[^>]*>([^<]+)/g)];
    expect(listed.map(([, ...shown]) => shown)).toEqual(
      hands(names).map(({ slug, name, role }) => [`/author/${slug}`, name, role]),
    );
  },
);
