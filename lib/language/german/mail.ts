import type { mail as english } from "@/lib/language/english/mail";
import type { Translated } from "@/lib/language/message";

/** Mail to the newsroom. Commands follow what ends in a colon. */
export const mail: Translated<typeof english> = {
  "mail.subject": "Ein Hinweis für die Redaktion",
  "mail.subject more": "Mehr zum Hinweis {tip}",
  "mail.subject quarantine": "Hinweise in Quarantäne",
  "mail.quarantine":
    "Diese Hinweise sind vielleicht Spam, denn sie wurden zu schnell, zu oft oder ohne den Rechennachweis gesendet, den Browser erbringen. Manche können echt sein.",
  "mail.read":
    "Der angehängte Hinweis ist für den Schlüssel der Redaktion verschlüsselt. So lesen Sie ihn, auf dem eigenen Computer der Redaktion:",
  "mail.read more":
    "Die angehängte Nachricht ergänzt den Hinweis {tip} und ist für den Schlüssel der Redaktion verschlüsselt. So lesen Sie sie, auf dem eigenen Computer der Redaktion:",
  "mail.any program": "oder mit einem beliebigen age-Programm:",
  "mail.files attached":
    "Dazu kamen Dateien, angehängt als {archive}. So listen Sie die Dateien auf und schreiben sie in einen Ordner:",
  "mail.files export":
    "Dazu kamen Dateien. Angehängt sind sie nicht, weil Mailserver große Mails ablehnen. Auf dem Server schreibt dieser Befehl sie in einen Ordner, noch verschlüsselt:",
  "mail.files copy":
    "Kopieren Sie {archive} von dort auf den eigenen Computer der Redaktion. So listen Sie die Dateien auf und schreiben sie in einen Ordner:",
  "mail.files any program": "oder mit einem beliebigen age-Programm und tar:",
  "mail.files of":
    "Zu {tips} gehören Dateien. Angehängt sind sie nicht. Auf dem Server schreibt dieser Befehl sie in einen Ordner, noch verschlüsselt:",
  "mail.reply":
    "Wenn Sie der Quelle antworten möchten, verschlüsseln Sie die Antwort ebenfalls auf dem eigenen Computer der Redaktion:",
  "mail.deliver": "und stellen Sie sie der Quelle auf dem Server zu, der sie nicht lesen kann:",
  "mail.no answer": "Eine Antwort auf diese Mail erreicht die Quelle nicht.",
};
