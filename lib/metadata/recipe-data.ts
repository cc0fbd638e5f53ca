import type { Element, ElementContent, RootContent } from "hast";
import type * as schema from "schema-dts";
import type { Article, Site } from "@/lib/content/model";
import { textOf } from "@/lib/content/words-in";
import { absolute, articlePath } from "@/lib/urls";

/** What search engines ask of a recipe and only its story says. */
type OfStory = Pick<Exclude<schema.NewsArticle, string>, "image" | "author" | "datePublished">;

/** The recipes in a story. What is in lists is an ingredient or a step. */
export function recipesIn(
  { body, slug }: Pick<Article, "body" | "slug">,
  site: Site,
  { image, author, datePublished }: OfStory = {},
): schema.Recipe[] {
  return body.children.filter(isNamed("Recipe")).map(({ properties, children }) => {
    const { title, serves, time } = properties;
    return {
      "@type": "Recipe",
      name: String(title),
      ...(image && { image }),
      ...(author && { author }),
      ...(datePublished && { datePublished }),
      mainEntityOfPage: absolute(site.address, articlePath(slug)),
      ...(serves && { recipeYield: String(serves) }),
      ...(time && { totalTime: `PT${String(time)}M` }),
      recipeIngredient: itemsIn(children, "Ingredients"),
      recipeInstructions: itemsIn(children, "Steps").map((text) => ({ "@type": "HowToStep", text })),
    };
  });
}

function itemsIn(children: ElementContent[], part: string): string[] {
  const lists = children.filter(isNamed(part)).flatMap((element) => element.children);
  return lists
    .flatMap((list) => (list.type === "element" ? list.children : []))
    .filter(isNamed("li"))
    .map((item) => textOf(item).trim());
}

const isNamed =
  (name: string) =>
  (node: RootContent): node is Element =>
    node.type === "element" && node.tagName === name;
