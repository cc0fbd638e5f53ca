/**
 * The value of `No-Vary-Search` for pages: browsers may use a page that they have for the same address with
 * another query, such as one that a platform adds to its links. So does the response cache. `queryNames` are
 * in former addresses, which lead elsewhere.
 */
export function noVarySearch(queryNames: readonly string[]): string {
  if (queryNames.length === 0) return "params";
  return `params, except=(${queryNames.map((name) => `"${encodeURIComponent(name)}"`).join(" ")})`;
}
