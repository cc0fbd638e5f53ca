import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "Código",
  "article.others": {
    one: "{first}, {second} y uno más",
    many: "{first}, {second} y {count} más",
    other: "{first}, {second} y {count} más",
  },
  "article.contents": "En este artículo",
  "article.read also": "Lea también",
  "article.side note": "Nota al margen",
  "rating.value": "{value} de {best}",
  "recipe.serves": "Raciones",
  "recipe.time": "Tiempo",
  "recipe.ingredients": "Ingredientes",
  "recipe.steps": "Preparación",
};
