import type { mostRead as english } from "@/lib/language/english/most-read";
import type { Translated } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead: Translated<typeof english> = {
  "most read.name": "Meistgelesen",
  "most read.in": "Meistgelesen: {section}",
  "most read.windowed": "{name}, {window}",
  "most read.all": "In allen Ressorts",
  "most read.latest": "Neueste Artikel",
  "most read.rising row": "{section} ↑ im Aufwind",
  "most read.description":
    "Was die Leserinnen und Leser der Zeitung lesen, je einmal am Tag gezählt, und woher wir das wissen.",
  "most read.card": "Was die Leserinnen und Leser von {paper} lesen, je einmal am Tag gezählt.",
  "most read.choices": "Zeiträume und Ressorts",
  "most read.now": "Jetzt",
  "most read.all sections": "Alle Ressorts",
  "most read.none":
    "Keiner der Artikel hier kam in den letzten 30 Tagen auf {fewest} Leserinnen und Leser. Mit weniger bekommt keiner einen Platz.",
  "most read.updated": "Aktualisiert: {time}",
  "most read.readers": { one: "{number} Leserin oder Leser", other: "{number} Leserinnen und Leser" },
  "most read.by topic": "Nach Themen",
  "most read.most": "Meistgelesen: {reason}",
  "most read.longest": "Am längsten gelesen: {story}, {reason}",
  "most read.read longest": "Am längsten gelesen",

  "window.day": "letzte 24 Stunden",
  "window.week": "letzte 7 Tage",
  "window.month": "letzte 30 Tage",
  "window.day.choice": "Letzte 24 Stunden",
  "window.week.choice": "Letzte 7 Tage",
  "window.month.choice": "Letzte 30 Tage",

  "counted.latest":
    "Das Neueste zuerst: Für eine Rangliste wurden noch zu wenige Leserinnen und Leser gezählt.",
  "counted.day": "Leserinnen und Leser der letzten 24 Stunden, je einmal am Tag gezählt.",
  "counted.week": "Leserinnen und Leser der letzten 7 Tage, je einmal am Tag gezählt.",
  "counted.month": "Leserinnen und Leser der letzten 30 Tage, je einmal am Tag gezählt.",
  "counted.day.more": {
    one: "Leserinnen und Leser der letzten 24 Stunden, je einmal am Tag gezählt; {count} Platz geht auf frühere zurück.",
    other:
      "Leserinnen und Leser der letzten 24 Stunden, je einmal am Tag gezählt; {count} Plätze gehen auf frühere zurück.",
  },
  "counted.week.more": {
    one: "Leserinnen und Leser der letzten 7 Tage, je einmal am Tag gezählt; {count} Platz geht auf frühere zurück.",
    other:
      "Leserinnen und Leser der letzten 7 Tage, je einmal am Tag gezählt; {count} Plätze gehen auf frühere zurück.",
  },
  "counted.month.more": {
    one: "Leserinnen und Leser der letzten 30 Tage, je einmal am Tag gezählt; {count} Platz geht auf frühere zurück.",
    other:
      "Leserinnen und Leser der letzten 30 Tage, je einmal am Tag gezählt; {count} Plätze gehen auf frühere zurück.",
  },

  "reason.day": {
    one: "{number} Leserin oder Leser in den letzten 24 Stunden",
    other: "{number} Leserinnen und Leser in den letzten 24 Stunden",
  },
  "reason.week": {
    one: "{number} Leserin oder Leser in den letzten 7 Tagen",
    other: "{number} Leserinnen und Leser in den letzten 7 Tagen",
  },
  "reason.month": {
    one: "{number} Leserin oder Leser in den letzten 30 Tagen",
    other: "{number} Leserinnen und Leser in den letzten 30 Tagen",
  },
  "reason.by list": "{readers}, davon {number} über diese Liste",
  "reason.rising":
    "Er ist im Aufwind: {recent} in den letzten {count} Stunden, {before} in den {count} Stunden davor.",
  "reason.few": "weniger als {limit}",
  "reason.seconds": { one: "{count} Sekunde", other: "{count} Sekunden" },
  "reason.minutes": "{minutes} Min. {seconds} Sek.",
  "reason.longest": "{time} im Schnitt, {readers}.",
  "remark.rising": "im Aufwind",
  "remark.found": "häufiger ohne diese Liste gefunden",
  "remark.found.sentence": "Er wurde häufiger ohne diese Liste gefunden.",
  "remark.recent": "in jüngerer Zeit gelesen",
  "remark.recent.sentence": "Er wurde in jüngerer Zeit gelesen.",
  "remark.before": "an den Tagen davor mehr gelesen",
  "remark.before.sentence": "Er wurde an den Tagen davor mehr gelesen.",

  "method.name": "So zählen wir",
  "method.readers":
    "Gezählt wird, wer einen Artikel fünf Sekunden lang auf dem Bildschirm hatte, und zwar je Artikel einmal am Tag. Es gilt die Uhr der Zeitung: Zu ihrer Mitternacht endet der Tag. Bekannte Bots und Programme, die sich nicht wie ein Browser verhalten, bleiben außen vor. Ein Netz, etwa das eines Büros oder eines Internetanbieters, darf einem Artikel in einer Stunde immer {perNetwork} Leserinnen und Leser bringen. Es dürfen mehr sein, wenn er auch anderswo gelesen wird, und zwar im Verhältnis zu dem Anteil, den das Netz sonst an unserer Leserschaft hat. So kann ein einzelnes Netz einen Artikel nur begrenzt nach oben heben.",
  "method.windows":
    "Die Liste „Jetzt“ richtet sich nach den Leserinnen und Lesern der letzten 24 Stunden. Die der letzten 7 und der letzten 30 Tage kommen hinzu, jeweils aber höchstens so viel, wie {fewest} aus dieser Stunde ausmachen würden: So füllen sie die Liste an einem ruhigen Tag. Die Liste sagt, wie viele Plätze das sind, und hier steht an jedem Platz sein Zeitraum. In der Liste eines einzelnen Zeitraums zählt nur, wer in ihm gelesen hat; wo sie zu kurz bleibt, folgt der nächste Zeitraum. Wer gelesen hat, zählt in der Liste der letzten 24 Stunden nach {day} Stunden nur noch halb, in der Liste der letzten 7 Tage nach {week} und in der Liste der letzten 30 Tage nach {month} Stunden. Wer über diese Liste kam, zählt nur {railWeight}, denn sonst würde sie sich selbst nähren.",
  "method.places":
    "Für einen Platz braucht es {fewest} Leserinnen und Leser, und eine kleinere Zahl veröffentlichen wir nicht: Wer einen Link verschickt hat, könnte an ihr sehen, dass er geöffnet wurde. Wo zu wenige Artikel gelesen wurden, folgen die neuesten, unter dem Namen „Neueste Artikel“. Im Aufwind ist ein Artikel, dessen Anteil an den Leserinnen und Lesern im letzten Viertel des Zeitraums um die Hälfte gewachsen ist. „Am längsten gelesen“ richtet sich nach der Zeit, die ein Artikel im Durchschnitt zu sehen war, pro Person höchstens das Doppelte seiner Lesezeit; nötig sind {fewest} Leserinnen und Leser mit gemessener Zeit.",
  "method.privacy":
    "Wir setzen kein Cookie und behalten weder Adresse noch Browserkennung noch Verlauf. Ein unkenntlich gemachtes Merkmal im Arbeitsspeicher des Servers unterscheidet eine Person von der anderen. Zur Mitternacht der Zeitung wird es gelöscht. Auf der Festplatte stehen nur Zahlen: für jeden Artikel und jede Stunde, wie viele ihn lasen, wie lange sie ihn zusammen lasen und wie viele Aufrufe über der Grenze eines Netzes lagen; und, drei Tage lang, wie viele Aufrufe nicht zählten und warum und wie viele Seiten ausgeliefert wurden. Wer zwei Geräte benutzt, zählt doppelt.",
  "method.data": "{numbers}, mit dem Grund für jeden Platz.",
  "method.numbers": "Die Zahlen als Daten",
};
