import type { article as english } from "@/lib/language/english/article";
import type { Translated } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article: Translated<typeof english> = {
  "article.by": "Տեքստը՝ {names}",
  "article.quote": "«{words}»",
  "article.share": "Կիսվել այս հոդվածով",
  "article.copied": "Հղումը պատճենված է",
  "article.updated": "Թարմացվել է՝ {date}",
  "article.updated at": "Թարմացվել է՝ {time}",
  "article.corrected": "Ուղղվել է՝ {date}",
  "article.minutes": "{count} րոպեի ընթերցանություն",
  "article.key points": "Ամենակարևորը",
  "article.old": "{age} Այստեղ գրված է այն, ինչ հայտնի էր հրապարակման օրը ({date})։",
  "article.years old": {
    one: "Այս հոդվածը մեկ տարվա վաղեմություն ունի։",
    other: "Այս հոդվածը {count} տարվա վաղեմություն ունի։",
  },
  "article.corrections": { one: "Ուղղում", other: "Ուղղումներ" },
  "article.how we correct": "Ինչպես ենք ուղղում",
  "article.topics": "Հոդվածի թեմաները",
  "article.about author": "Հեղինակի մասին՝ {name}",
  "article.by author": "Բոլոր հոդվածները՝ {name}",
  "article.follow": "Հետևեք մեզ՝ {handle}",
  "article.related": "Նույն գծով",
  "article.sources": "Որտեղից գիտենք սա",
  "article.elsewhere": "Այլ կայքում",
  "article.embed": "{provider}, {host}։ Այնտեղից ոչինչ չի բեռնվում, քանի դեռ չեք անցել հղումով։",
  "article.table": "Աղյուսակ",
  "article.note": "[ծանոթագրություն {number}]",
  "article.notes": "Ծանոթագրություններ",
  "article.back": "Վերադառնալ տեքստ՝ ծանոթագրություն {note}",
  "article.back again": "Վերադառնալ տեքստ՝ ծանոթագրություն {note}, հիշատակում {again}",
};
