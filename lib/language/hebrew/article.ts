import type { article as english } from "../english/article";
import type { Translated } from "../message";

// U+2068 and U+2069 keep a Latin name, handle or address together, and the sentence around it in order.
export const article: Translated<typeof english> = {
  "article.by": "מאת {names}",
  "article.quote": "״{words}״",
  "article.share": "שיתוף הכתבה",
  "article.copied": "הקישור הועתק",
  "article.updated": "עודכן ב־{date}",
  "article.updated at": "עודכן ב־{time}",
  "article.corrected": "תוקן ב־{date}",
  "article.minutes": { one: "דקת קריאה", two: "שתי דקות קריאה", other: "{count} דקות קריאה" },
  "article.key points": "עיקרי הדברים",
  "article.old": "{age} היא פורסמה ב־{date}, ומדווחת על מה שהיה ידוע אז.",
  "article.years old": {
    one: "הכתבה הזאת בת שנה.",
    two: "הכתבה הזאת בת שנתיים.",
    other: "הכתבה הזאת בת {count} שנים.",
  },
  "article.corrections": { one: "תיקון", two: "תיקונים", other: "תיקונים" },
  "article.how we correct": "כך אנחנו מתקנים",
  "article.topics": "הנושאים של הכתבה",
  "article.about author": "על {name}",
  "article.by author": "כל הכתבות מאת {name}",
  "article.follow": "עקבו אחרי \u2068{handle}\u2069",
  "article.related": "באותו קו",
  "article.sources": "איך אנחנו יודעים",
  "article.elsewhere": "באתר אחר",
  "article.embed": "\u2068{provider}\u2069, \u2068{host}\u2069. שום דבר לא נטען משם עד שתפתחו את הקישור.",
  "article.table": "טבלה",
  "article.note": "[הערה {number}]",
  "article.notes": "הערות",
  "article.back": "חזרה למקום של הערה {note}",
  "article.back again": "חזרה למקום של הערה {note}, אזכור {again}",
};
