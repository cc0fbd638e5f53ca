import type { article as english } from "@/lib/language/english/article";
import type { Translated } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article: Translated<typeof english> = {
  "article.by": "Par {names}",
  "article.quote": "« {words} »",
  "article.share": "Partager l’article",
  "article.copied": "Lien copié",
  "article.updated": "Mis à jour le {date}",
  "article.updated at": "Mis à jour à {time}",
  "article.corrected": "Rectifié le {date}",
  "article.minutes": "{count} min de lecture",
  "article.key points": "L’essentiel",
  "article.old": "{age} Publié le {date}, il rapporte ce que l’on savait alors.",
  "article.years old": { one: "Cet article a un an.", other: "Cet article a {count} ans." },
  "article.corrections": { one: "Rectificatif", other: "Rectificatifs" },
  "article.how we correct": "Comment nous rectifions nos erreurs",
  "article.topics": "Thèmes de cet article",
  // Not "À propos de", nor "de" below, which would be "d’" before a vowel.
  "article.about author": "Qui est {name} ?",
  "article.by author": "Tous les articles signés {name}",
  "article.follow": "Suivez {handle}",
  "article.related": "Sur la même ligne",
  "article.sources": "D’où nous tenons ces informations",
  "article.elsewhere": "Ailleurs",
  "article.embed":
    "{provider}, {host}. Rien n’est chargé depuis ce site tant que vous ne suivez pas le lien.",
  "article.table": "Tableau",
  "article.note": "[note {number}]",
  "article.notes": "Notes",
  "article.back": "Retour à l’appel de la note {note}",
  "article.back again": "Retour à l’appel de la note {note}, occurrence {again}",
};
