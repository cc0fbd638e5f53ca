/**
 * Finds out from the index of the content and from Next's routes that nothing is at an address. Next would
 * take 20 ms of processor time for that, and anyone can make up any number of addresses.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import {
  articlesAbout,
  articlesBy,
  articlesIn,
  isWithdrawn,
  movedTo,
  publishedEntry,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { contentPages } from "@/lib/content/pages";
import { category } from "@/lib/content/site";
import { buildFolder } from "@/lib/env";
import { viewInPath } from "@/lib/most-read/view-in-path";
import { pageNumberIn, pageOf } from "@/lib/pagination";
import { segmentsOf } from "./paths";

/** What is at an address: something (Next says what), no page, or no feed or alternate format of a page. */
export type Address = { kind: "known" } | { kind: "no page"; slug: string } | { kind: "no file" };

const known: Address = { kind: "known" };
const noFile: Address = { kind: "no file" };

/** The stories of a list; undefined if there is no such list. */
const lists: Record<string, (slug: string, now: Date) => readonly unknown[] | undefined> = {
  category: (slug, now) => category(slug) && articlesIn(slug, now),
  topic: (slug, now) => topic(slug, now) && articlesAbout(slug, now),
  author: (slug, now) => author(slug) && articlesBy(slug, now),
};

const listFeed = /^(?:feed\.xml|atom\.xml|feed\.json)$/;
const alternateFormat = /^([a-z0-9-]+)\.(?:md|json)$/;

/** What is at a canonical path. `isOwnFile` knows the addresses that do not depend on the content. */
export function addressAt(path: string, now: Date, isOwnFile: (path: string) => boolean): Address {
  const segments = segmentsOf(path);
  const [first, ...rest] = segments;
  if (first === undefined) return known;
  const stories = lists[first];
  if (stories && rest[0] !== undefined) return listAt(stories(rest[0], now), rest[0], rest.slice(1));
  if (first === "most-read") return viewInPath(rest) ? known : noPage(first);
  if (isOwnFile(path)) return known;
  const format = rest.length === 0 && alternateFormat.exec(first)?.[1];
  if (format) return isStory(format, now) ? known : noFile;
  if (rest.length === 0 && (isStory(first, now) || contentPages().some(({ slug }) => slug === first)))
    return known;
  return noPage(segments.at(-1) ?? first);
}

function listAt(stories: readonly unknown[] | undefined, slug: string, rest: string[]): Address {
  if (rest.length === 1 && listFeed.test(rest[0] ?? "")) return stories ? known : noFile;
  // The first page leads to the list's own address.
  const number = rest.join("/") === "page/1" ? 1 : pageNumberIn(rest);
  return stories && number !== undefined && pageOf(stories, number) ? known : noPage(slug);
}

/** A story that was taken down has a page that says so, at any address that ends in its slug. */
const noPage = (slug: string): Address => (isWithdrawn(slug) ? known : { kind: "no page", slug });

const isStory = (slug: string, now: Date) =>
  Boolean(publishedEntry(slug, now) ?? movedTo(slug, now)) || isWithdrawn(slug);

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
