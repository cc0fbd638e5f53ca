import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "Programmcode",
  "article.others": {
    one: "{first}, {second} und eine weitere Person",
    other: "{first}, {second} und {count} weitere",
  },
  "article.contents": "In diesem Artikel",
  "article.read also": "Lesen Sie auch",
  "article.side note": "Randnotiz",
  "rating.value": "{value} von {best}",
  "recipe.serves": "Portionen",
  "recipe.time": "Zeit",
  "recipe.ingredients": "Zutaten",
  "recipe.steps": "Zubereitung",
};
