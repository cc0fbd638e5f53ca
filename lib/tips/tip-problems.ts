import type { Say } from "@/lib/language/say";
import { type Tip, tipLimits } from "./tip";

/** A sentence for each invalid field of a form, shown beside it. */
export type Problems = Partial<Record<string, string>>;

/** What is wrong with the fields of a tip, trimmed as they will be stored. Runs in browsers too. */
export function problemsIn({ message, contact = "", for: addressee = "" }: Tip, say: Say): Problems {
  const excess = (text: string, most: number) => say("wrong.long", { length: text.length, most });
  const { message: most } = tipLimits;
  return {
    ...(message === "" && { message: say("wrong.empty") }),
    ...(message.length > most && {
      message: say("wrong.message long", { length: message.length, most }),
    }),
    ...(contact.length > tipLimits.contact && { contact: excess(contact, tipLimits.contact) }),
    ...(addressee.length > tipLimits.for && { for: excess(addressee, tipLimits.for) }),
  };
}
