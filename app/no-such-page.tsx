import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { NotFoundPage } from "@/components/site/not-found-page";
import { published } from "@/lib/content/articles";
import { arePagesDocuments } from "@/lib/env";
import { nearest } from "@/lib/nearest";
import { surroundings } from "./surroundings";

const longestSlug = 100;

/**
 * The 404 page, with stories whose slug is like the one asked for. `notFound()` would leave it to the browser to
 * render, by a script that documents do not carry; where pages are not documents it is thrown as usual.
 */
export function noSuchPage(asked = ""): ReactElement {
  if (!arePagesDocuments) notFound();
  const around = surroundings();
  const articles = published(around.edition.now);
  const slugs =
    asked.length <= longestSlug
      ? nearest(
          asked,
          articles.map(({ slug }) => slug),
          3,
        )
      : [];
  return (
    <NotFoundPage
      around={around}
      alike={articles.filter(({ slug }) => slugs.includes(slug))}
      latest={articles.slice(0, 6)}
    />
  );
}
