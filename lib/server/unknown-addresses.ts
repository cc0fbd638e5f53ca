/**
 * Finds out from the index of the content and from Next's routes that nothing is at an address. Next would
 * take 20 ms of processor time for that, and anyone can make up any number of addresses.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { type Contents, addressAt as contentAddressAt } from "@/lib/addresses";
import { segmentsOf } from "@/lib/canonical-path";
import {
  articlesAbout,
  articlesBy,
  articlesIn,
  articlesInSeries,
  isWithdrawn,
  isWithdrawnAddress,
  movedFrom,
  movedTo,
  publishedEntry,
  series,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { contentPages } from "@/lib/content/pages";
import { category, editionNamed } from "@/lib/content/site";
import { buildFolder } from "@/lib/env";
import { articlePath, editionPath } from "@/lib/urls";

/** What is at an address. `known` is something (Next says what). */
export type Address =
  | { kind: "known" }
  /** The address of a former system, and of the story that is there now. */
  | { kind: "moved"; to: string }
  /** `edition`: what the addresses of the edition begin with that lacks the page; empty for the paper. */
  | { kind: "no page"; slug: string; edition: string }
  /** No feed or alternate format of a page. */
  | { kind: "no file" };

/** What is at a canonical path. `isOwnFile` knows the addresses that do not depend on the content. */
export function addressAt(path: string, now: Date, isOwnFile: (path: string) => boolean): Address {
  const segments = segmentsOf(path);
  const slug = segments.at(-1) ?? "";
  const found = contentAddressAt(path, contentsAt(now, isOwnFile));
  if (found.kind !== "missing") return { kind: "known" };
  const to = movedPath(path, now);
  if (to !== undefined) return { kind: "moved", to };
  if (found.what === "list feed" || found.what === "format") return { kind: "no file" };
  // A story that was taken down has a page that says so, at any address that ends in its slug.
  if (isWithdrawn(slug) || isWithdrawnAddress(path)) return { kind: "known" };
  const language = editionNamed(segments[0] ?? "");
  return { kind: "no page", slug, edition: language === undefined ? "" : editionPath(language) };
}

/** Where a request with a query leads, if that query is a part of a story's former address. */
export function movedByQuery(target: string, now: Date): string | undefined {
  return target.includes("?") ? movedPath(target, now) : undefined;
}

function movedPath(target: string, now: Date): string | undefined {
  const story = movedFrom(target, now);
  return story && articlePath(story.slug);
}

/** The number of stories in a list; undefined if there is no such list. */
export function storiesAt(now: Date): Contents["storiesIn"] {
  const storiesIn = {
    category: (slug: string, of?: string) => category(slug) && articlesIn(slug, now, of).length,
    topic: (slug: string, of?: string) => topic(slug, now, of) && articlesAbout(slug, now, of).length,
    series: (slug: string, of?: string) => series(slug, now, of) && articlesInSeries(slug, now, of).length,
    author: (slug: string, of?: string) => author(slug) && articlesBy(slug, now, of).length,
  };
  return (kind, slug, language) => storiesIn[kind](slug, language);
}

function contentsAt(now: Date, isOwnFile: (path: string) => boolean): Contents {
  return {
    hasStory: (slug) => Boolean(publishedEntry(slug, now) ?? movedTo(slug, now)) || isWithdrawn(slug),
    hasPage: (slug) => contentPages().some((page) => page.slug === slug),
    storiesIn: storiesAt(now),
    editionNamed,
    // Next's routes say what is missing there.
    hasMonth: () => false,
    hasPicture: () => false,
    hasMedia: () => false,
    hasFile: isOwnFile,
  };
}

const route = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({
  staticRoutes: z.array(route),
  dynamicRoutes: z.array(route),
  rewrites: z.object({ afterFiles: z.array(z.object({ source: z.string(), regex: z.string() })) }),
});

/** These routes match every path. `addressAt` decides about their paths. */
const catchAll = new Set(["/[slug]", "/[...path]"]);

/** Reads Next's routes and the public files of the build. Returns whether a path is one of them. */
export function readOwnFiles(): (path: string) => boolean {
  const { staticRoutes, dynamicRoutes, rewrites } = manifest.parse(
    JSON.parse(readFileSync(join(buildFolder(), "routes-manifest.json"), "utf8")),
  );
  const patterns = [
    ...[...staticRoutes, ...dynamicRoutes].filter(({ page }) => !catchAll.has(page)),
    // Those with parameters are lists' feeds and alternate formats, which are decided above.
    ...rewrites.afterFiles.filter(({ source }) => !source.includes(":")),
  ].map(({ regex }) => new RegExp(regex));
  const files = new Set(
    readdirSync("public", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative("public", join(entry.parentPath, entry.name))}`),
  );
  return (path) =>
    path.startsWith("/_next/static/") || files.has(path) || patterns.some((pattern) => pattern.test(path));
}
