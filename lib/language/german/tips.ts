import type { tips as english } from "@/lib/language/english/tips";
import type { Translated } from "@/lib/language/message";

/** The pages for sources. Every sentence is a promise: it says what the English says, no more and no less. */
export const tips: Translated<typeof english> = {
  "tips.title": "Geben Sie uns einen Hinweis",
  "tips.standfirst":
    "Sagen Sie der Redaktion von {paper}, was sie wissen sollte. Wer Sie sind, müssen Sie nicht sagen.",
  "tips.description":
    "Ein Formular, das keinen Namen verlangt: was es schützt, was es nicht schützen kann und welche anderen Wege zur Redaktion führen.",
  "tips.not anonymous": "Dieses Formular ist nicht anonym.",
  "tips.warning":
    "{notAnonymous} Es verbirgt, was Sie schreiben, aber nicht, dass Sie hier waren. Wenn es Sie in Gefahr bringen könnte, entdeckt zu werden, schreiben Sie nicht hier: {way}, und zwar mit einem Gerät und über ein Netz, die niemand mit Ihnen in Verbindung bringen kann.",
  "tips.use safer": "Nehmen Sie einen sichereren Weg",
  "tips.turn elsewhere": "Wenden Sie sich an eine Zeitung, die einen sichereren Weg hat",
  "tips.before": "Haben Sie schon einen Hinweis gegeben? {read}.",
  "tips.read with receipt": "Lesen Sie unsere Antwort mit Ihrer Quittung",
  "tips.leave": "Diese Seite sofort verlassen",
  "tips.optional": "(freiwillig)",

  "form.what": "Was sollten wir wissen?",
  "form.what hint":
    "Was ist passiert, wo und wann, und woher wissen Sie es? Was könnten wir uns ansehen, wen könnten wir fragen?",
  "form.contact": "Wie können wir Sie erreichen?",
  "form.contact hint":
    "Die Angabe wird mit dem Rest verschlüsselt. Auch ohne sie können Sie unsere Antwort lesen, mit Ihrer Quittung.",
  "form.for": "Für wen ist der Hinweis?",
  "form.for hint": "Ein Ressort oder der Name von jemandem aus der Redaktion.",
  "form.trap": "Lassen Sie dieses Feld leer",
  "form.send": "Hinweis senden",
  "form.plain":
    "Was Sie senden, verschlüsselt unser Server in dem Moment, in dem es ankommt. Wie lang es ist, lässt sich unterwegs erkennen.",
  "form.sealed": "Was Sie senden, verschlüsselt Ihr Browser, bevor es dieses Gerät verlässt.",
  "form.limit": { one: "Höchstens {count} Zeichen.", other: "Höchstens {count} Zeichen." },

  "files.one": "Eine Datei",
  "files.several": "Dateien",
  "files.plain hint":
    "Eine Datei, höchstens {most}. Aus einem Bild (JPEG, PNG, WebP, GIF) entfernt unser Server, was die Kamera hinzugefügt hat, etwa Ort und Zeit, aber nicht innerhalb einer ZIP-Datei. Er verschlüsselt die Datei in dem Moment, in dem sie ankommt. Wie groß sie ist, lässt sich unterwegs erkennen.",
  "files.sealed hint": {
    one: "Eine Datei, höchstens {most}. Aus einem Bild (JPEG, PNG, WebP, GIF) entfernen wir, was die Kamera hinzugefügt hat, etwa Ort und Zeit; dann wird alles gepackt und verschlüsselt, auch der Dateiname. Das geschieht hier in Ihrem Browser, und Sie sehen, was aus der Datei wird, bevor Sie sie senden.",
    other:
      "Bis zu {count}, zusammen höchstens {most}. Aus Bildern (JPEG, PNG, WebP, GIF) entfernen wir, was die Kamera hinzugefügt hat, etwa Ort und Zeit; dann wird alles gepackt und verschlüsselt, auch die Dateinamen. Das geschieht hier in Ihrem Browser, und Sie sehen bei jeder Datei, was aus ihr wird, bevor Sie sie senden.",
  },
  "files.to send": "Dateien zum Senden",
  "files.sent": "Gesendete Dateien",
  "files.shut":
    "Für Dateien haben wir im Moment keinen Platz. Was Sie schreiben, nehmen wir an wie immer: Beschreiben Sie Ihre Dateien in Worten.",

  "file.again": "Wählen Sie Ihre Datei noch einmal aus: Wir haben nichts von ihr behalten.",
  "plain file.several":
    "Ohne JavaScript lässt sich immer nur eine Datei auf einmal senden. Wählen Sie eine aus und senden Sie die anderen danach mit Ihrer Quittung.",
  "plain file.too large":
    "Diese Datei ist {size} groß, möglich sind höchstens {most}. Wählen Sie eine andere aus oder senden Sie Ihren Hinweis ohne Datei.",
  "plain file.empty":
    "Diese Datei ist leer. Wählen Sie eine andere aus oder senden Sie Ihren Hinweis ohne Datei.",
  "plain file.damaged":
    "Dieses Bild ist beschädigt und lässt sich nicht bereinigen. Wählen Sie ein anderes aus oder packen Sie dieses in eine ZIP-Datei, um es unverändert zu senden.",
  "wrong.other": "Das lässt sich nicht senden.",

  "protection.label": "Bevor Sie schreiben",
  "protection.protects": "Was dieses Formular schützt",
  "protection.text": "Was Sie geschrieben haben, sobald es hier ist.",
  "protection.text more":
    "Es ist für die Redaktion verschlüsselt: auf unserer Festplatte, in unseren Sicherungskopien und in der Mail, die es überbringt. {key}",
  "protection.length": "Wie viel Sie geschrieben haben.",
  "protection.length more":
    "Alle Hinweise werden auf eine von drei Größen aufgefüllt: bevor sie dieses Gerät verlassen, wenn Ihr Browser sie verschlüsselt, sonst bei der Ankunft. Ohne JavaScript können alle, die Ihre Verbindung überwachen, sehen, wie lang Ihr Text ist.",
  "protection.visit": "Ihren Besuch, soweit es an uns liegt, ihn zu verbergen.",
  "protection.visit more":
    "Unsere Software führt über diese Seite kein Protokoll und schreibt Ihre IP-Adresse nicht auf. Die Seite setzt kein Cookie, zählt niemanden und lädt nichts von anderswo.",
  "protection.cannot": "Was es nicht schützen kann",
  "protection.visited": "Dass Sie bei uns waren.",
  "protection.visited more":
    "Das Netz Ihres Arbeitgebers und Ihr Internetanbieter sehen, welche Websites Sie öffnen und wann, und Ihr Browser führt sie in seinem Verlauf auf.",
  "protection.device": "Sie selbst, auf einem überwachten Gerät.",
  "protection.device more":
    "Computer und Telefone, die nicht Ihnen allein gehören, können aufzeichnen, was Sie tippen, bevor irgendetwas verschlüsselt ist.",
  "protection.seized": "Sie selbst, wenn unser Server beschlagnahmt wird oder jemand in ihn eindringt.",
  "protection.seized more":
    "Wer ihn in der Hand hat, während Sie schreiben, könnte sogar diese Seite verändern.",
  "protection.when": "Wann ungefähr Sie geschrieben haben.",
  "protection.when more":
    "Wir speichern den Tag. Mehr verraten können die Mail an die Redaktion, die bald nach Ihrem Hinweis zu einem zufälligen Zeitpunkt hinausgeht, und die Zeiten unserer Dateien und Sicherungskopien.",
  "protection.style": "Wie Sie schreiben und was nur wenige wissen können.",
  "protection.style more":
    "Ihre Ausdrucksweise kann Sie verraten, ebenso ein Detail, das nur drei Menschen kennen.",
  "protection.who": "Wer davon erfahren könnte und was dagegen hilft",
  "protection.files": "Dateien",
  "protection.removed": "Was wir entfernen.",
  "protection.removed more":
    "Aus JPEG-, PNG-, WebP- und GIF-Bildern alles, was nicht nötig ist, um sie anzuzeigen: Ort, Zeit, Kamera, Namen, Kommentare, Vorschaubilder, Farbprofile und alles, was hinter dem Ende des Bildes steht. Wenn Ihr Browser die Bilder verschlüsselt, bereinigt er sie auch, ehe sie dieses Gerät verlassen; sonst bereinigt unser Server sie bei der Ankunft.",
  "protection.stays": "Was wir nicht entfernen können.",
  "protection.stays more":
    "Alle anderen Dateien bleiben, wie sie sind: PDF, Office, HEIC, Filme und Tonaufnahmen können Ihren Namen, Ihr Programm, Ihr Gerät und die Zeit verraten. Eine gedruckte Seite kann Markierungen tragen, die Sie nicht sehen können.",
  "protection.inside": "Was in ihnen steckt.",
  "protection.inside more":
    "Gesichter, Schilder und Spiegelungen bleiben, ebenso das feine Rauschen, an dem sich eine Kamera erkennen lässt. Ihre Kopie eines Dokuments kann sich von allen anderen durch ein Wort unterscheiden, das zeigt, wer sie weitergegeben hat.",
  "protection.size": "Wie groß sie sind.",
  "protection.size more":
    "Ihr Browser packt Dateien in ein einziges Archiv und füllt es auf eine von fünf Größen auf. Ohne JavaScript können alle, die Ihre Verbindung überwachen, sehen, wie groß Ihre Datei ist.",
  "protection.safer file":
    "Eine Datei, die Sie verraten könnte, senden Sie sicherer über {ways}, oder Sie beschreiben sie in Worten.",
  "protection.privacy": "Was wir sonst von Leserinnen und Lesern speichern: {page}.",

  "key.elsewhere": "Der Schlüssel, der Hinweise öffnet, liegt nicht auf unserem Server.",
  "key.beside":
    "Diese Zeitung wird noch eingerichtet: Der Schlüssel liegt bei den Hinweisen, und wer die Hinweise an sich bringt, hat damit auch den Schlüssel.",
  "key.none": "Diese Zeitung wird noch eingerichtet und nimmt noch keine Hinweise an.",

  "ways.safer": "Sicherere Wege",
  "ways.high risk": "Wenn das Risiko hoch ist",
  "ways.none":
    "{paper} hat noch weder Signal noch SecureDrop. Wenn für Sie viel auf dem Spiel steht, wenden Sie sich an eine Zeitung, die eines davon hat: Eine Liste finden Sie auf {directory}.",
  "ways.other": "Andere Wege zur Redaktion, der sicherste zuerst:",
  "ways.label": "Andere Wege zur Redaktion",
  "ways.tor": "Dieses Formular im Tor Browser",
  "ways.tor hint": "verbirgt vor Ihrem Internetanbieter, dass Sie bei uns waren",
  "ways.secureDrop hint": "im Tor Browser und nirgends sonst",
  "ways.signal hint": "dabei verschwindende Nachrichten einschalten",
  "ways.age hint": {
    one: "verschlüsselt einen Text oder eine Datei für eine Mail, mit dem Schlüssel dieses Formulars",
    other: "verschlüsselt einen Text oder eine Datei für eine Mail, mit den Schlüsseln dieses Formulars",
  },
  "ways.pgp hint": "um den Text einer Mail zu verschlüsseln",
  "ways.pgp": "{key}, Fingerabdruck {fingerprint}",
  "ways.pgp key": "Schlüssel",
  "ways.mail": "Mail",
  "ways.mail hint": "zeigt, wer wem wann geschrieben hat und, wenn sie nicht verschlüsselt ist, auch was",

  "notice.refused": "Noch nicht gesendet",
  "notice.refused more":
    "Zuerst muss etwas geändert werden: Lesen Sie die Meldung beim Feld. Alles, was Sie getippt haben, steht noch hier.",
  "notice.altered": "Nicht gesendet: Unserem Formular wurde etwas hinzugefügt",
  "notice.altered more":
    "Das kann eine Erweiterung Ihres Browsers gewesen sein. Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier, in unserem eigenen Formular: Bitte senden Sie es noch einmal.",
  "notice.busy": "Nicht gesendet: Im Moment kommen zu viele Hinweise",
  "notice.busy more":
    "Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier. Bitte versuchen Sie es in {minutes} Min. noch einmal.",
  "notice.unavailable": "Nicht gesendet: Wir können im Moment keine Hinweise speichern",
  "notice.unavailable more":
    "Der Fehler liegt bei uns. Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier. Bitte versuchen Sie es später noch einmal.",
  "notice.no files": "Nicht gesendet: Wir haben im Moment keinen Platz für Dateien",
  "notice.no files more":
    "Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier. Senden Sie es ohne Datei und schreiben Sie uns, was Sie haben; oder versuchen Sie es später noch einmal.",
  "notice.files busy": "Nicht gesendet: Im Moment senden schon andere ihre Dateien",
  "notice.files busy more":
    "Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier. Bitte wählen Sie Ihre Datei noch einmal aus und senden Sie sie in einer Minute.",
  "notice.closed": "Nicht gesendet: Wir nehmen hier noch keine Hinweise an",
  "notice.closed more":
    "Es wurde nichts gespeichert, und alles, was Sie getippt haben, steht noch hier. Sie können es kopieren.",
  "notice.shut": "Wir können im Moment keine Hinweise annehmen",
  "notice.shut more": "Der Fehler liegt bei uns. Bitte kommen Sie später wieder.",
  "notice.failed": "Nicht gesendet: Es kam nicht durch",
  "notice.failed more":
    "Alles, was Sie getippt haben, steht noch hier. Prüfen Sie, ob Sie online sind, und senden Sie es dann noch einmal: Es kommt nicht doppelt an.",
  "notice.undecided": "Noch nicht gelöscht",
  "notice.undecided more": "Lesen Sie die Meldung bei {choice}.",
  "notice.undecided choice": "Ihrer Auswahl",
  "notice.not deleted": "Nicht gelöscht: Es ging im Moment nicht",
  "notice.not deleted more": "Alles ist, wie es war. Bitte versuchen Sie es in {minutes} Min. noch einmal.",
  "notice.gone": "Nicht gesendet: Wir haben Ihren Hinweis nicht mehr",
  "notice.gone more":
    "Er wurde gelöscht, von Ihnen oder weil seine Zeit abgelaufen war. Alles, was Sie getippt haben, steht noch hier: Kopieren Sie es und {send}.",
  "notice.gone send": "senden Sie es als neuen Hinweis",
  "notice.misspelt": "Noch nicht nachgesehen",
  "notice.misspelt more": "Lesen Sie die Meldung bei Ihren Wörtern und korrigieren Sie, was falsch ist.",
  "notice.no tip": "Zu diesen Wörtern haben wir keinen Hinweis",
  "notice.no tip more":
    "Vielleicht ist ein Wort falsch oder steht an der falschen Stelle. Sonst wurde der Hinweis gelöscht, von Ihnen oder weil seine Zeit abgelaufen war.",
  "notice.tries": "Nicht nachgesehen: Im Moment gibt es zu viele Versuche",
  "notice.tries more": "Bitte versuchen Sie es in {minutes} Min. noch einmal.",
  "notice.no look": "Nicht nachgesehen: Wir können es im Moment nicht",
  "notice.no look more": "Der Fehler liegt bei uns. Bitte versuchen Sie es später noch einmal.",
  "notice.lost": "Nicht nachgesehen: Es kam nicht durch",
  "notice.lost more": "Prüfen Sie, ob Sie online sind, und versuchen Sie es dann noch einmal.",

  "away.title": "Nicht gesendet",
  "away.long": "Nicht gesendet: Das ist zu lang",
  "away.long more": {
    one: "Es wurde nichts davon gespeichert. Gehen Sie zurück: Wenn Ihr Browser noch zeigt, was Sie getippt haben, kopieren Sie es, bevor Sie irgendetwas anderes tun. Das Formular nimmt {count} Zeichen auf einmal. Senden Sie den ersten Teil und ergänzen Sie den Rest mit der Quittung, die Sie dafür bekommen.",
    other:
      "Es wurde nichts davon gespeichert. Gehen Sie zurück: Wenn Ihr Browser noch zeigt, was Sie getippt haben, kopieren Sie es, bevor Sie irgendetwas anderes tun. Das Formular nimmt {count} Zeichen auf einmal. Senden Sie den ersten Teil und ergänzen Sie den Rest mit der Quittung, die Sie dafür bekommen.",
  },
  "away.foreign": "Nicht gesendet: Es kam nicht von unserer Seite",
  "away.foreign more":
    "Ihr Browser sagt, dass es von einer anderen Website kam oder von einer Kopie unserer Seite. Es wurde nichts davon gelesen oder gespeichert. Haben Sie es selbst getippt, gehen Sie zurück: Wenn Ihr Browser es noch zeigt, kopieren Sie es und senden Sie es mit unserem eigenen Formular.",
  "away.forms": "Unsere eigenen Formulare: „{send}“ und „{read}“.",

  "closed.broken": "Wir können im Moment keine Hinweise annehmen",
  "closed.broken more": "Der Fehler liegt bei uns. Bitte kommen Sie später wieder.",
  "closed.title": "Wir nehmen noch keine Hinweise an",
  "closed.more":
    "{paper} hat noch keinen Schlüssel, mit dem sich verschlüsseln ließe, was Sie schreiben. Deshalb hat diese Seite kein Formular.",
  "closed.ways":
    "Die Wege auf dieser Seite stehen offen, der sicherste zuerst. Der letzte ist eine Mail an {mail}. Eine Mail zeigt, wer wem wann geschrieben hat: Wenn es Sie in Gefahr bringen könnte, entdeckt zu werden, schreiben Sie nicht von einer Adresse oder einem Gerät aus, die zu Ihnen führen.",
  "closed.mail":
    "Sie können an {mail} schreiben. Eine Mail zeigt, wer wem wann geschrieben hat: Wenn es Sie in Gefahr bringen könnte, entdeckt zu werden, schreiben Sie nicht von einer Adresse oder einem Gerät aus, die zu Ihnen führen.",
  "closed.before": "Haben Sie schon einen Hinweis gegeben? {read}.",

  "thanks.name": "Ihr Hinweis ist gespeichert",
  "thanks.title": "Wir haben Ihren Hinweis",
  "thanks.standfirst":
    "Er ist gespeichert, für die Redaktion verschlüsselt. Schreiben Sie diese acht Wörter auf: Das ist Ihre Quittung, und wir können sie nicht noch einmal zeigen.",
  "thanks.copy": "Wörter kopieren",
  "thanks.print": "Wörter drucken",
  "thanks.keep": "Ich habe sie aufgeschrieben",
  "thanks.with them":
    "Mit den Wörtern können Sie auf der Seite „{read}“ die Antwort der Redaktion lesen und Ihren Hinweis ergänzen und löschen. Rechnen Sie mit ein, zwei Tagen.",
  "thanks.anyone":
    "Wer die Wörter hat, kann dasselbe tun. Papier ist für sie ein besserer Ort als ein Gerät, das auch andere benutzen; auf dem Ausdruck stehen die Wörter und sonst nichts.",
  "thanks.without":
    "Wenn Sie die Wörter verlieren, haben wir Ihren Hinweis weiterhin, aber Sie können unsere Antwort nicht lesen, und wir können die Wörter nicht für Sie wiederfinden.",
  "thanks.close":
    "Schließen Sie jetzt diese Seite. Ihr Browser merkt sich vielleicht, dass Sie hier waren: Löschen Sie das aus dem Verlauf, wenn andere dieses Gerät benutzen.",
  "not sent.name": "Ihr Hinweis ist noch nicht gesendet",

  "receipt.title": "Lesen Sie unsere Antwort",
  "receipt.description":
    "Lesen Sie, was die Redaktion zu einem Hinweis sagt, und ergänzen Sie ihn, mit den acht Wörtern seiner Quittung.",
  "receipt.standfirst":
    "Wenn Sie uns einen Hinweis gegeben haben, wurden Ihnen acht Wörter gezeigt. Damit können Sie lesen, was die Redaktion zu dem Hinweis sagt, ihn ergänzen und ihn löschen.",
  "receipt.none": "Noch keine Quittung? {send}.",
  "receipt.words": "Ihre acht Wörter",
  "receipt.words hint": "In ihrer Reihenfolge. Groß- und Kleinschreibung ist egal.",
  "receipt.read": "Antwort lesen",
  "receipt.plain": "Unser Server öffnet die Antwort mit diesen Wörtern und vergisst die Wörter dann.",
  "receipt.sealed": "Die Wörter bleiben in diesem Browser; die Antwort wird hier geöffnet.",
  "no replies.name": "Keine Antwort anzuzeigen",

  "replies.title": "Ihr Hinweis und unsere Antwort",
  "replies.added": "Wir haben Ihre Ergänzung",
  "replies.added more":
    "Sie ist gespeichert, für die Redaktion verschlüsselt. Dieselben acht Wörter führen wieder hierher.",
  "replies.removed": "Die Antworten der Redaktion sind gelöscht",
  "replies.removed more": "Ihr Hinweis ist noch hier, und dieselben acht Wörter führen wieder zu ihm.",
  "replies.silent":
    "Im Moment gibt es keine Antwort auf Ihren Hinweis. Bitte sehen Sie in ein, zwei Tagen wieder nach.",
  "replies.messages": "Nachrichten",
  "replies.desk": "Die Redaktion",
  "replies.you": "Sie",
  "replies.unreadable":
    "Diese Antwort lässt sich mit Ihren Wörtern nicht öffnen: Sie wurde für einen anderen Schlüssel verschlüsselt oder ist beschädigt. Bitten Sie unten noch einmal darum.",
  "replies.only desk": "Verschlüsselt: Nur die Redaktion kann diese Nachricht öffnen.",
  "replies.by newsroom":
    "Auf dem eigenen Computer der Redaktion verschlüsselt, bevor unser Server die Antwort hatte.",
  "replies.on server": "Auf unserem Server verschlüsselt, der gesehen hat, was darin steht.",
  "replies.send": "Senden",
  "replies.add": "Ergänzen Sie Ihren Hinweis",
  "replies.add hint":
    "Nur die Redaktion kann es lesen. Diese Seite wird zeigen, dass Sie geschrieben haben, aber nicht, was.",

  "delete.title": "Löschen",
  "delete.more":
    "Was Sie löschen, ist sofort von unserer Festplatte verschwunden und einige Tage später aus unseren Sicherungskopien. Eine Mail, die bei der Redaktion angekommen ist, bleibt bei der Redaktion.",
  "delete.what": "Was gelöscht werden soll",
  "delete.replies": "Die Antworten der Redaktion",
  "delete.tip": "Der Hinweis mit allen Nachrichten. Ihre acht Wörter öffnen dann nichts mehr.",
  "delete.sure": "Ich bin sicher: Niemand kann es zurückholen.",
  "deleted.title": "Ihr Hinweis ist gelöscht",
  "deleted.standfirst":
    "Er ist mit allen Nachrichten von unserer Festplatte verschwunden und verschwindet in einigen Tagen auch aus unseren Sicherungskopien.",
  "deleted.more":
    "Ihre acht Wörter öffnen nichts mehr: Sie können sie vernichten. Eine Mail, die schon bei der Redaktion angekommen war, bleibt bei der Redaktion. Wenn Sie uns etwas anderes mitteilen möchten, {send}.",
  "deleted.send": "geben Sie uns einen Hinweis",
};
