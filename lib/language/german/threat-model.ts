import type { threatModel as english } from "@/lib/language/english/threat-model";
import type { Translated } from "@/lib/language/message";

/** Who could learn what of a tip. No sentence begins with "Sie" for others: it would read as "you". */
export const threatModel: Translated<typeof english> = {
  "threat.title": "Wer davon erfahren könnte",
  "threat.standfirst":
    "Wer was erfahren könnte, wenn Sie uns mit unserem Formular einen Hinweis geben, und was dagegen hilft.",
  "threat.description":
    "Wer erfahren könnte, dass Sie einen Hinweis gegeben haben oder was darin steht, und was wir dagegen tun.",
  "threat.key":
    "Wo der Schlüssel liegt: {key} Völlig sicher ist keine Methode. Wenn ein Fehler Sie die Freiheit oder das Leben kosten könnte, fragen Sie jemanden, der beruflich Quellen schützt, bevor Sie irgendwem schreiben.",

  "threat.device": "Wer Ihr Gerät benutzt",
  "threat.device learns":
    "Im Verlauf ist zu sehen, dass Sie hier waren, und die Quittung ist zu finden, wenn Sie sie auf dem Gerät aufbewahren.",
  "threat.device helps":
    "Löschen Sie den Verlauf oder nehmen Sie ein Gerät, das Ihnen allein gehört. Bewahren Sie die acht Wörter auf Papier auf.",
  "threat.employer": "Ihr Arbeitgeber, auf seinem Gerät oder in seinem Netz",
  "threat.employer learns":
    "Auf seinem Gerät zeichnet er vielleicht auf, was Sie tippen, bevor es verschlüsselt wird. In seinem Netz kann er sehen, dass Sie bei uns waren und wann.",
  "threat.employer helps":
    "Benutzen Sie keines von beiden. Ein Telefon, das Ihr Arbeitgeber verwaltet, zählt als sein Gerät.",
  "threat.provider": "Ihr Internetanbieter und wer von ihm Auskunft bekommen kann",
  "threat.provider learns":
    "Zu sehen ist, dass Sie bei uns waren und wann. Aus den Datenmengen lässt sich vermuten, dass Sie unser Formular benutzt haben. Was Sie geschrieben haben, ist nicht zu sehen.",
  "threat.provider helps":
    "Der Tor Browser verbirgt den Besuch vor ihnen, zeigt ihnen aber, dass Sie Tor benutzen.",
  "threat.mail": "Unser Mailanbieter und wer sonst Mails befördert",
  "threat.mail learns":
    "Zu sehen ist, dass ein Hinweis kam, ob Dateien dabei waren, wann ungefähr das war und welche Mails zum selben Hinweis gehören. Was darin steht, ist nicht zu sehen.",
  "threat.mail helps":
    "Die Mail ist verschlüsselt, sie geht zu einem zufälligen Zeitpunkt hinaus, und ihr Datum ist auf die Stunde abgerundet.",
  "threat.thief": "Wer unsere Festplatte oder unsere Sicherungskopien stiehlt",
  "threat.thief learns":
    "Zu sehen ist, wie viele Hinweise an welchem Tag kamen, in drei Größen, und Dateien in fünf, aber nicht, was darin steht oder wer sie gesendet hat.",
  "threat.thief helps":
    "Der Hinweis ist verschlüsselt. Wir speichern keine IP-Adresse und keine Browserkennung, und die Uhrzeit nur so lange, bis die Mail hinausgegangen ist.",
  "threat.server": "Wer unseren Server in der Hand hat, während Sie schreiben",
  "threat.server learns":
    "Möglich wäre, diese Seite zu verändern und mitzulesen, die IP-Adresse Ihres Netzes zu sehen und eine Antwort zu lesen, die auf dem Server verschlüsselt wird.",
  "threat.server helps":
    "Hier können wir nichts tun. Nehmen Sie Signal oder SecureDrop: Was wir davon haben, steht auf dieser Seite. Bei jeder Antwort lesen Sie, wo sie verschlüsselt wurde.",
  "threat.file": "Wer eine Datei zu sehen bekommt, die Sie gesendet haben",
  "threat.file learns":
    "Darin kann zu finden sein, was wir nicht entfernen können: wer ein Dokument verfasst hat, die Markierungen eines Druckers, das Rauschen eines Kamerasensors, eine Spiegelung, ein Wort, das nur in Ihrer Kopie anders ist.",
  "threat.file helps":
    "Beschreiben Sie die Datei zuerst in Worten und fragen Sie uns, was Sie senden sollen. Veröffentlichen Sie nichts davon anderswo.",
  "threat.desk": "Die Redaktion und alle, um die es in Ihrem Hinweis geht",
  "threat.desk learns": "Vielleicht erkennt man Sie an dem, was Sie wissen, und daran, wie Sie schreiben.",
  "threat.desk helps":
    "Lassen Sie weg, was nur wenige wissen können, und sagen Sie uns, was nicht veröffentlicht werden darf.",
};
