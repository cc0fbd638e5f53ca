import type { pages as english } from "@/lib/language/english/pages";
import type { Translated } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper} : {words}",
  "page.skip": "Aller au contenu",
  "page.sections": "Rubriques",
  "page.languages": "Autres langues",
  "page.theme system": "Thème : celui de l’appareil",
  "page.theme light": "Thème : clair",
  "page.theme dark": "Thème : sombre",

  "footer.tip": "Une information à nous confier ?",
  "footer.send or write": "{send} ou écrivez à {mail}",
  "footer.send": "Transmettez-la-nous",
  "footer.write": "Écrivez à {mail}",
  "footer.all sections": "Toutes les rubriques",
  "footer.paper": "Le journal",

  "front.empty": "La première édition est sur le marbre. Repassez dans quelques stations.",

  "list.empty": "Rien ici pour l’instant. Le premier article ouvrira la voie.",
  "list.topic": "Thème",
  // "One" is for zero too.
  "list.stories": { one: "{count} article", other: "{count} articles" },
  "list.pages": "Pagination",
  "list.newer": "Plus récents",
  "list.older": "Plus anciens",
  "list.page": "Page {number} sur {count}",

  "story.minutes": "{count} min",
  "story.years old": { one: "il y a {count} an", other: "il y a {count} ans" },

  "label.analysis": "Analyse",
  "label.explainer": "Explications",
  "label.interview": "Entretien",
  "label.live": "En direct",
  "label.opinion": "Opinion",
  "label.review": "Critique",

  "not found.name": "Page introuvable",
  "not found.title": "Ce train ne marque pas l’arrêt ici",
  "not found.reason":
    "Il n’y a pas de page à cette adresse. Une faute de frappe s’y est peut-être glissée en chemin, ou l’article a été retiré.",
  "not found.alike": "Peut-être cherchiez-vous",
  "not found.go on":
    "Tout ce qui date d’aujourd’hui est à {front} ; les articles plus anciens sont dans leur rubrique, ci-dessus.",
  "not found.front": "la une",
  "not found.our mistake":
    "Si vous êtes ici à cause d’un de nos liens, l’erreur est de notre fait. Merci de nous la signaler à {mail}.",
  "not found.latest": "Derniers articles",
  "withdrawn.name": "Article retiré",
  "withdrawn.title": "Cet article a été retiré",
  "withdrawn.reason": "La rédaction a retiré l’article qui se trouvait à cette adresse.",
  "withdrawn.ask": "Si vous voulez savoir pourquoi, posez-nous la question à {mail}.",

  "out of service.name": "Hors service",
  "out of service.title": "Panne de signalisation",
  "out of service.reason":
    "Cette page n’a pas pu être composée. La faute est la nôtre, et elle est consignée pour celles et ceux qui la répareront. Le reste du journal circule peut-être normalement.",
  "out of service.go on": "{front} ou réessayez celle-ci dans une minute.",
  "out of service.front": "Allez à la une",
};
