import type { feeds as english } from "../english/feeds";
import type { Translated } from "../message";

export const feeds: Translated<typeof english> = {
  "feeds.name": "פידים",
  "feeds.standfirst": "כל כתבה ברגע שהיא עולה, בתוכנה שתבחרו.",
  "feeds.description": "כל כתבה ברגע שהיא עולה, בתוכנה שתבחרו: מה הם פידים, וכל הפידים שלנו.",
  "feeds.what":
    "פיד הוא כתובת שקורא פידים פונה אליה מדי פעם ושואל מה חדש. אתם בוחרים את התוכנה ואחרי מה היא עוקבת. אנחנו לא לומדים שם, לא כתובת דואר, ולא מה קראתם.",
  "feeds.how":
    "כדי לעקוב אחרינו, העתיקו אל קורא הפידים כתובת מהרשימה שלמטה. תוכנות רבות מסתפקות בכתובת של כל עמוד שלנו ומוצאות את הפיד בעצמן. אם עדיין אין לכם תוכנה כזאת, חפשו אותה בחנות של הטלפון או בתוכנת הדואר: רובן קוראות את שלושת הפורמטים, ותוכנם זהה.",
  "feeds.whole": "בכל פיד שלנו חמישים הכתבות החדשות ביותר, במלואן, עם התמונות והתיקונים. הוא לא עולה דבר.",
  "feeds.paper": "כל העיתון",
  "feeds.writers": "כותבות וכותבים",
  "feeds.topics": "נושאים",
  "feeds.this": "זה פיד.",
  "feeds.use": "תנו את הכתובת שלו לקורא פידים, וכתבות חדשות יגיעו אליכם.",
  "feeds.all": "מה הם פידים, וכל הפידים שלנו",
  "feeds.page": "העמוד של \u2068{title}\u2069",
  "feeds.taken down": "הוסר.",
  "feeds.feed of": "הפיד של \u2068{name}\u2069 בפורמט {format}",
  "feeds.rights": "\u2068{copyright}\u2069. הטקסטים: \u2068{licence}\u2069, {url}",

  "corrections.name": "תיקונים",
  "corrections.all": "כל התיקונים",
  "corrections.description": "במה טעינו, ומה נכון.",
  "corrections.follow": "עקבו אחרי התיקונים שלנו",
  "corrections.about":
    "כל תיקון, גם של כתבה ישנה, מופיע בפיד נפרד, עם הנוסח שלפניו והנוסח שאחריו. תוכנות יכולות לקרוא את האחרונים {data}.",
  "corrections.data": "כנתונים",
  "corrections.of": "תיקון: {headline}",
  "corrections.wrong": "שגוי: {words}",
  "corrections.right": "נכון: {words}",

  "topic.description": "כל הכתבות על {name}.",
  "list.titled page": "\u2068{name}\u2069, עמוד {number}",

  "card.corrected": "תוקן",
  "card.updated": "עודכן",
  "card.written by": "מאת",
  "card.reading time": "זמן קריאה",
  "card.minutes": { one: "דקה אחת", two: "שתי דקות", other: "{count} דקות" },
};
