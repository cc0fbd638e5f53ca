import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "קוד",
  "article.others": {
    one: "{first}, {second} ועוד כותב אחד",
    two: "{first}, {second} ועוד שני כותבים",
    other: "{first}, {second} ועוד {count} כותבים",
  },
  "article.contents": "בכתבה הזאת",
  "article.read also": "קראו גם",
  "article.side note": "הערה בצד",
  "rating.value": "{value} מתוך {best}",
  "recipe.serves": "מנות",
  "recipe.time": "זמן",
  "recipe.ingredients": "מצרכים",
  "recipe.steps": "אופן ההכנה",
};
