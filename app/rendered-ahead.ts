/**
 * What the build renders before the first reader comes: the newest stories, with their topics and authors. Every other
 * page is rendered at its first visit, then kept: so a build costs the same however large the archive is.
 */

import { now } from "@/lib/clock";
import { published } from "@/lib/content/articles";

const count = 100;

const newest = () => published(now()).slice(0, count);

const unique = (things: { slug: string }[]) => [...new Set(things.map(({ slug }) => slug))];

export const storiesAhead = (): string[] => newest().map(({ slug }) => slug);
export const topicsAhead = (): string[] => unique(newest().flatMap(({ topics }) => topics));
export const authorsAhead = (): string[] => unique(newest().flatMap(({ authors }) => authors));
