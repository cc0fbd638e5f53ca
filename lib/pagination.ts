export type Page<Item> = { items: Item[]; number: number; count: number; total: number };

/** Stories on one page of a category, topic or author. */
const pageSize = 12;

/** The number of pages of a list. An empty one has an empty page. */
export const pageCountOf = (total: number, size = pageSize): number => Math.max(1, Math.ceil(total / size));

/** Page `number` of a list, from 1; undefined if it does not exist. */
export function pageOf<Item>(list: readonly Item[], number: number, size = pageSize): Page<Item> | undefined {
  const count = pageCountOf(list.length, size);
  if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
  return { items: list.slice((number - 1) * size, number * size), number, count, total: list.length };
}

/**
 * Parses the page number from the segments after a list's address: none is page 1, `/page/2` is page 2.
 * Everything else is undefined, `/page/1` too: each page has one address.
 */
export function pageNumberIn(rest: string[] | undefined): number | undefined {
  if (rest === undefined || rest.length === 0) return 1;
  const [word, number = "", ...more] = rest;
  if (word !== "page" || more.length > 0 || !/^[1-9]\d{0,5}$/.test(number) || number === "1")
    return undefined;
  return Number(number);
}
