import type { feeds as english } from "@/lib/language/english/feeds";
import type { Translated } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds: Translated<typeof english> = {
  "feeds.name": "Feeds",
  "feeds.standfirst": "Jeder Artikel, sobald er erscheint, im Programm Ihrer Wahl.",
  "feeds.description":
    "Jeder Artikel, sobald er erscheint, im Programm Ihrer Wahl: was Feeds sind und welche wir haben.",
  "feeds.what":
    "Ein Feed ist eine Adresse, bei der ein Feedreader hin und wieder nachfragt, was es Neues gibt. Den Reader wählen Sie selbst, und Sie bestimmen, welchen Feeds er folgt. Wir erfahren weder einen Namen noch eine Mailadresse, und auch nicht, was Sie lesen.",
  "feeds.how":
    "Wenn Sie uns folgen möchten, kopieren Sie eine der Adressen unten in einen Feedreader. Viele nehmen auch die Adresse einer beliebigen Seite von uns und finden den Feed von selbst. Haben Sie noch keinen Reader, suchen Sie im App-Store Ihres Telefons oder in Ihrem Mailprogramm danach: Die meisten lesen alle drei Formate, und in jedem steht dasselbe.",
  "feeds.whole":
    "Jeder unserer Feeds enthält die fünfzig neuesten Artikel in voller Länge, mit ihren Bildern und Korrekturen. Das kostet nichts.",
  "feeds.paper": "Die ganze Zeitung",
  "feeds.writers": "Autorinnen und Autoren",
  "feeds.topics": "Themen",
  "feeds.this": "Das ist ein Feed.",
  "feeds.use": "Geben Sie seine Adresse in einen Feedreader ein, dann kommen neue Artikel zu Ihnen.",
  "feeds.all": "Was Feeds sind und welche wir haben",
  "feeds.page": "Zur Seite „{title}“",
  "feeds.taken down": "Zurückgezogen.",
  "feeds.feed of": "{format}-Feed: {name}",
  "feeds.rights": "{copyright}. Texte: {licence}, {url}",

  "corrections.name": "Korrekturen",
  "corrections.all": "Alle Korrekturen",
  "corrections.description": "Was bei uns falsch stand und was richtig ist.",
  "corrections.follow": "Unseren Korrekturen folgen",
  "corrections.about":
    "Jede Korrektur, auch die eines alten Artikels, steht in einem eigenen Feed, mit dem Wortlaut davor und danach. Programme können die jüngsten als {data} lesen.",
  "corrections.data": "Daten",
  "corrections.of": "Korrektur: {headline}",
  "corrections.wrong": "Falsch: {words}",
  "corrections.right": "Richtig: {words}",

  "topic.description": "Alle Artikel zum Thema {name}.",
  "list.titled page": "{name}, Seite {number}",

  "card.corrected": "Korrigiert",
  "card.updated": "Aktualisiert",
  "card.written by": "Verfasst von",
  "card.reading time": "Lesezeit",
  "card.minutes": { one: "{count} Minute", other: "{count} Minuten" },
};
