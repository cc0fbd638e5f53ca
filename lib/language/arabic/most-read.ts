import type { mostRead as english } from "../english/most-read";
import type { Translated } from "../message";

/** Readers of a window, in the form that the number asks for. */
const readersIn = (window: string) => ({
  zero: `{number} قارئ في ${window}`,
  one: `قارئ واحد في ${window}`,
  two: `قارئان في ${window}`,
  few: `{number} قرّاء في ${window}`,
  many: `{number} قارئاً في ${window}`,
  other: `{number} قارئ في ${window}`,
});

/** How a list was counted, and how many of its places a wider window fills. */
const countedIn = (window: string) => {
  const counted = `قرّاء ${window}، يُحسب كل منهم مرة في اليوم`;
  return {
    zero: `${counted}؛ ولا مكان لقرّاء سابقين.`,
    one: `${counted}؛ ومكان واحد بفضل قرّاء سابقين.`,
    two: `${counted}؛ ومكانان بفضل قرّاء سابقين.`,
    few: `${counted}؛ و{count} أماكن بفضل قرّاء سابقين.`,
    many: `${counted}؛ و{count} مكاناً بفضل قرّاء سابقين.`,
    other: `${counted}؛ و{count} مكان بفضل قرّاء سابقين.`,
  };
};

const rising = (hours: string) => `إنه في صعود: {recent} في آخر ${hours}، و{before} في مدة مماثلة قبلها.`;

