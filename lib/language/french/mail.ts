import type { mail as english } from "@/lib/language/english/mail";
import type { Translated } from "@/lib/language/message";

/** Mail to the newsroom. Commands follow what ends in a colon. */
export const mail: Translated<typeof english> = {
  "mail.subject": "Une information pour la rédaction",
  "mail.subject more": "Complément à l’information {tip}",
  "mail.subject quarantine": "Informations en quarantaine",
  "mail.quarantine":
    "Ces informations sont peut-être du spam : elles ont été envoyées trop vite, trop souvent, ou sans la preuve de travail que calculent les navigateurs. Certaines sont peut-être authentiques.",
  "mail.read":
    "L’information ci-jointe est chiffrée pour la clé de la rédaction. Pour la lire, sur l’ordinateur de la rédaction elle-même :",
  "mail.read more":
    "Le message ci-joint complète l’information {tip} et est chiffré pour la clé de la rédaction. Pour le lire, sur l’ordinateur de la rédaction elle-même :",
  "mail.any program": "ou, avec n’importe quel programme age :",
  "mail.files attached":
    "Des fichiers l’accompagnent, joints sous le nom {archive}. Pour en afficher la liste, et pour les écrire dans un dossier :",
  "mail.files export":
    "Des fichiers l’accompagnent. Ils ne sont pas joints, car les serveurs de messagerie refusent les courriels volumineux. Sur le serveur, ceci les écrit dans un dossier, toujours chiffrés :",
  "mail.files copy":
    "De là, copiez {archive} sur l’ordinateur de la rédaction elle-même. Pour afficher la liste des fichiers, et pour les écrire dans un dossier :",
  "mail.files any program": "ou, avec n’importe quel programme age et tar :",
  "mail.files of":
    "Des fichiers accompagnent {tips}. Ils ne sont pas joints. Sur le serveur, ceci les écrit dans un dossier, toujours chiffrés :",
  "mail.reply":
    "Pour répondre à la source, chiffrez aussi la réponse sur l’ordinateur de la rédaction elle-même :",
  "mail.deliver": "puis remettez-la à la source sur le serveur, qui ne peut pas la lire :",
  "mail.no answer": "Une réponse à ce courriel ne parvient pas à la source.",
};
