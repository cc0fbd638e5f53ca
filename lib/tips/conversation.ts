import type { TemplateValues } from "@/lib/template";
import type { SealedBy, Sender } from "./tip";

/**
 * A message in a conversation. `text` is absent where only the newsroom can decrypt it, and where a reply was
 * encrypted for another key than the source's, which nobody but the source can find out.
 */
export type DecryptedMessage = {
  from: Sender;
  day: string;
  /** The day in the language of the paper. Browsers lack some languages, so that the server says it. */
  date: string;
  text?: string | undefined;
  sealedBy?: SealedBy | null | undefined;
};

/** The values for the page of a conversation, oldest message first. Runs in browsers too. */
export function conversationValues(messages: readonly DecryptedMessage[]): TemplateValues {
  return {
    messages: messages.map(({ from, day, date, text, sealedBy }) => ({
      "from-desk": from === "desk" ? [{}] : [],
      "from-source": from === "source" ? [{}] : [],
      day,
      date,
      // One text with all its paragraphs. CSS keeps the line breaks.
      texts: text === undefined ? [] : [{ text }],
      unreadable: from === "desk" && text === undefined ? [{}] : [],
      "sealed-by-newsroom": text !== undefined && sealedBy === "newsroom" ? [{}] : [],
      "sealed-on-server": text !== undefined && sealedBy !== "newsroom" ? [{}] : [],
    })),
    // Without any message, not even the tip, it is unknown whether the newsroom replied.
    silent: messages.length > 0 && messages.every(({ from }) => from === "source") ? [{}] : [],
  };
}
