import type { mostRead as english } from "../english/most-read";
import type { Translated } from "../message";

/** Readers of a window, in the form that the number asks for. */
const readersIn = (window: string) => ({
  one: `קורא אחד ב${window}`,
  two: `שני קוראים ב${window}`,
  other: `{number} קוראים ב${window}`,
});

/** How a list was counted, and how many of its places a wider window fills. */
const countedIn = (window: string) => {
  const counted = `קוראים נספרים פעם ביום, ${window}`;
  return {
    one: `${counted}; מקום אחד לפי קוראים מוקדמים יותר.`,
    two: `${counted}; שני מקומות לפי קוראים מוקדמים יותר.`,
    other: `${counted}; {count} מקומות לפי קוראים מוקדמים יותר.`,
  };
};

const rising = (last: string) => `היא בעלייה: {recent} ב${last}, לעומת {before} בפרק זמן שווה לפני כן.`;

export const mostRead: Translated<typeof english> = {
  "most read.name": "הנקראות ביותר",
  "most read.in": "הנקראות ביותר במדור {section}",
  "most read.windowed": "\u2068{name}\u2069, {window}",
  "most read.all": "בכל המדורים",
  "most read.latest": "החדשות ביותר",
  "most read.rising row": "\u2068{section}\u2069 ↑ בעלייה",
  "most read.description": "מה קוראים הקוראים של העיתון, כל אחד נספר פעם ביום, ואיך אנחנו יודעים.",
  "most read.card": "מה קוראים הקוראים של \u2068{paper}\u2069, כל אחד נספר פעם ביום.",
  "most read.choices": "פרקי זמן ומדורים",
  "most read.now": "עכשיו",
  "most read.all sections": "כל המדורים",
  "most read.none":
    "לאף כתבה כאן לא היו {fewest} קוראים ב־30 הימים האחרונים. כתבה שנקראה פחות לא מקבלת מקום.",
  "most read.updated": "עודכן: {time}",
  "most read.readers": { one: "קורא אחד", two: "שני קוראים", other: "{number} קוראים" },
  "most read.by topic": "לפי נושא",
  "most read.most": "הנקראת ביותר: {reason}",
  "most read.longest": "נקראה הכי הרבה זמן: \u2068{story}\u2069, {reason}",
  "most read.read longest": "נקראו הכי הרבה זמן",

  "window.day": "24 השעות האחרונות",
  "window.week": "7 הימים האחרונים",
  "window.month": "30 הימים האחרונים",
  "window.day.choice": "24 השעות האחרונות",
  "window.week.choice": "7 הימים האחרונים",
  "window.month.choice": "30 הימים האחרונים",

  "counted.latest": "החדשות קודם: עדיין נספרו מעט מדי קוראים לדירוג.",
  "counted.day": "קוראים נספרים פעם ביום, 24 השעות האחרונות.",
  "counted.week": "קוראים נספרים פעם ביום, 7 הימים האחרונים.",
  "counted.month": "קוראים נספרים פעם ביום, 30 הימים האחרונים.",
  "counted.day.more": countedIn("24 השעות האחרונות"),
  "counted.week.more": countedIn("7 הימים האחרונים"),
  "counted.month.more": countedIn("30 הימים האחרונים"),

  "reason.day": readersIn("־24 השעות האחרונות"),
  "reason.week": readersIn("־7 הימים האחרונים"),
  "reason.month": readersIn("־30 הימים האחרונים"),
  "reason.by list": "{readers}, מהם {number} דרך הרשימה הזאת",
  "reason.rising": {
    one: rising("שעה האחרונה"),
    two: rising("שעתיים האחרונות"),
    other: rising("־{count} השעות האחרונות"),
  },
  "reason.few": "פחות מ־{limit}",
  "reason.seconds": { one: "שנייה אחת", two: "שתי שניות", other: "{count} שניות" },
  "reason.minutes": "{minutes} דק׳ ו־{seconds} שנ׳",
  "reason.longest": "{time} בממוצע, לפי {readers}.",
  "remark.rising": "בעלייה",
  "remark.found": "מצאו אותה יותר בלי הרשימה הזאת",
  "remark.found.sentence": "מצאו אותה יותר בלי הרשימה הזאת.",
  "remark.recent": "הקריאות בה טריות יותר",
  "remark.recent.sentence": "הקריאות בה טריות יותר.",
  "remark.before": "נקראה יותר בימים הקודמים",
  "remark.before.sentence": "היא נקראה יותר בימים הקודמים.",

  "method.name": "איך אנחנו סופרים",
  "method.readers":
    "קוראים נספרים כשכתבה נמצאת לנגד עיניהם חמש שניות, פעם אחת ביום לכל כתבה. היום הוא היום של העיתון, ומסתיים בחצות שלו. רובוטים מוכרים, ותוכנות שאינן מתנהגות כמו דפדפן, לא נספרים. רשת אחת, למשל של משרד או של ספק אינטרנט, רשאית תמיד להוסיף לכתבה {perNetwork} קוראים בשעה. היא רשאית להוסיף יותר כשגם קוראים במקומות אחרים קוראים את הכתבה, ביחס לחלקה הרגיל בקהל הקוראים שלנו. כך מוגבלת המידה שבה רשת אחת יכולה להעלות כתבה.",
  "method.windows":
    "הרשימה של עכשיו נקבעת לפי קוראי 24 השעות האחרונות. קוראי 7 הימים האחרונים וקוראי 30 הימים האחרונים מתווספים אליהם, אלה ואלה לא יותר ממה שהיו מוסיפים {fewest} קוראים בשעה הזאת, וכך הם ממלאים את הרשימה ביום שקט. הרשימה אומרת כמה מקומות הם ממלאים, וכל מקום כאן מציין את פרק הזמן שלו. ברשימה של פרק זמן אחד נספרים רק הקוראים שלו, ואם היא קצרה, בא אחריו פרק הזמן הבא. קוראים נספרים כחצי אחרי {day} שעות ברשימת 24 השעות האחרונות, אחרי {week} שעות ברשימת 7 הימים האחרונים ואחרי {month} שעות ברשימת 30 הימים האחרונים. קוראים שהגיעו דרך הרשימה הזאת נספרים כ־{railWeight} כל אחד, אחרת הרשימה הייתה מזינה את עצמה.",
  "method.places":
    "כדי לקבל מקום דרושים {fewest} קוראים, ומספר קטן מזה איננו מפרסמים: הוא היה מגלה למי ששלחו קישור שהקישור נפתח. כשנקראו מעט מדי כתבות, באות אחריהן החדשות ביותר, תחת הכותרת ״החדשות ביותר״. כתבה נמצאת בעלייה כשחלקה בקוראים גדל במחצית ברבע האחרון של פרק הזמן. ״נקראו הכי הרבה זמן״ נקבע לפי הזמן הממוצע שבו הכתבה הייתה לנגד העיניים, לכל היותר פי שניים מזמן הקריאה שלה לכל קורא, ודרושים לכך {fewest} קוראים שזמנם נמדד.",
  "method.privacy":
    "איננו שומרים אצלכם עוגיות, ואיננו שומרים אצלנו כתובת, דפדפן או היסטוריה. סימן מעורבל בזיכרון של השרת מבדיל בין קורא לקורא, והוא נמחק בחצות של העיתון. בדיסק יש מספרים בלבד: לכל כתבה ולכל שעה, מספר הקוראים שלה, כמה זמן קראו יחד, וכמה צפיות חרגו מהמכסה של רשת; ובמשך שלושה ימים, כמה צפיות לא נספרו ומדוע, וכמה עמודים נשלחו. מי שיש להם שני מכשירים בשימוש נספרים פעמיים.",
  "method.data": "{numbers}, עם הסיבה לכל מקום.",
  "method.numbers": "המספרים כנתונים",
};
