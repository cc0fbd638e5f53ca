/** What every address of the paper looks like. Paths start with a slash; `absolute` makes them whole. */

export const frontPath = "/";
export const articlePath = (slug: string): string => `/${slug}`;
/** Content pages share the root with articles; the content check keeps their slugs apart. */
export const pagePath = articlePath;

const listKinds = ["category", "topic", "author"] as const;
export type ListKind = (typeof listKinds)[number];

/** The address of a page of a list. The first page has only the list's own address. */
export function listPath(kind: ListKind, slug: string, page = 1): string {
  return page === 1 ? `/${kind}/${slug}` : `/${kind}/${slug}/page/${page}`;
}

/** The address of one compiled file of a picture. */
export function picturePath(id: string, width: number, format: "avif" | "webp" | "jpg"): string {
  return `/pictures/${id}-${width}.${format}`;
}

/** A path of the paper as a whole address. `address` has no slash at its end. */
export function absolute(address: string, path: string): string {
  return path === frontPath ? `${address}/` : `${address}${path}`;
}
