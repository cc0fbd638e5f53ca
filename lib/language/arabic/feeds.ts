import type { feeds as english } from "../english/feeds";
import type { Translated } from "../message";

export const feeds: Translated<typeof english> = {
  "feeds.name": "الخلاصات",
  "feeds.standfirst": "كل مقال حال صدوره، في البرنامج الذي تختارونه.",
  "feeds.description": "كل مقال حال صدوره، في البرنامج الذي تختارونه: ما الخلاصات، وقائمة خلاصاتنا كلها.",
  "feeds.what":
    "الخلاصة عنوان يسأله قارئ الخلاصات بين حين وآخر عن الجديد. أنتم تختارون هذا البرنامج وما يتابعه، ولا نعرف نحن اسماً ولا عنوان بريد ولا ما تقرؤون.",
  "feeds.how":
    "لمتابعتنا، انسخوا إلى قارئ الخلاصات عنواناً من العناوين أدناه. كثير من هذه البرامج يكفيه عنوان أي صفحة من صفحاتنا ليجد الخلاصة بنفسه. وإن لم يكن لديكم برنامج بعد، فابحثوا عنه في متجر هاتفكم أو في برنامج بريدكم: معظمها يقرأ الصيغ الثلاث، ومضمونها واحد.",
  "feeds.whole": "في كل خلاصة من خلاصاتنا أحدث خمسين مقالاً، كاملةً بصورها وتصحيحاتها. وهي مجانية.",
  "feeds.paper": "الجريدة كلها",
  "feeds.writers": "الكتّاب",
  "feeds.topics": "الموضوعات",
  "feeds.this": "هذه خلاصة.",
  "feeds.use": "ضعوا عنوانها في قارئ خلاصات، فتصلكم المقالات الجديدة.",
  "feeds.all": "ما الخلاصات، وخلاصاتنا كلها",
  "feeds.page": "صفحة \u2068{title}\u2069",
  "feeds.taken down": "سُحب.",
  "feeds.feed of": "خلاصة \u2068{name}\u2069 بصيغة {format}",
  "feeds.rights": "\u2068{copyright}\u2069. النصوص: \u2068{licence}\u2069، {url}",

  "corrections.name": "تصحيحات",
  "corrections.all": "كل التصحيحات",
  "corrections.description": "ما أخطأنا فيه، وما هو الصواب.",
  "corrections.follow": "تابعوا تصحيحاتنا",
  "corrections.about":
    "كل تصحيح، حتى في المقالات القديمة، يصدر في خلاصة خاصة بالتصحيحات، وفيها النص قبل التصحيح وبعده. وتستطيع البرامج أن تقرأ أحدثها على شكل {data}.",
  "corrections.data": "بيانات",
  "corrections.of": "تصحيح: {headline}",
  "corrections.wrong": "الخطأ: {words}",
  "corrections.right": "الصواب: {words}",

  "topic.description": "كل المقالات عن {name}.",
  "list.titled page": "\u2068{name}\u2069، الصفحة {number}",

  "card.corrected": "مصحَّح",
  "card.updated": "محدَّث",
  "card.written by": "بقلم",
  "card.reading time": "مدة القراءة",
  "card.minutes": {
    zero: "{count} دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "{count} دقائق",
    many: "{count} دقيقة",
    other: "{count} دقيقة",
  },
};
