import type { pages as english } from "@/lib/language/english/pages";
import type { Translated } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "Zum Inhalt springen",
  "page.sections": "Ressorts",
  "page.languages": "Andere Sprachen",
  "page.theme system": "Darstellung: wie auf dem Gerät",
  "page.theme light": "Darstellung: hell",
  "page.theme dark": "Darstellung: dunkel",

  "footer.tip": "Wissen Sie etwas, das wir wissen sollten?",
  "footer.send or write": "{send} oder schreiben Sie an {mail}",
  "footer.send": "Geben Sie uns einen Hinweis",
  "footer.write": "Schreiben Sie an {mail}",
  "footer.all sections": "Alle Ressorts",
  "footer.paper": "Die Zeitung",

  "front.empty": "Die erste Ausgabe ist noch im Satz. Schauen Sie ein paar Stationen später wieder vorbei.",

  "list.empty": "Noch steht hier nichts. Der erste Artikel macht den Anfang.",
  "list.topic": "Thema",
  "list.stories": { one: "Ein Artikel", other: "{count} Artikel" },
  "list.pages": "Seiten",
  "list.newer": "Neuere",
  "list.older": "Ältere",
  "list.page": "Seite {number} von {count}",

  "story.minutes": "{count} Min.",
  "story.years old": { one: "{count} Jahr alt", other: "{count} Jahre alt" },

  "label.analysis": "Analyse",
  "label.explainer": "Erklärt",
  "label.interview": "Interview",
  "label.live": "Live",
  "label.opinion": "Meinung",
  "label.review": "Kritik",

  "not found.name": "Seite nicht gefunden",
  "not found.title": "Dieser Zug hält hier nicht",
  "not found.reason":
    "Unter dieser Adresse gibt es keine Seite. Vielleicht hat sich unterwegs ein Tippfehler eingeschlichen, oder der Artikel wurde zurückgezogen.",
  "not found.alike": "Meinten Sie",
  "not found.go on": "Alles von heute steht auf {front}, ältere Artikel finden Sie oben unter ihrem Ressort.",
  "not found.front": "der Startseite",
  "not found.our mistake":
    "Falls einer unserer Links Sie hierhergeführt hat, ist das unser Fehler. Bitte sagen Sie uns Bescheid: {mail}.",
  "not found.latest": "Neueste Artikel",
  "withdrawn.name": "Zurückgezogen",
  "withdrawn.title": "Dieser Artikel wurde zurückgezogen",
  "withdrawn.reason": "Die Redaktion hat den Artikel, der unter dieser Adresse stand, zurückgezogen.",
  "withdrawn.ask": "Wenn Sie wissen möchten, warum, fragen Sie uns: {mail}.",

  "out of service.name": "Außer Betrieb",
  "out of service.title": "Signalstörung",
  "out of service.reason":
    "Diese Seite ließ sich nicht herstellen. Der Fehler liegt bei uns und ist für die notiert, die ihn beheben. Der Rest der Zeitung fährt womöglich planmäßig.",
  "out of service.go on": "{front} oder versuchen Sie es mit dieser hier in einer Minute noch einmal.",
  "out of service.front": "Gehen Sie zur Startseite",
};
