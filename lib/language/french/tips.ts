import type { tips as english } from "@/lib/language/english/tips";
import type { Translated } from "@/lib/language/message";

/** The pages for sources. Every sentence is a promise: docs/decisions/0027 has the test of each. */
export const tips: Translated<typeof english> = {
  "tips.title": "Transmettez-nous une information",
  // Not "la rédaction de {paper}", which would be "d’" before a vowel.
  "tips.standfirst":
    "Dites à la rédaction ce que {paper} devrait savoir. Vous n’avez pas à dire qui vous êtes.",
  "tips.description":
    "Un formulaire qui ne demande pas de nom : ce qu’il protège, ce qu’il ne peut pas protéger, et d’autres moyens de joindre la rédaction.",
  "tips.not anonymous": "Ce formulaire n’est pas anonyme.",
  "tips.warning":
    "{notAnonymous} Il cache ce que vous écrivez, pas votre passage ici. Vous pourriez être en danger si l’on remontait jusqu’à vous ? N’écrivez pas ici : {way}, depuis un appareil et un réseau que personne ne peut relier à vous.",
  "tips.use safer": "utilisez un moyen plus sûr",
  "tips.turn elsewhere": "adressez-vous à un journal qui offre un moyen plus sûr",
  "tips.before": "Vous avez déjà transmis une information ? {read}.",
  "tips.read with receipt": "Lisez notre réponse avec votre reçu",
  "tips.leave": "Quitter immédiatement cette page",
  "tips.optional": "(facultatif)",

  "form.what": "Que devrions-nous savoir ?",
  "form.what hint":
    "Ce qui s’est passé, où et quand, et comment vous le savez. Que pourrions-nous examiner, ou qui pourrions-nous interroger ?",
  "form.contact": "Comment pouvons-nous vous joindre ?",
  "form.contact hint":
    "C’est chiffré avec le reste. Même sans cela, vous pourrez lire notre réponse avec votre reçu.",
  "form.for": "À qui est-ce destiné ?",
  "form.for hint": "Une rubrique, ou un nom de journaliste.",
  "form.trap": "Laissez ce champ vide",
  "form.send": "Envoyer l’information",
  "form.plain": "Notre serveur chiffre votre envoi dès son arrivée. Sa longueur est visible en chemin.",
  "form.sealed": "Votre navigateur chiffre votre envoi avant qu’il quitte cet appareil.",
  "form.limit": { one: "{count} caractère au plus.", other: "{count} caractères au plus." },

  "files.one": "Un fichier",
  "files.several": "Fichiers",
  "files.plain hint":
    "Un seul fichier, de {most} au plus. Dans une image (JPEG, PNG, WebP, GIF), notre serveur efface ce que l’appareil photo a ajouté, comme le lieu, la date et l’heure, mais pas à l’intérieur d’un ZIP. Il chiffre le fichier dès son arrivée. Sa taille est visible en chemin.",
  "files.sealed hint": {
    one: "{count} fichier au plus, {most} en tout. Dans les images (JPEG, PNG, WebP, GIF), nous effaçons ce que l’appareil photo a ajouté, comme le lieu, la date et l’heure ; puis tout est réuni dans une archive et chiffré, noms compris. Cela se passe ici, dans votre navigateur, et vous voyez ce que devient chaque fichier avant de l’envoyer.",
    other:
      "{count} fichiers au plus, {most} en tout. Dans les images (JPEG, PNG, WebP, GIF), nous effaçons ce que l’appareil photo a ajouté, comme le lieu, la date et l’heure ; puis tout est réuni dans une archive et chiffré, noms compris. Cela se passe ici, dans votre navigateur, et vous voyez ce que devient chaque fichier avant de l’envoyer.",
  },
  "files.to send": "Fichiers à envoyer",
  "files.sent": "Fichiers envoyés",
  "files.shut":
    "Nous n’avons pas de place pour des fichiers en ce moment. Ce que vous écrivez est reçu comme toujours : décrivez vos fichiers avec des mots.",

  "file.again": "Choisissez de nouveau votre fichier : rien n’en a été conservé.",
  "plain file.several":
    "Sans JavaScript, on ne peut envoyer qu’un fichier à la fois. Choisissez-en un, et envoyez les autres ensuite avec votre reçu.",
  "plain file.too large":
    "Ce fichier fait {size}, et le maximum est de {most}. Choisissez-en un autre, ou envoyez votre information sans fichier.",
  "plain file.empty":
    "Ce fichier est vide. Choisissez-en un autre, ou envoyez votre information sans fichier.",
  "plain file.damaged":
    "Cette image est endommagée et ne peut pas être nettoyée. Choisissez-en une autre, ou mettez-la dans un fichier ZIP pour l’envoyer telle quelle.",
  "wrong.other": "Cela ne peut pas être envoyé.",

  "protection.label": "Avant d’écrire",
  "protection.protects": "Ce que ce formulaire protège",
  "protection.text": "Ce que vous avez écrit, une fois arrivé chez nous.",
  "protection.text more":
    "C’est chiffré pour la rédaction : sur notre disque, dans nos sauvegardes et dans le courriel qui l’achemine. {key}",
  "protection.length": "La longueur de ce que vous avez écrit.",
  "protection.length more":
    "Toute information est rallongée jusqu’à l’une de trois tailles : avant de quitter cet appareil si votre navigateur la chiffre, sinon à son arrivée. Sans JavaScript, quiconque surveille votre connexion peut voir la longueur de votre texte.",
  "protection.visit": "Votre visite, pour ce qui dépend de nous.",
  "protection.visit more":
    "Notre logiciel ne tient aucun registre des accès à cette page et ne note pas votre adresse IP. La page ne dépose aucun cookie, ne compte pas ses lecteurs et ne charge rien d’ailleurs.",
  "protection.cannot": "Ce qu’il ne peut pas protéger",
  "protection.visited": "Le fait que vous avez visité notre site.",
  "protection.visited more":
    "Le réseau de votre employeur et votre fournisseur d’accès voient quels sites vous ouvrez, et quand ; votre navigateur les garde dans son historique.",
  "protection.device": "Vous, sur un appareil surveillé.",
  "protection.device more":
    "Un ordinateur ou un téléphone qui n’est pas qu’à vous peut enregistrer ce que vous tapez avant tout chiffrement.",
  "protection.seized": "Vous, si notre serveur est saisi ou piraté.",
  "protection.seized more":
    "Quiconque en a le contrôle pendant que vous écrivez pourrait modifier cette page même.",
  "protection.when": "Le moment approximatif où vous avez écrit.",
  "protection.when more":
    "Nous enregistrons le jour. Le courriel à la rédaction, qui part à un moment aléatoire peu après votre envoi, et l’heure de nos fichiers et de nos sauvegardes peuvent en dire plus.",
  "protection.style": "Votre façon d’écrire, et ce que peu de gens peuvent savoir.",
  "protection.style more":
    "Vos tournures peuvent vous trahir, de même qu’un détail que seules trois personnes connaissent.",
  "protection.who": "Qui pourrait le découvrir, et ce qui aide à l’éviter",
  "protection.files": "Fichiers",
  "protection.removed": "Ce que nous effaçons.",
  "protection.removed more":
    "Dans les images JPEG, PNG, WebP et GIF, tout ce qui n’est pas nécessaire à leur affichage : lieu, date et heure, appareil photo, noms, commentaires, aperçus, profils colorimétriques, et tout ce qui suit la fin de l’image. Si votre navigateur les chiffre, il efface cela avant qu’elles quittent cet appareil ; sinon, notre serveur le fait à leur arrivée.",
  "protection.stays": "Ce que nous ne pouvons pas effacer.",
  "protection.stays more":
    "Tous les autres fichiers restent tels quels : PDF, Office, HEIC, vidéos et sons peuvent révéler votre nom, votre logiciel, votre appareil, la date et l’heure. Une page imprimée peut porter des marques que vous ne voyez pas.",
  "protection.inside": "Ce qu’ils contiennent.",
  "protection.inside more":
    "Les visages, les panneaux et les reflets restent, de même que le bruit infime de l’image, auquel on peut reconnaître un appareil photo. Votre exemplaire d’un document peut différer de tous les autres par un mot, qui montre qui l’a transmis.",
  "protection.size": "Leur taille.",
  "protection.size more":
    "Votre navigateur réunit les fichiers dans une seule archive, rallongée jusqu’à l’une de cinq tailles. Sans JavaScript, quiconque surveille votre connexion peut voir la taille de votre fichier.",
  "protection.safer file":
    "Pour un fichier qui pourrait vous trahir, il est plus sûr de passer par {ways}, ou de le décrire avec des mots.",
  "protection.privacy": "Ce que nous conservons d’autre au sujet de nos lecteurs : {page}.",

  "key.elsewhere": "La clé de déchiffrement n’est pas sur notre serveur.",
  "key.beside":
    "Ce journal est encore en cours d’installation : la clé se trouve à côté des informations transmises, et quiconque s’en empare s’empare aussi de la clé.",
  "key.none": "Ce journal est encore en cours d’installation et ne reçoit pas encore d’informations.",

  "ways.safer": "Moyens plus sûrs",
  "ways.high risk": "Si le risque est élevé",
  "ways.none":
    "{paper} n’a encore ni Signal ni SecureDrop. Si l’enjeu est grand pour vous, adressez-vous à un journal qui a l’un des deux : {directory} en donne la liste.",
  "ways.other": "Autres moyens de joindre la rédaction, du plus sûr au moins sûr :",
  "ways.label": "Autres moyens de joindre la rédaction",
  "ways.tor": "Ce formulaire dans Tor Browser",
  "ways.tor hint": "cache votre visite à votre fournisseur d’accès",
  "ways.secureDrop hint": "dans Tor Browser, et nulle part ailleurs",
  "ways.signal hint": "avec les messages éphémères activés",
  "ways.age hint": {
    one: "chiffre un texte ou un fichier pour un courriel, avec la clé de ce formulaire",
    other: "chiffre un texte ou un fichier pour un courriel, avec les clés de ce formulaire",
  },
  "ways.pgp hint": "pour chiffrer le texte d’un courriel",
  "ways.pgp": "{key}, empreinte {fingerprint}",
  "ways.pgp key": "Clé",
  "ways.mail": "Courriel",
  "ways.mail hint": "montre qui a écrit à qui, quand et, s’il n’est pas chiffré, quoi",

  "notice.refused": "Pas encore envoyé",
  "notice.refused more":
    "Il faut d’abord modifier quelque chose : voyez le message à côté du champ. Tout ce que vous avez tapé est toujours ici.",
  "notice.altered": "Non envoyé : quelque chose a été ajouté à notre formulaire",
  "notice.altered more":
    "Une extension de votre navigateur en est peut-être la cause. Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici, dans notre propre formulaire : veuillez l’envoyer de nouveau.",
  "notice.busy": "Non envoyé : trop d’informations arrivent en ce moment",
  "notice.busy more":
    "Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici. Veuillez réessayer dans {minutes} min.",
  "notice.unavailable": "Non envoyé : nous ne pouvons pas enregistrer d’informations en ce moment",
  "notice.unavailable more":
    "La faute est la nôtre. Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici. Veuillez réessayer dans un moment.",
  "notice.no files": "Non envoyé : nous n’avons pas de place pour des fichiers en ce moment",
  "notice.no files more":
    "Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici. Envoyez-le sans fichier, et dites-nous ce que vous avez ; ou réessayez dans un moment.",
  "notice.files busy": "Non envoyé : d’autres personnes envoient des fichiers en ce moment",
  "notice.files busy more":
    "Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici. Veuillez choisir de nouveau votre fichier, et l’envoyer dans une minute.",
  "notice.closed": "Non envoyé : nous ne recevons pas encore d’informations ici",
  "notice.closed more":
    "Rien n’a été enregistré, et tout ce que vous avez tapé est toujours ici. Vous pouvez le copier.",
  "notice.shut": "Nous ne pouvons pas recevoir d’informations en ce moment",
  "notice.shut more": "La faute est la nôtre. Veuillez revenir dans un moment.",
  "notice.failed": "Non envoyé : l’envoi n’a pas abouti",
  "notice.failed more":
    "Tout ce que vous avez tapé est toujours ici. Vérifiez votre connexion à internet, puis envoyez-le de nouveau : nous ne le recevrons pas deux fois.",
  "notice.undecided": "Pas encore supprimé",
  "notice.undecided more": "Voyez le message à côté de {choice}.",
  "notice.undecided choice": "votre choix",
  "notice.not deleted": "Non supprimé : cela n’a pas fonctionné cette fois",
  "notice.not deleted more": "Tout est resté comme avant. Veuillez réessayer dans {minutes} min.",
  "notice.gone": "Non envoyé : nous n’avons plus votre information",
  "notice.gone more":
    "Elle a été supprimée, par vous ou à l’expiration de son délai. Tout ce que vous avez tapé est toujours ici : copiez-le, et {send}.",
  "notice.gone send": "envoyez-le comme nouvelle information",
  "notice.misspelt": "Recherche pas encore faite",
  "notice.misspelt more": "Voyez le message à côté de vos mots, et corrigez-les.",
  "notice.no tip": "Aucune information ne correspond à ces mots",
  "notice.no tip more":
    "Un mot est peut-être faux, ou à une autre place. Sinon, l’information a été supprimée, par vous ou à l’expiration de son délai.",
  "notice.tries": "Recherche non faite : trop de tentatives en ce moment",
  "notice.tries more": "Veuillez réessayer dans {minutes} min.",
  "notice.no look": "Recherche non faite : elle est impossible en ce moment",
  "notice.no look more": "La faute est la nôtre. Veuillez réessayer dans un moment.",
  "notice.lost": "Recherche non faite : la demande n’a pas abouti",
  "notice.lost more": "Vérifiez votre connexion à internet, puis réessayez.",

  "away.title": "Non envoyé",
  "away.long": "Non envoyé : c’est trop long",
  "away.long more": {
    one: "Rien n’en a été enregistré. Revenez en arrière : si votre navigateur affiche encore ce que vous avez tapé, copiez-le avant toute autre chose. Le formulaire accepte {count} caractère à la fois. Envoyez la première partie, puis ajoutez le reste avec son reçu.",
    other:
      "Rien n’en a été enregistré. Revenez en arrière : si votre navigateur affiche encore ce que vous avez tapé, copiez-le avant toute autre chose. Le formulaire accepte {count} caractères à la fois. Envoyez la première partie, puis ajoutez le reste avec son reçu.",
  },
  "away.foreign": "Non envoyé : cela ne venait pas de notre page",
  "away.foreign more":
    "Votre navigateur indique que cela a été envoyé par un autre site, ou par une copie de notre page. Rien n’en a été lu ni enregistré. Si c’est vous qui l’avez tapé, revenez en arrière : si votre navigateur l’affiche encore, copiez-le et envoyez-le avec notre propre formulaire.",
  "away.forms": "Nos propres formulaires : « {send} » et « {read} ».",

  "closed.broken": "Nous ne pouvons pas recevoir d’informations en ce moment",
  "closed.broken more": "La faute est la nôtre. Veuillez revenir dans un moment.",
  "closed.title": "Nous ne recevons pas encore d’informations ici",
  "closed.more":
    "{paper} n’a pas encore de clé pour chiffrer ce que vous écririez : cette page n’a donc pas de formulaire.",
  "closed.ways":
    "Les moyens indiqués à côté sont à votre disposition, du plus sûr au moins sûr. Le dernier est un courriel à {mail}. Un courriel montre qui a écrit à qui, et quand. Vous pourriez être en danger si l’on remontait jusqu’à vous ? N’écrivez pas depuis une adresse ou un appareil qui mène à vous.",
  "closed.mail":
    "Vous pouvez écrire à {mail}. Un courriel montre qui a écrit à qui, et quand. Vous pourriez être en danger si l’on remontait jusqu’à vous ? N’écrivez pas depuis une adresse ou un appareil qui mène à vous.",
  "closed.before": "Vous avez déjà transmis une information ? {read}.",

  "thanks.name": "Votre information est enregistrée",
  "thanks.title": "Nous avons votre information",
  "thanks.standfirst":
    "Elle est enregistrée, chiffrée pour la rédaction. Notez ces huit mots : ils sont votre reçu, et nous ne pourrons plus vous les montrer.",
  "thanks.copy": "Copier les mots",
  "thanks.print": "Imprimer les mots",
  "thanks.keep": "Je les ai notés",
  "thanks.with them":
    "Avec eux, vous pouvez lire la réponse de la rédaction, compléter votre information et la supprimer, à la page « {read} ». Comptez un jour ou deux.",
  "thanks.anyone":
    "Quiconque a ces mots peut en faire autant. Mieux vaut les garder sur papier que sur un appareil que d’autres utilisent ; ce que vous imprimez porte les mots et rien d’autre.",
  "thanks.without":
    "Si vous les perdez, nous avons toujours votre information, mais vous ne pouvez pas lire notre réponse, et nous ne pouvons pas retrouver les mots pour vous.",
  "thanks.close":
    "Maintenant, fermez cette page. Votre navigateur se souvient peut-être de votre passage : effacez-le de l’historique si d’autres utilisent cet appareil.",
  "not sent.name": "Votre information n’est pas encore envoyée",

  "receipt.title": "Lisez notre réponse",
  "receipt.description":
    "Avec les huit mots de votre reçu, lisez ce que la rédaction répond à votre information, et complétez celle-ci.",
  "receipt.standfirst":
    "Si vous avez transmis une information, nous vous avons montré huit mots. Avec eux, vous pouvez lire ce que la rédaction répond, compléter votre information et la supprimer.",
  "receipt.none": "Pas encore de reçu ? {send}.",
  "receipt.words": "Vos huit mots",
  "receipt.words hint": "Dans l’ordre. Majuscules ou minuscules, peu importe.",
  "receipt.read": "Lire la réponse",
  "receipt.plain": "Notre serveur ouvre la réponse avec ces mots, puis les oublie.",
  "receipt.sealed": "Les mots restent dans ce navigateur ; la réponse est ouverte ici.",
  "no replies.name": "Aucune réponse à afficher",

  "replies.title": "Votre information et notre réponse",
  "replies.added": "Nous avons ce que vous avez ajouté",
  "replies.added more": "C’est enregistré, chiffré pour la rédaction. Les mêmes huit mots vous ramènent ici.",
  "replies.removed": "Les réponses de la rédaction sont supprimées",
  "replies.removed more": "Votre information est toujours là, et les mêmes huit mots y ramènent.",
  "replies.silent":
    "Il n’y a pas de réponse à votre information pour le moment. Veuillez revenir voir dans un jour ou deux.",
  "replies.messages": "Messages",
  "replies.desk": "La rédaction",
  "replies.you": "Vous",
  "replies.unreadable":
    "Cette réponse ne peut pas être ouverte avec vos mots : elle a été chiffrée pour une autre clé, ou elle est endommagée. Demandez-la de nouveau ci-dessous.",
  "replies.only desk": "Chiffré : seule la rédaction peut l’ouvrir.",
  "replies.by newsroom":
    "Chiffrée sur l’ordinateur de la rédaction elle-même, avant de parvenir à notre serveur.",
  "replies.on server": "Chiffrée sur notre serveur, qui a vu ce qu’elle dit.",
  "replies.send": "Envoyer",
  "replies.add": "Compléter votre information",
  "replies.add hint":
    "Seule la rédaction peut lire ce que vous ajoutez. Cette page montrera que vous avez écrit, mais pas quoi.",

  "delete.title": "Supprimer",
  "delete.more":
    "Ce que vous supprimez disparaît aussitôt de notre disque, et de nos sauvegardes quelques jours plus tard. Un courriel déjà parvenu à la rédaction y reste.",
  "delete.what": "Ce qu’il faut supprimer",
  "delete.replies": "Les réponses de la rédaction",
  "delete.tip": "L’information avec tous ses messages. Vos huit mots n’ouvriront alors plus rien.",
  "delete.sure": "Je confirme : personne ne pourra rien récupérer.",
  "deleted.title": "Votre information est supprimée",
  "deleted.standfirst":
    "Elle a disparu de notre disque, avec tous ses messages, et disparaîtra de nos sauvegardes dans quelques jours.",
  "deleted.more":
    "Vos huit mots n’ouvrent plus rien : vous pouvez les détruire. Un courriel déjà parvenu à la rédaction y reste. Si vous voulez nous dire autre chose, {send}.",
  "deleted.send": "transmettez-nous une information",
};
