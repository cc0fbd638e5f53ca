import type { WordsDocument } from "@/lib/content/compile/sources/document";
import { quoted } from "@/lib/content/compile/sources/faults";
import { english } from "@/lib/language/english";
import { cutAtHoles, formsOf, type Message } from "@/lib/language/message";
import type { DocumentReporter } from "./document-reporter";

const holesIn = (texts: string[]) =>
  new Set(texts.flatMap((text) => cutAtHoles(text).filter((_, place) => place % 2 === 1)));

/** Checks the holes of `words.yaml`: a value that a message lacks is lost, and a wrong one stays empty. */
export function checkWords({ fields }: WordsDocument, report: DocumentReporter): void {
  for (const [key, message] of Object.entries(fields as Record<string, Message>)) {
    const { [key]: original } = english as Record<string, Message>;
    if (!original || message === undefined) continue;
    const needed = holesIn(formsOf(original));
    for (const [form, text] of Object.entries(typeof message === "string" ? { "": message } : message)) {
      const written = holesIn([text]);
      const path = form === "" ? key : `${key}.${form}`;
      const known = [...needed].map((hole) => `{${hole}}`).join(", ") || "none";
      for (const hole of written)
        if (!needed.has(hole)) report(path, `${quoted(`{${hole}}`)} is unknown here. Known: ${known}.`);
      // A form for one number may say it in words.
      for (const hole of needed)
        if (!written.has(hole) && hole !== "count" && hole !== "number")
          report(path, `The text lacks ${quoted(`{${hole}}`)}. Write it where its value belongs.`);
    }
  }
}
