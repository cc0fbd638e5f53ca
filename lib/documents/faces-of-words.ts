import { faceRules, facesOf } from "@/lib/language/faces";
import { sampleLetters, scriptsWith } from "@/lib/language/scripts";

/**
 * Adds the typefaces of the scripts that words of a page are in, apart from those that its languages bring. A
 * headline or a quotation in another script would else be in the device's font, often a sans serif.
 */
export function withFacesOfWords(html: string): string {
  const [main = ""] = /<main\b[\s\S]*<\/main>/.exec(html) ?? [];
  const rules = [...sampleLetters(main.replace(/<[^>]*>/g, ""))].flatMap((letter) => {
    const languages = scriptsWith(letter).map((script) => `und-${script}`);
    const language = languages.find((one) => facesOf(one).length > 0);
    const isThere = language && facesOf(language).some(({ address }) => html.includes(`url(${address})`));
    return language && !isThere ? faceRules(language) : [];
  });
  return rules.length === 0
    ? html
    : html.replace("</head>", `<style data-of="faces">${rules.join("")}</style></head>`);
}
