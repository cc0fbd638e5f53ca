import { Fragment, type ReactNode } from "react";
import type { MessageKey, Say, ValuesOf } from "@/lib/language/say";

type Props<Key extends MessageKey> = { say: Say; of: Key; with: ValuesOf<Key, ReactNode>[0] };

/** One of the paper's sentences, with elements (links, times) in its holes. */
export function Sentence<Key extends MessageKey>({ say, of, with: values }: Props<Key>) {
  const parts = say.parts<Key, ReactNode>(of, ...([values] as unknown as ValuesOf<Key, ReactNode>));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change their order.
  return parts.map((part, place) => <Fragment key={place}>{part}</Fragment>);
}
