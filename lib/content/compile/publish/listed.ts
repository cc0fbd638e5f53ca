/** Of what is as it should be, more addresses than this would scroll the rest out of sight. */
const mostNamed = 5;

/** The first of some items, and how many there are besides. */
export function listed(items: readonly string[]): string {
  const more = items.length - mostNamed;
  const named = items.slice(0, mostNamed).join(", ");
  return more > 0 ? `${named} and ${more.toLocaleString("en")} more` : named;
}
