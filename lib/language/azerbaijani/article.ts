import type { article as english } from "@/lib/language/english/article";
import type { Translated } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article: Translated<typeof english> = {
  "article.by": "Mətn: {names}",
  "article.quote": "“{words}”",
  "article.share": "Bu yazını paylaşın",
  "article.copied": "Keçid kopyalandı",
  "article.updated": "Yenilənib: {date}",
  "article.updated at": "Yenilənib: {time}",
  "article.corrected": "Düzəldilib: {date}",
  "article.minutes": "{count} dəqiqəlik oxu",
  "article.key points": "Əsas məqamlar",
  "article.old": "{age} Burada yazılanlar dərc günü ({date}) məlum olanlardır.",
  "article.years old": {
    one: "Bu yazının dərcindən bir il keçib.",
    other: "Bu yazının dərcindən {count} il keçib.",
  },
  "article.corrections": { one: "Düzəliş", other: "Düzəlişlər" },
  "article.how we correct": "Necə düzəliş edirik",
  "article.topics": "Yazının mövzuları",
  "article.about author": "{name} haqqında",
  "article.by author": "{name}: bütün yazılar",
  "article.follow": "Bizi izləyin: {handle}",
  "article.related": "Eyni xətdə",
  "article.sources": "Bunu haradan bilirik",
  "article.elsewhere": "Başqa saytda",
  "article.embed": "{provider}, {host}. Siz keçidi açmayınca oradan heç nə yüklənmir.",
  "article.table": "Cədvəl",
  "article.note": "[qeyd {number}]",
  "article.notes": "Qeydlər",
  "article.back": "{note} nömrəli qeydin yerinə qayıdın",
  "article.back again": "{note} nömrəli qeydin yerinə qayıdın, {again} nömrəli yer",
};
