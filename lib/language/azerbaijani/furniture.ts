import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "Kod",
  "article.others": {
    one: "{first}, {second} və daha {count} müəllif",
    other: "{first}, {second} və daha {count} müəllif",
  },
  "article.contents": "Bu məqalədə",
  "article.read also": "Həmçinin oxuyun",
  "article.side note": "Əlavə qeyd",
  "rating.value": "{best} üzərindən {value}",
  "recipe.serves": "Porsiya",
  "recipe.time": "Vaxt",
  "recipe.ingredients": "Tərkibi",
  "recipe.steps": "Hazırlanması",
};
