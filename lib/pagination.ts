export type Page<Item> = { items: Item[]; number: number; count: number; total: number };

/** How many stories a page of a section, topic or author shows. */
const storiesOnAPage = 12;

/**
 * Cuts a list into pages and returns page `number`, counted from 1; undefined when there is no such page.
 * An empty list has one empty page, so that a section without stories still has its address.
 */
export function pageOf<Item>(
  list: readonly Item[],
  number: number,
  size = storiesOnAPage,
): Page<Item> | undefined {
  const count = Math.max(1, Math.ceil(list.length / size));
  if (!Number.isInteger(number) || number < 1 || number > count) return undefined;
  return { items: list.slice((number - 1) * size, number * size), number, count, total: list.length };
}

/**
 * Reads a list's page number from what follows its address: nothing is page 1, `/page/2` is page 2. Anything else,
 * `/page/1` too, is undefined: a page has one address.
 */
export function pageNumberIn(rest: string[] | undefined): number | undefined {
  if (rest === undefined || rest.length === 0) return 1;
  const [word, number = "", ...more] = rest;
  if (word !== "page" || more.length > 0 || !/^[1-9]\d{0,5}$/.test(number) || number === "1")
    return undefined;
  return Number(number);
}
