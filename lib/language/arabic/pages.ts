import type { pages as english } from "../english/pages";
import type { Translated } from "../message";

export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "الانتقال إلى المحتوى",
  "page.sections": "الأقسام",
  "page.languages": "لغات أخرى",
  "page.theme system": "المظهر: كما في الجهاز",
  "page.theme light": "المظهر: فاتح",
  "page.theme dark": "المظهر: داكن",

  "footer.tip": "لديكم معلومة ينبغي أن تصلنا؟",
  "footer.send or write": "{send}، أو اكتبوا إلى {mail}",
  "footer.send": "أرسلوها إلينا",
  "footer.write": "اكتبوا إلى {mail}",
  "footer.all sections": "كل الأقسام",
  "footer.paper": "الجريدة",

  "front.empty": "العدد الأول قيد التنضيد. عودوا بعد محطة أو محطتين.",

  "list.empty": "لا شيء هنا بعد. المقال الأول في الطريق.",
  "list.topic": "موضوع",
  "list.stories": {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "{count} مقالات",
    many: "{count} مقالاً",
    other: "{count} مقال",
  },
  "list.pages": "الصفحات",
  "list.newer": "الأحدث",
  "list.older": "الأقدم",
  "list.page": "الصفحة {number} من {count}",

  "story.minutes": {
    zero: "{count} دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "{count} دقائق",
    many: "{count} دقيقة",
    other: "{count} دقيقة",
  },
  "story.years old": {
    zero: "قبل أقل من سنة",
    one: "قبل سنة",
    two: "قبل سنتين",
    few: "قبل {count} سنوات",
    many: "قبل {count} سنة",
    other: "قبل {count} سنة",
  },

  "label.analysis": "تحليل",
  "label.explainer": "شرح",
  "label.interview": "مقابلة",
  "label.live": "مباشر",
  "label.opinion": "رأي",
  "label.review": "مراجعة",

  "not found.name": "صفحة غير موجودة",
  "not found.title": "هذا القطار لا يتوقف هنا",
  "not found.reason": "لا صفحة على هذا العنوان. لعل خطأً وقع في كتابته قبل أن يصل إليكم، أو لعل المقال سُحب.",
  "not found.alike": "لعلكم تقصدون",
  "not found.go on": "كل جديد اليوم في {front}، والمقالات الأقدم في أقسامها أعلاه.",
  "not found.front": "الصفحة الأولى",
  "not found.our mistake":
    "إن كان رابط من روابطنا قد أوصلكم إلى هنا، فالخطأ خطؤنا. نرجو أن تخبرونا به على {mail}.",
  "not found.latest": "الأحدث",
  "withdrawn.name": "مقال مسحوب",
  "withdrawn.title": "سُحب هذا المقال",
  "withdrawn.reason": "سحبت هيئة التحرير المقال الذي كان على هذا العنوان.",
  "withdrawn.ask": "إن أردتم معرفة السبب، فاسألونا على {mail}.",

  "out of service.name": "خارج الخدمة",
  "out of service.title": "عطل في الإشارة",
  "out of service.reason":
    "تعذّر إعداد هذه الصفحة. الخطأ منّا، وقد سُجّل لمن يتولى إصلاحه. والأرجح أن بقية الجريدة على سكّتها.",
  "out of service.go on": "{front}، أو جرّبوا هذه الصفحة مرة أخرى بعد دقيقة.",
  "out of service.front": "انتقلوا إلى الصفحة الأولى",
};
