import type { pages as english } from "../english/pages";
import type { Translated } from "../message";

export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "דילוג לתוכן",
  "page.sections": "מדורים",
  "page.languages": "שפות נוספות",
  "page.theme system": "תצוגה: לפי המכשיר",
  "page.theme light": "תצוגה: בהירה",
  "page.theme dark": "תצוגה: כהה",

  "footer.tip": "יש לכם מידע שכדאי שנדע עליו?",
  "footer.send or write": "{send}, או כתבו אל {mail}",
  "footer.send": "שלחו אותו אלינו",
  "footer.write": "כתבו אל {mail}",
  "footer.all sections": "כל המדורים",
  "footer.paper": "העיתון",

  "front.empty": "הגיליון הראשון בעימוד. חזרו בעוד תחנה או שתיים.",

  "list.empty": "אין כאן עדיין דבר. הכתבה הראשונה בדרך.",
  "list.topic": "נושא",
  "list.stories": { one: "כתבה אחת", two: "שתי כתבות", other: "{count} כתבות" },
  "list.pages": "עמודים",
  "list.newer": "חדשות יותר",
  "list.older": "ישנות יותר",
  "list.page": "עמוד {number} מתוך {count}",

  "story.minutes": { one: "דקה אחת", two: "שתי דקות", other: "{count} דקות" },
  "story.years old": { one: "לפני שנה", two: "לפני שנתיים", other: "לפני {count} שנים" },

  "label.analysis": "פרשנות",
  "label.explainer": "הסבר",
  "label.interview": "ריאיון",
  "label.live": "דיווח חי",
  "label.opinion": "דעה",
  "label.review": "ביקורת",

  "not found.name": "אין עמוד כזה",
  "not found.title": "הרכבת הזאת לא עוצרת כאן",
  "not found.reason": "אין עמוד בכתובת הזאת. ייתכן שנפלה בה טעות הקלדה בדרך אליכם, או שהכתבה הוסרה.",
  "not found.alike": "אולי התכוונתם",
  "not found.go on": "כל מה שחדש היום נמצא {front}, וכתבות ישנות יותר במדורים שלהן למעלה.",
  "not found.front": "בעמוד הראשי",
  "not found.our mistake": "אם קישור שלנו הביא אתכם לכאן, זו טעות שלנו. אנא ספרו לנו עליה בכתובת {mail}.",
  "not found.latest": "החדשות ביותר",
  "withdrawn.name": "כתבה שהוסרה",
  "withdrawn.title": "הכתבה הזאת הוסרה",
  "withdrawn.reason": "המערכת הסירה את הכתבה שעמדה בכתובת הזאת.",
  "withdrawn.ask": "אם תרצו לדעת מדוע, שאלו אותנו בכתובת {mail}.",

  "out of service.name": "אין שירות",
  "out of service.title": "תקלת איתות",
  "out of service.reason":
    "לא הצלחנו להכין את העמוד הזה. התקלה שלנו, והיא נרשמה לעיני מי שיתקנו אותה. ייתכן מאוד ששאר העיתון נוסע כרגיל.",
  "out of service.go on": "{front}, או נסו את העמוד הזה שוב בעוד דקה.",
  "out of service.front": "עברו לעמוד הראשי",
};
