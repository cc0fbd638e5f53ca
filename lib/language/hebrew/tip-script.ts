import type { tipScript as english } from "../english/tip-script";
import type { Translated } from "../message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "מצפינים בדפדפן שלכם…",
  "said.working": "הדפדפן שלכם פותר תרגיל חשבון שמרחיק רובוטים. זה לוקח כמה שניות, ולעיתים נדירות דקה…",
  "said.sending": "שולחים…",
  "said.sending part": "שולחים חלק {part} מתוך {all}…",
  "said.looking": "מחפשים…",
  "said.deleting": "מוחקים…",
  "said.used": "{used} מתוך {most} תווים",
  "said.over": "{used} מתוך {most} תווים: {over} יותר מדי",
  "said.too long": "הטקסט ארוך מ־{count} תווים.",
  "said.copied":
    "המילים הועתקו. הדביקו אותן במקום שרק אתם רואים, ואז העתיקו משהו אחר: תוכנות אחרות יכולות לקרוא את מה שהועתק.",
  "said.not copied": "הדפדפן הזה לא מאפשר לנו להעתיק. אנא רשמו את המילים.",
  "said.kept": "טוב. עכשיו אפשר לסגור את העמוד הזה.",

  "wrong.empty": "ספרו לנו מה קרה.",
  "wrong.nothing": "אין עדיין מה לשלוח.",
  "wrong.long": "אורך הטקסט הוא {length} תווים, והאורך המרבי {most}. דבר לא נחתך.",
  "wrong.message long":
    "אורך הטקסט הוא {length} תווים, והאורך המרבי {most}. דבר לא נחתך. קצרו את הטקסט, והוסיפו את השאר אחר כך.",
  "wrong.delete": "בחרו מה למחוק, וסמנו שההחלטה שלכם סופית.",
  "wrong.receipt none": "הקלידו את שמונה המילים של הקבלה.",
  "wrong.receipt letters": "״\u2068{word}\u2069״ אינה מילה של קבלה: בקבלה יש רק האותיות a עד z.",
  "wrong.receipt length": {
    one: "בקבלה יש שמונה מילים, וכאן יש מילה אחת.",
    two: "בקבלה יש שמונה מילים, וכאן יש שתי מילים.",
    other: "בקבלה יש שמונה מילים, וכאן יש {count}.",
  },
  "wrong.receipt word": "״\u2068{word}\u2069״ אינה מילה של קבלה.",
  "wrong.receipt near": "האם התכוונתם ל״\u2068{near}\u2069״?",
  "wrong.receipt nearest": "האם התכוונתם ל״\u2068{near}\u2069״ או ל״\u2068{other}\u2069״?",

  "file.bytes": { one: "בייט אחד", two: "שני בייטים", other: "{count} בייטים" },
  "file.kilobytes": "\u2068{size} KB\u2069",
  "file.megabytes": "\u2068{size} MB\u2069",
  "file.not loaded": "הרכיב שמנקה ומצפין קבצים לא נטען. בדקו שאתם מחוברים לאינטרנט, ובחרו את הקבצים שוב.",
  "file.too many": "יש כאן {count} קבצים, והמספר המרבי הוא {most}. הסירו כמה מהם.",
  "file.too large": "גודל הקובץ הזה הוא {size}, והגודל המרבי {most}. הסירו אותו.",
  "file.too much": "גודל הקבצים האלה יחד הוא {size}, והגודל המרבי {most}. הסירו כמה מהם.",
  "file.refused": {
    one: "אי אפשר לשלוח אחד מהקבצים: ראו את הרשימה למטה.",
    two: "אי אפשר לשלוח שניים מהקבצים: ראו את הרשימה למטה.",
    other: "אי אפשר לשלוח {count} מהקבצים: ראו את הרשימה למטה.",
  },
  "file.looking": "בודקים את הקבצים…",
  "file.take away": "הסרה",
  "file.take away name": "הסרת \u2068{name}\u2069",
  "file.total": {
    one: "קובץ אחד, {size} מתוך {most}.",
    two: "שני קבצים, {size} מתוך {most}.",
    other: "{count} קבצים, {size} מתוך {most}.",
  },
  "file.beyond": "גדול מכדי להישלח.",
  "file.with others": "יחד עם האחרים זה יותר מדי. הסירו אותו, ובחרו אותו שוב במקומם.",
  "file.empty": "הקובץ הזה ריק.",
  "file.unreadable": "אי אפשר לקרוא את הקובץ הזה. הסירו אותו, ובחרו אותו שוב.",
  "file.damaged":
    "התמונה הזאת פגומה ואי אפשר לנקות אותה. הסירו אותה, או שימו אותה בקובץ ZIP כדי לשלוח אותה כמות שהיא.",
  "file.clean": "התמונה נבדקה: אין בה נתוני צילום.",
  "file.removed": "הוסרו נתוני צילום: {traces}.",
  "trace.place": "מקום",
  "trace.time": "זמן",
  "trace.camera": "מצלמה",
  "trace.name": "שם",
  "trace.program": "תוכנה",
  "trace.preview": "תצוגה מקדימה",
  "trace.colour profile": "פרופיל צבע",
  "trace.other data": "נתונים אחרים",
  "file.other picture":
    "התמונה תישלח כמות שהיא: איננו יכולים להסיר מה שהמצלמה הכניסה לתוכה, כמו המקום והזמן.",
  "file.recording": "הקובץ יישלח כמות שהוא: ייתכן שרשומים בו המקום, הזמן והמכשיר.",
  "file.other": "הקובץ יישלח כמות שהוא: ייתכן שרשומים בו שמכם, התוכנה שלו או המדפסת שלו.",
};
