/**
 * Slugs of the pages that the build prerenders: the newest stories, with their topics and authors. Every
 * other page is rendered at its first visit, so that a build takes no longer for a large archive.
 */
import { now } from "@/lib/clock";
import { published } from "@/lib/content/articles";

const count = 100;

const newest = () => published(now()).slice(0, count);

const unique = (things: { slug: string }[]) => [...new Set(things.map(({ slug }) => slug))];

export const prerenderedStories = (): string[] => newest().map(({ slug }) => slug);
export const prerenderedTopics = (): string[] => unique(newest().flatMap(({ topics }) => topics));
export const prerenderedSeries = (): string[] => unique(newest().flatMap(({ series }) => series ?? []));
export const prerenderedAuthors = (): string[] => unique(newest().flatMap(({ authors }) => authors));
