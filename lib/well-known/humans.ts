import { authors } from "@/lib/content/authors";
import type { Author, Site } from "@/lib/content/model";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import { absolute, listPath } from "@/lib/urls";

/** Serves humans.txt: the people who make the paper (https://humanstxt.org). */
export function humansResponse(now: Date): Response {
  return openText(humansTxt(site(), authors()), "text/plain", now);
}

export function humansTxt(paper: Site, writers: readonly Author[]): string {
  const { name, description, address, tips, language, say } = paper;
  const people = writers.map(
    ({ name, role, slug }) => `${role}: ${name}\n  ${absolute(address, listPath("author", slug))}`,
  );
  const mail = say("footer.write", { mail: tips.mail });
  const title = say("feeds.writers").toLocaleUpperCase(language);
  const parts = [`${name}\n${description}\n${mail}`, `/* ${title} */`, ...people];
  return `${parts.join("\n\n")}\n`;
}
