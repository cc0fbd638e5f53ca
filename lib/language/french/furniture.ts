import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "Code informatique",
  "article.others": {
    one: "{first}, {second} et {count} autre",
    many: "{first}, {second} et {count} autres",
    other: "{first}, {second} et {count} autres",
  },
  "article.contents": "Dans cet article",
  "article.read also": "À lire aussi",
  "article.side note": "Note en marge",
  "rating.value": "{value} sur {best}",
  "recipe.serves": "Portions",
  "recipe.time": "Durée",
  "recipe.ingredients": "Ingrédients",
  "recipe.steps": "Préparation",
};
