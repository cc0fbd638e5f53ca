import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "Ծրագրային կոդ",
  "article.others": {
    one: "{first}, {second} և ևս {count} հեղինակ",
    other: "{first}, {second} և ևս {count} հեղինակ",
  },
  "article.contents": "Այս հոդվածում",
  "article.read also": "Կարդացեք նաև",
  "article.side note": "Լուսանցքի նշում",
  "rating.value": "{best}-ից {value}",
  "recipe.serves": "Չափաբաժին",
  "recipe.time": "Ժամանակ",
  "recipe.ingredients": "Բաղադրիչներ",
  "recipe.steps": "Պատրաստումը",
};
