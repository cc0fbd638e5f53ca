import type { threatModel as english } from "@/lib/language/english/threat-model";
import type { Translated } from "@/lib/language/message";

/** Who could learn what of a tip, in the order of who is most likely to try, and what helps against it. */
export const threatModel: Translated<typeof english> = {
  "threat.title": "Qui pourrait le découvrir",
  "threat.standfirst":
    "Ce que chacun pourrait apprendre si vous nous transmettez une information avec notre formulaire, et ce qui aide à l’éviter.",
  "threat.description":
    "Qui pourrait apprendre que vous avez transmis une information, ou ce qu’elle dit, et ce que nous faisons contre cela.",
  "threat.key":
    "Où est la clé ? {key} Aucune méthode n’est infaillible. Si une erreur pouvait vous coûter la liberté ou la vie, avant d’écrire à qui que ce soit, demandez conseil à quelqu’un dont le métier est de protéger les sources.",

  "threat.device": "Quelqu’un qui utilise votre appareil",
  "threat.device learns":
    "Cette personne peut voir votre passage ici dans l’historique, et trouver le reçu si vous le gardez sur l’appareil.",
  "threat.device helps":
    "Effacez l’historique, ou utilisez un appareil qui n’est qu’à vous. Gardez les huit mots sur papier.",

  "threat.employer": "Votre employeur, sur son appareil ou son réseau",
  "threat.employer learns":
    "Sur son appareil, il peut enregistrer ce que vous tapez avant que ce soit chiffré. Sur son réseau, il peut voir que vous avez visité notre site, et quand.",
  "threat.employer helps":
    "N’utilisez ni l’un ni l’autre. Un téléphone que gère votre employeur compte comme son appareil.",

  "threat.provider": "Votre fournisseur d’accès, et ceux qui peuvent l’interroger",
  "threat.provider learns":
    "Ils peuvent voir que vous avez visité notre site, et quand, et deviner d’après la taille des échanges que vous avez utilisé ce formulaire. Ils ne peuvent pas voir ce que vous avez écrit.",
  "threat.provider helps": "Tor Browser leur cache la visite, mais leur montre que vous utilisez Tor.",

  "threat.mail": "Notre fournisseur de messagerie, et ceux qui acheminent les courriels",
  "threat.mail learns":
    "Ils peuvent voir qu’une information est arrivée, si des fichiers l’accompagnaient, à peu près quand, et quels courriels se rapportent à une même information. Ils ne peuvent pas voir ce qu’elle dit.",
  "threat.mail helps":
    "Le courriel est chiffré, part à un moment aléatoire, et sa date est arrondie à l’heure inférieure.",

  "threat.thief": "Quelqu’un qui vole notre disque ou nos sauvegardes",
  "threat.thief learns":
    "Cette personne peut voir combien d’informations sont arrivées chaque jour, en trois tailles, et les fichiers, en cinq tailles, mais ni ce qu’ils contiennent, ni qui les a envoyés.",
  "threat.thief helps":
    "L’information est chiffrée. Nous n’enregistrons ni adresse IP ni navigateur, et l’heure seulement jusqu’au départ du courriel.",

  "threat.server": "Quiconque contrôle notre serveur pendant que vous écrivez",
  "threat.server learns":
    "Cette personne pourrait modifier cette page et lire ce que vous tapez, voir l’adresse de votre réseau, et lire une réponse qui est chiffrée sur ce serveur.",
  "threat.server helps":
    "Ici, nous ne pouvons rien faire. Utilisez Signal ou SecureDrop : ils sont sur cette page, si nous les avons. À côté de chaque réponse, vous lisez où elle a été chiffrée.",

  "threat.file": "Quiconque parvient à voir un fichier que vous avez envoyé",
  "threat.file learns":
    "Cette personne peut y trouver ce que nous ne pouvons pas effacer : l’auteur d’un document, les marques d’une imprimante, le bruit du capteur d’un appareil photo, un reflet, un mot qui n’est différent que dans votre exemplaire.",
  "threat.file helps":
    "Décrivez-le d’abord avec des mots, et demandez-nous quoi envoyer. N’en publiez rien ailleurs.",

  "threat.desk": "La rédaction, et les personnes que votre information concerne",
  "threat.desk learns": "Elles peuvent vous reconnaître à ce que vous savez et à votre façon d’écrire.",
  "threat.desk helps":
    "Laissez de côté ce que peu de gens peuvent savoir, et dites-nous ce qui ne doit pas être publié.",
};
