import { type Tip, tipLimits } from "./tip";

/** A sentence for each invalid field of a form, shown beside it. */
export type Problems = Partial<Record<string, string>>;

/** What is wrong with the fields of a tip, trimmed as they will be stored. Runs in browsers too. */
export function problemsIn({ message, contact = "", for: addressee = "" }: Tip): Problems {
  return {
    ...(message === "" && { message: "Tell us what happened." }),
    ...(message.length > tipLimits.message && {
      message: `${excess(message, tipLimits.message)} Shorten it, and add the rest afterwards.`,
    }),
    ...(contact.length > tipLimits.contact && { contact: excess(contact, tipLimits.contact) }),
    ...(addressee.length > tipLimits.for && { for: excess(addressee, tipLimits.for) }),
  };
}

/** For a source who adds nothing to a tip. */
export const nothingToAdd = "There is nothing to send yet.";

/** For a source who deletes something, and did not say what, or that it is sure. */
export const deletionProblem = "Choose what to delete, and tick that you are sure.";

function excess(text: string, limit: number): string {
  return `That is ${inWords(text.length)} characters long, and ${inWords(limit)} is the most. Nothing was cut.`;
}

/** A number as pages show it. */
export function inWords(count: number): string {
  return count.toLocaleString("en");
}
