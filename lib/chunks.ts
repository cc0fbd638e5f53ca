/** Splits things into chunks of at most `size`, without holding all of them. */
export function* chunks<Thing>(things: Iterable<Thing>, size: number): Generator<Thing[]> {
  let chunk: Thing[] = [];
  for (const thing of things) {
    chunk.push(thing);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
