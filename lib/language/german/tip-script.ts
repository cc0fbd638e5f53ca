import type { tipScript as english } from "@/lib/language/english/tip-script";
import type { Translated } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "Wird in Ihrem Browser verschlüsselt …",
  "said.working":
    "Ihr Browser löst eine Rechenaufgabe, die Bots fernhält. Das dauert einige Sekunden, selten eine Minute …",
  "said.sending": "Wird gesendet …",
  "said.sending part": "Teil {part} von {all} wird gesendet …",
  "said.looking": "Wir sehen nach …",
  "said.deleting": "Wird gelöscht …",
  "said.used": "{used} von {most} Zeichen",
  "said.over": "{used} von {most} Zeichen: {over} zu viel",
  "said.too long": {
    one: "Der Text ist länger als {count} Zeichen.",
    other: "Der Text ist länger als {count} Zeichen.",
  },
  "said.copied":
    "Kopiert. Fügen Sie die Wörter dort ein, wo nur Sie hinsehen, und kopieren Sie dann etwas anderes: Andere Programme können lesen, was kopiert wurde.",
  "said.not copied": "Dieser Browser lässt uns nicht kopieren. Bitte schreiben Sie die Wörter auf.",
  "said.kept": "Gut. Sie können diese Seite jetzt schließen.",

  "wrong.empty": "Sagen Sie uns, was passiert ist.",
  "wrong.nothing": "Es gibt noch nichts zu senden.",
  "wrong.long": "Das sind {length} Zeichen, möglich sind höchstens {most}. Es wurde nichts abgeschnitten.",
  "wrong.message long":
    "Das sind {length} Zeichen, möglich sind höchstens {most}. Es wurde nichts abgeschnitten. Kürzen Sie den Text und ergänzen Sie den Rest danach.",
  "wrong.delete": "Wählen Sie aus, was gelöscht werden soll, und kreuzen Sie an, dass Sie sicher sind.",
  "wrong.receipt none": "Geben Sie die acht Wörter Ihrer Quittung ein.",
  "wrong.receipt letters": "„{word}“ ist kein Wort einer Quittung: Darin gibt es nur die Buchstaben a bis z.",
  "wrong.receipt length": {
    one: "Eine Quittung hat acht Wörter, das hier ist eines.",
    other: "Eine Quittung hat acht Wörter, das hier sind {count}.",
  },
  "wrong.receipt word": "„{word}“ ist kein Wort einer Quittung.",
  "wrong.receipt near": "Meinten Sie „{near}“?",
  "wrong.receipt nearest": "Meinten Sie „{near}“ oder „{other}“?",

  "file.bytes": { one: "1 Byte", other: "{count} Byte" },
  "file.kilobytes": "{size} KB",
  "file.megabytes": "{size} MB",
  "file.not loaded":
    "Das Programm, das Dateien bereinigt und verschlüsselt, wurde nicht geladen. Prüfen Sie, ob Sie online sind, und wählen Sie die Dateien dann noch einmal aus.",
  "file.too many": {
    one: "Das ist {count} Datei, möglich sind höchstens {most}. Nehmen Sie sie heraus.",
    other: "Das sind {count} Dateien, möglich sind höchstens {most}. Nehmen Sie einige heraus.",
  },
  "file.too large": "Diese Datei ist {size} groß, möglich sind höchstens {most}. Nehmen Sie sie heraus.",
  "file.too much":
    "Zusammen sind diese Dateien {size} groß, möglich sind höchstens {most}. Nehmen Sie einige heraus.",
  "file.refused": {
    one: "Eine der Dateien lässt sich nicht senden: siehe Liste unten.",
    other: "{count} der Dateien lassen sich nicht senden: siehe Liste unten.",
  },
  "file.looking": "Die Dateien werden durchgesehen …",
  "file.take away": "Herausnehmen",
  "file.take away name": "{name} herausnehmen",
  "file.total": { one: "1 Datei, {size} von {most}.", other: "{count} Dateien, {size} von {most}." },
  "file.beyond": "Zu groß zum Senden.",
  "file.with others":
    "Mit den anderen zusammen zu viel. Nehmen Sie diese Datei heraus und wählen Sie sie statt der anderen noch einmal aus.",
  "file.empty": "Diese Datei ist leer.",
  "file.unreadable":
    "Diese Datei lässt sich nicht lesen. Nehmen Sie sie heraus und wählen Sie sie noch einmal aus.",
  "file.damaged":
    "Dieses Bild ist beschädigt und lässt sich nicht bereinigen. Nehmen Sie es heraus oder packen Sie es in eine ZIP-Datei, um es unverändert zu senden.",
  "file.clean": "Durchgesehen: Das Bild enthält keine Zusatzdaten.",
  "file.removed": "Zusatzdaten entfernt: {traces}.",
  "trace.place": "Ort",
  "trace.time": "Zeit",
  "trace.camera": "Kamera",
  "trace.name": "Name",
  "trace.program": "Programm",
  "trace.preview": "Vorschaubild",
  "trace.colour profile": "Farbprofil",
  "trace.other data": "andere Daten",
  "file.other picture":
    "Wird unverändert gesendet: Was die Kamera hinzugefügt hat, etwa Ort und Zeit, können wir nicht entfernen.",
  "file.recording": "Wird unverändert gesendet: Ort, Zeit und Gerät können darin stehen.",
  "file.other": "Wird unverändert gesendet: Darin kann Ihr Name, das Programm oder der Drucker stehen.",
};
