import type { tipScript as english } from "@/lib/language/english/tip-script";
import type { Translated } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "Chiffrement dans votre navigateur…",
  "said.working":
    "Calcul en cours, pour tenir les robots à distance. Cela prend quelques secondes, rarement une minute…",
  "said.sending": "Envoi…",
  "said.sending part": "Envoi de la partie {part} sur {all}…",
  "said.looking": "Recherche…",
  "said.deleting": "Suppression…",
  // Right for one character too.
  "said.used": "{used} sur {most} caractères",
  "said.over": "{used} sur {most} caractères : {over} de trop",
  "said.too long": {
    one: "Le texte dépasse {count} caractère.",
    other: "Le texte dépasse {count} caractères.",
  },
  "said.copied":
    "Copié. Collez les mots là où personne d’autre que vous ne regarde, puis copiez autre chose : d’autres programmes peuvent lire ce qui a été copié.",
  "said.not copied": "Ce navigateur ne nous laisse pas copier. Veuillez noter les mots.",
  "said.kept": "Bien. Vous pouvez maintenant fermer cette page.",

  "wrong.empty": "Dites-nous ce qui s’est passé.",
  "wrong.nothing": "Il n’y a encore rien à envoyer.",
  "wrong.long": "Cela fait {length} caractères, et le maximum est de {most}. Rien n’a été coupé.",
  "wrong.message long":
    "Cela fait {length} caractères, et le maximum est de {most}. Rien n’a été coupé. Raccourcissez le texte, et ajoutez le reste ensuite.",
  "wrong.delete": "Choisissez ce qu’il faut supprimer, et cochez la case pour confirmer.",
  "wrong.receipt none": "Tapez les huit mots de votre reçu.",
  "wrong.receipt letters": "« {word} » n’est pas un mot de reçu : un reçu n’a que des lettres de a à z.",
  "wrong.receipt length": {
    one: "Un reçu compte huit mots, et vous en avez saisi {count}.",
    other: "Un reçu compte huit mots, et vous en avez saisi {count}.",
  },
  "wrong.receipt word": "« {word} » n’est pas un mot de reçu.",
  "wrong.receipt near": "Vouliez-vous dire « {near} » ?",
  "wrong.receipt nearest": "Vouliez-vous dire « {near} » ou « {other} » ?",

  // "One" is for zero too.
  "file.bytes": { one: "{count} octet", other: "{count} octets" },
  "file.kilobytes": "{size} ko",
  "file.megabytes": "{size} Mo",
  "file.not loaded":
    "Ce qui nettoie et chiffre les fichiers ne s’est pas chargé. Vérifiez votre connexion à internet, puis choisissez-les de nouveau.",
  "file.too many": {
    one: "Cela fait {count} fichier, et le maximum est de {most}. Retirez-en.",
    other: "Cela fait {count} fichiers, et le maximum est de {most}. Retirez-en.",
  },
  "file.too large": "Ce fichier fait {size}, et le maximum est de {most}. Retirez-le.",
  "file.too much": "Ensemble, ces fichiers font {size}, et le maximum est de {most}. Retirez-en.",
  "file.refused": {
    one: "{count} fichier ne peut pas être envoyé : voyez la liste ci-dessous.",
    other: "{count} fichiers ne peuvent pas être envoyés : voyez la liste ci-dessous.",
  },
  "file.looking": "Examen des fichiers…",
  "file.take away": "Retirer",
  "file.take away name": "Retirer {name}",
  "file.total": { one: "{count} fichier, {size} sur {most}.", other: "{count} fichiers, {size} sur {most}." },
  "file.beyond": "Trop volumineux pour être envoyé.",
  "file.with others":
    "Trop volumineux avec les autres. Retirez-le, puis choisissez-le de nouveau à leur place.",
  "file.empty": "Ce fichier est vide.",
  "file.unreadable": "Ce fichier ne peut pas être lu. Retirez-le, puis choisissez-le de nouveau.",
  "file.damaged":
    "Cette image est endommagée et ne peut pas être nettoyée. Retirez-la, ou mettez-la dans un fichier ZIP pour l’envoyer telle quelle.",
  "file.clean": "Image examinée : elle n’a pas de données photo.",
  "file.removed": "Données photo effacées : {traces}.",
  "trace.place": "lieu",
  "trace.time": "date et heure",
  "trace.camera": "appareil photo",
  "trace.name": "nom",
  "trace.program": "logiciel",
  "trace.preview": "aperçu",
  "trace.colour profile": "profil colorimétrique",
  "trace.other data": "autres données",
  "file.other picture":
    "Sera envoyée telle quelle : nous ne pouvons pas effacer ce que l’appareil photo y a mis, comme le lieu, la date et l’heure.",
  "file.recording": "Sera envoyé tel quel : il peut indiquer le lieu, la date, l’heure et l’appareil.",
  "file.other":
    "Sera envoyé tel quel : il peut révéler votre nom, le logiciel ou l’imprimante dont il vient.",
};
