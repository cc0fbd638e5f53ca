import type { furniture as english } from "../english/furniture";
import type { Translated } from "../message";

export const furniture: Translated<typeof english> = {
  "article.code": "شيفرة برمجية",
  "article.others": {
    zero: "{first}، {second}",
    one: "{first}، {second} وكاتب آخر",
    two: "{first}، {second} وكاتبان آخران",
    few: "{first}، {second} و{count} كتّاب آخرون",
    many: "{first}، {second} و{count} كاتباً آخر",
    other: "{first}، {second} و{count} كاتب آخر",
  },
  "article.contents": "في هذا المقال",
  "article.read also": "اقرأوا أيضاً",
  "article.side note": "ملاحظة جانبية",
  "rating.value": "{value} من {best}",
  "recipe.serves": "عدد الحصص",
  "recipe.time": "الوقت",
  "recipe.ingredients": "المقادير",
  "recipe.steps": "طريقة التحضير",
};
