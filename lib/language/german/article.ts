import type { article as english } from "@/lib/language/english/article";
import type { Translated } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article: Translated<typeof english> = {
  "article.by": "Von {names}",
  "article.quote": "„{words}“",
  "article.share": "Artikel teilen",
  "article.copied": "Link kopiert",
  "article.updated": "Aktualisiert am {date} Uhr",
  "article.updated at": "Aktualisiert um {time} Uhr",
  "article.corrected": "Korrigiert am {date}",
  "article.minutes": "{count} Min. Lesezeit",
  "article.key points": "Das Wichtigste in Kürze",
  "article.old": "{age} Er ist am {date} erschienen und gibt wieder, was damals bekannt war.",
  "article.years old": {
    one: "Dieser Artikel ist ein Jahr alt.",
    other: "Dieser Artikel ist {count} Jahre alt.",
  },
  "article.corrections": { one: "Korrektur", other: "Korrekturen" },
  "article.how we correct": "Wie wir korrigieren",
  "article.topics": "Themen dieses Artikels",
  "article.about author": "Über {name}",
  "article.by author": "Alle Artikel von {name}",
  "article.follow": "Folgen Sie {handle}",
  "article.related": "Auf derselben Linie",
  "article.sources": "Woher wir das wissen",
  "article.elsewhere": "Anderswo",
  "article.embed": "{provider}, {host}. Von dort wird nichts geladen, solange Sie dem Link nicht folgen.",
  "article.table": "Tabelle",
  "article.note": "[Anmerkung {number}]",
  "article.notes": "Anmerkungen",
  "article.back": "Zurück zum Verweis auf Anmerkung {note}",
  "article.back again": "Zurück zum {again}. Verweis auf Anmerkung {note}",
};
