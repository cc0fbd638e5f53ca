import { authors } from "@/lib/content/authors";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { absolute, listPath } from "@/lib/urls";

/** Serves humans.txt: the people who make the paper (https://humanstxt.org). */
export function humansResponse(now: Date): Response {
  const { name, description, address, tips } = site();
  const people = authors().map(
    ({ name, role, slug }) => `${role}: ${name}\n  ${absolute(address, listPath("author", slug))}`,
  );
  const parts = [`${name}\n${description}\nMail: ${tips.mail}`, "/* WHO WRITES */", ...people];
  return openText(`${parts.join("\n\n")}\n`, "text/plain", now);
}
