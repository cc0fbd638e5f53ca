import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { NotFoundPage } from "@/components/site/not-found-page";
import { articlesLike, isWithdrawn, published } from "@/lib/content/articles";
import { arePagesDocuments } from "@/lib/env";
import { nearest } from "@/lib/nearest";
import { surroundings } from "./surroundings";

const longestSlug = 100;

/**
 * The page for what is not there, or no longer; with stories whose slug is like the one asked for. `notFound()` would leave it to the browser to
 * render, by a script that documents do not carry; where pages are not documents it is thrown as usual.
 */
export function noSuchPage(asked = ""): ReactElement {
  if (!arePagesDocuments) notFound();
  const around = surroundings();
  const { now } = around.edition;
  const latest = published(now).slice(0, 6);
  if (isWithdrawn(asked)) return <NotFoundPage around={around} isWithdrawn latest={latest} />;
  const likely = asked.length <= longestSlug ? articlesLike(asked, now) : [];
  const alike = nearest(
    asked,
    likely.map(({ slug }) => slug),
    3,
  );
  return (
    <NotFoundPage around={around} alike={likely.filter(({ slug }) => alike.includes(slug))} latest={latest} />
  );
}
