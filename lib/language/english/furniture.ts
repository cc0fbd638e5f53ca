import type { Message } from "@/lib/language/message";

/** Furniture and the parts of long stories. */
export const furniture = {
  "article.code": "Code",
  "article.others": {
    one: "{first}, {second} and one other",
    other: "{first}, {second} and {count} others",
  },
  "article.contents": "In this story",
  "article.read also": "Read also",
  "article.side note": "Side note",
  "rating.value": "{value} out of {best}",
  "recipe.serves": "Serves",
  "recipe.time": "Time",
  "recipe.ingredients": "Ingredients",
  "recipe.steps": "Method",
} as const satisfies Record<string, Message>;