export const mostRead: Translated<typeof english> = {
  "most read.name": "الأكثر قراءة",
  "most read.in": "الأكثر قراءة في {section}",
  "most read.windowed": "\u2068{name}\u2069، {window}",
  "most read.all": "في كل الأقسام",
  "most read.latest": "الأحدث",
  "most read.rising row": "\u2068{section}\u2069 ↑ في صعود",
  "most read.description": "ما يقرؤه قرّاء الجريدة، يُحسب كل منهم مرة في اليوم، وكيف نعرف ذلك.",
  "most read.card": "ما يقرؤه قرّاء \u2068{paper}\u2069، يُحسب كل منهم مرة في اليوم.",
  "most read.choices": "المدد والأقسام",
  "most read.now": "الآن",
  "most read.all sections": "كل الأقسام",
  "most read.none": "لم يبلغ أي مقال هنا {fewest} قرّاء في آخر 30 يوماً. وما كان دون ذلك فلا مكان له.",
  "most read.updated": "آخر تحديث: {time}",
  "most read.readers": {
    zero: "{number} قارئ",
    one: "قارئ واحد",
    two: "قارئان",
    few: "{number} قرّاء",
    many: "{number} قارئاً",
    other: "{number} قارئ",
  },
  "most read.by topic": "حسب الموضوع",
  "most read.most": "الأكثر قراءة: {reason}",
  "most read.longest": "الأطول قراءة: \u2068{story}\u2069، {reason}",
  "most read.read longest": "الأطول قراءة",

  "window.day": "آخر 24 ساعة",
  "window.week": "آخر 7 أيام",
  "window.month": "آخر 30 يوماً",
  "window.day.choice": "آخر 24 ساعة",
  "window.week.choice": "آخر 7 أيام",
  "window.month.choice": "آخر 30 يوماً",

  "counted.latest": "الأحدث أولاً: لم نحصِ بعد من القرّاء ما يكفي لترتيب المقالات.",
  "counted.day": "قرّاء آخر 24 ساعة، يُحسب كل منهم مرة في اليوم.",
  "counted.week": "قرّاء آخر 7 أيام، يُحسب كل منهم مرة في اليوم.",
  "counted.month": "قرّاء آخر 30 يوماً، يُحسب كل منهم مرة في اليوم.",
  "counted.day.more": countedIn("آخر 24 ساعة"),
  "counted.week.more": countedIn("آخر 7 أيام"),
  "counted.month.more": countedIn("آخر 30 يوماً"),

  "reason.day": readersIn("آخر 24 ساعة"),
  "reason.week": readersIn("آخر 7 أيام"),
  "reason.month": readersIn("آخر 30 يوماً"),
  "reason.by list": "{readers}، جاء {number} منهم عبر هذه القائمة",
  "reason.rising": {
    zero: rising("{count} ساعة"),
    one: rising("ساعة"),
    two: rising("ساعتين"),
    few: rising("{count} ساعات"),
    many: rising("{count} ساعة"),
    other: rising("{count} ساعة"),
  },
  "reason.few": "أقل من {limit}",
  "reason.seconds": {
    zero: "{count} ثانية",
    one: "ثانية واحدة",
    two: "ثانيتان",
    few: "{count} ثوانٍ",
    many: "{count} ثانية",
    other: "{count} ثانية",
  },
  "reason.minutes": "{minutes} د و{seconds} ث",
  "reason.longest": "{time} في المتوسط، بحسب {readers}.",
  "remark.rising": "في صعود",
  "remark.found": "وجده قرّاء أكثر من خارج هذه القائمة",
  "remark.found.sentence": "وجده قرّاء أكثر من خارج هذه القائمة.",
  "remark.recent": "قراءاته أحدث",
  "remark.recent.sentence": "قراءاته أحدث.",
  "remark.before": "قُرئ أكثر في الأيام السابقة",
  "remark.before.sentence": "قُرئ أكثر في الأيام السابقة.",

  "method.name": "كيف نحسب",
  "method.readers":
    "يُحسب القارئ حين يظل المقال ظاهراً أمامه خمس ثوانٍ، مرة واحدة في اليوم لكل مقال. واليوم هو يوم الجريدة، وينتهي عند منتصف ليلها. ولا تُحسب الروبوتات المعروفة، ولا البرامج التي لا تتصرف كما يتصرف المتصفح. ويمكن كل شبكة، كشبكة مكتب أو مزوّد إنترنت، أن تضيف إلى المقال {perNetwork} قارئاً في الساعة في كل الأحوال. ولها أن تضيف أكثر حين يقرأ المقال قرّاء في أماكن أخرى أيضاً، بما يتناسب مع حصتها المعتادة من قرّائنا. وبهذا لا تستطيع شبكة واحدة أن ترفع مقالاً إلا إلى حدّ.",
  "method.windows":
    "قائمة «الآن» تتبع قرّاء آخر 24 ساعة. ويضاف إليهم قرّاء آخر 7 أيام وقرّاء آخر 30 يوماً، على ألا يزيد ما تضيفه كل مدة على ما يضيفه {fewest} قرّاء في هذه الساعة، فيملؤون القائمة في الأيام الهادئة. وتقول القائمة كم مكاناً يملؤون، وكل مكان هنا يذكر مدته. أما قائمة المدة الواحدة فلا يُحسب فيها إلا قرّاؤها، فإن قصرت تبعتها المدة التالية. ويُحسب القارئ نصف قارئ بعد {day} ساعات في قائمة آخر 24 ساعة، وبعد {week} ساعة في قائمة آخر 7 أيام، وبعد {month} ساعة في قائمة آخر 30 يوماً. ومن جاء عبر هذه القائمة يُحسب {railWeight} من القارئ الواحد، وإلا غذّت القائمة نفسها.",
  "method.places":
    "لا مكان لمقال دون {fewest} قرّاء، ولا ننشر عدداً أصغر من ذلك: فالعدد الصغير يكشف لمن أرسل رابطاً أن رابطه فُتح. وحيث قلّت المقالات المقروءة تتبعها أحدث المقالات تحت عنوان «الأحدث». ويكون المقال في صعود حين تزيد حصته من القرّاء بمقدار النصف في الربع الأخير من المدة. أما «الأطول قراءة» فيتبع متوسط الوقت الذي ظل فيه المقال ظاهراً، ولا يُحسب منه لكل قارئ أكثر من ضعف مدة قراءة المقال، ويلزم له {fewest} قرّاء قيس وقتهم.",
  "method.privacy":
    "لا نضع ملفات تعريف ارتباط، ولا نحفظ عنواناً ولا متصفحاً ولا سجلّ تصفح. علامة مبعثرة في ذاكرة الخادم تميّز قارئاً من آخر، وتُمحى عند منتصف ليل الجريدة. وليس على القرص إلا أرقام: عدد قرّاء كل مقال في كل ساعة، وكم قرؤوا مجتمعين، وكم مشاهدة تجاوزت حدّ شبكة من الشبكات؛ ويبقى ثلاثة أيام عدد المشاهدات التي لم تُحسب، ولماذا، وعدد الصفحات التي أُرسلت. ومن يستعمل جهازين يُحسب مرتين.",
  "method.data": "{numbers}، مع سبب كل مكان.",
  "method.numbers": "الأرقام على شكل بيانات",
};
