import type { mostRead as english } from "@/lib/language/english/most-read";
import type { Translated } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead: Translated<typeof english> = {
  "most read.name": "Les plus lus",
  "most read.in": "Les plus lus : {section}",
  "most read.windowed": "{name}, {window}",
  "most read.all": "Toutes rubriques confondues",
  "most read.latest": "Derniers articles",
  "most read.rising row": "{section} ↑ en hausse",
  "most read.description":
    "Ce que lisent les lectrices et lecteurs du journal, chaque personne étant comptée une fois par jour, et comment nous le savons.",
  "most read.card":
    "{paper} : ce que lisent ses lectrices et lecteurs, chaque personne étant comptée une fois par jour.",
  "most read.choices": "Périodes et rubriques",
  "most read.now": "En ce moment",
  "most read.all sections": "Toutes les rubriques",
  "most read.none":
    "Aucun article n’a réuni ici {fewest} lecteurs au cours des 30 derniers jours. Au-dessous de ce nombre, aucun n’est classé.",
  "most read.updated": "Mise à jour : {time}",
  "most read.readers": { one: "{number} lecteur", other: "{number} lecteurs" },
  "most read.by topic": "Par thème",
  "most read.most": "Le plus lu : {reason}",
  "most read.longest": "Lu le plus longtemps : {story}, {reason}",
  "most read.read longest": "Lus le plus longtemps",

  "window.day": "24 dernières heures",
  "window.week": "7 derniers jours",
  "window.month": "30 derniers jours",
  "window.day.choice": "24 dernières heures",
  "window.week.choice": "7 derniers jours",
  "window.month.choice": "30 derniers jours",

  "counted.latest":
    "Les plus récents d’abord : les lecteurs comptés sont encore trop peu nombreux pour un classement.",
  "counted.day": "Lecteurs des 24 dernières heures, comptés une fois par jour.",
  "counted.week": "Lecteurs des 7 derniers jours, comptés une fois par jour.",
  "counted.month": "Lecteurs des 30 derniers jours, comptés une fois par jour.",
  "counted.day.more": {
    one: "Lecteurs des 24 dernières heures, comptés une fois par jour ; {count} place due à des lecteurs antérieurs.",
    other:
      "Lecteurs des 24 dernières heures, comptés une fois par jour ; {count} places dues à des lecteurs antérieurs.",
  },
  "counted.week.more": {
    one: "Lecteurs des 7 derniers jours, comptés une fois par jour ; {count} place due à des lecteurs antérieurs.",
    other:
      "Lecteurs des 7 derniers jours, comptés une fois par jour ; {count} places dues à des lecteurs antérieurs.",
  },
  "counted.month.more": {
    one: "Lecteurs des 30 derniers jours, comptés une fois par jour ; {count} place due à des lecteurs antérieurs.",
    other:
      "Lecteurs des 30 derniers jours, comptés une fois par jour ; {count} places dues à des lecteurs antérieurs.",
  },

  "reason.day": {
    one: "{number} lecteur au cours des 24 dernières heures",
    other: "{number} lecteurs au cours des 24 dernières heures",
  },
  "reason.week": {
    one: "{number} lecteur au cours des 7 derniers jours",
    other: "{number} lecteurs au cours des 7 derniers jours",
  },
  "reason.month": {
    one: "{number} lecteur au cours des 30 derniers jours",
    other: "{number} lecteurs au cours des 30 derniers jours",
  },
  "reason.by list": "{readers}, dont {number} par cette liste",
  "reason.rising":
    "Il est en hausse : {recent} au cours des {count} dernières heures, {before} au cours des {count} heures précédentes.",
  "reason.few": "moins de {limit}",
  "reason.seconds": { one: "{count} seconde", other: "{count} secondes" },
  "reason.minutes": "{minutes} min {seconds} s",
  "reason.longest": "{time} en moyenne, pour {readers}.",
  "remark.rising": "en hausse",
  "remark.found": "trouvé plus souvent hors de cette liste",
  "remark.found.sentence": "Il a été trouvé plus souvent hors de cette liste.",
  "remark.recent": "lu plus récemment",
  "remark.recent.sentence": "Il a été lu plus récemment.",
  "remark.before": "davantage lu les jours précédents",
  "remark.before.sentence": "Il a été davantage lu les jours précédents.",

  "method.name": "Comment nous comptons",
  "method.readers":
    "Un lecteur ou une lectrice compte dès que l’article est resté affiché cinq secondes, une fois par jour pour chaque article. La journée est celle du journal et s’achève à minuit, à son heure. Les robots connus et les programmes qui ne se comportent pas comme un navigateur sont écartés. Un réseau, celui d’un bureau ou d’un fournisseur d’accès par exemple, peut toujours apporter à un article {perNetwork} lecteurs en une heure. Il peut en apporter davantage quand l’article est lu ailleurs aussi, en proportion de la part qu’il a d’habitude parmi nos lecteurs. Cela limite le coup de pouce qu’un seul réseau peut donner à un article.",
  "method.windows":
    "La liste « En ce moment » se fonde sur les lecteurs des 24 dernières heures. Ceux des 7 et des 30 derniers jours s’y ajoutent, sans que les uns ni les autres pèsent plus que {fewest} lecteurs de l’heure en cours : ils remplissent ainsi la liste les jours calmes. La liste dit combien de places leur reviennent, et ici chaque place indique sa période. Dans la liste d’une seule période, seuls ses propres lecteurs comptent ; quand elle est trop courte, la période suivante prend le relais. Un lecteur ne compte plus que pour moitié au bout de {day} heures dans la liste des 24 dernières heures, de {week} heures dans celle des 7 derniers jours et de {month} heures dans celle des 30 derniers jours. Un lecteur venu par cette liste compte pour {railWeight}, sans quoi elle se nourrirait d’elle-même.",
  "method.places":
    "Il faut {fewest} lecteurs pour une place, et nous ne publions pas de nombre plus petit : il montrerait à qui a envoyé un lien que celui-ci a été ouvert. Là où trop peu d’articles ont été lus, les plus récents suivent, sous le nom « Derniers articles ». Un article est en hausse quand sa part des lecteurs a augmenté de moitié dans le dernier quart de la période. « Lus le plus longtemps » se fonde sur la durée moyenne pendant laquelle un article est resté affiché, dans la limite, pour chaque lecteur, du double du temps de lecture de l’article, et demande {fewest} lecteurs dont la durée a été mesurée.",
  "method.privacy":
    "Nous ne déposons aucun cookie et ne gardons ni adresse, ni navigateur, ni historique. Une marque brouillée, dans la mémoire du serveur, distingue un lecteur d’un autre. Elle est effacée à minuit, à l’heure du journal. Sur le disque, il n’y a que des nombres : pour chaque article et chaque heure, ses lecteurs, la durée totale de leur lecture et le nombre de vues au-delà de la limite d’un réseau ; et, pendant trois jours, combien de vues n’ont pas compté, et pourquoi, et combien de pages ont été envoyées. Qui utilise deux appareils compte deux fois.",
  "method.data": "{numbers}, avec la raison de chaque place.",
  "method.numbers": "Les chiffres sous forme de données",
};
