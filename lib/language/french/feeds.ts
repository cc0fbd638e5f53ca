import type { feeds as english } from "@/lib/language/english/feeds";
import type { Translated } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds: Translated<typeof english> = {
  "feeds.name": "Flux",
  "feeds.standfirst": "Chaque article dès sa parution, dans le logiciel de votre choix.",
  "feeds.description":
    "Chaque article dès sa parution, dans le logiciel de votre choix : ce que sont les flux, et tous les nôtres.",
  "feeds.what":
    "Un flux est une adresse qu’un lecteur de flux interroge de temps à autre pour savoir ce qu’il y a de nouveau. C’est vous qui choisissez ce logiciel et ce qu’il suit. Nous n’apprenons ni nom, ni adresse électronique, ni ce que vous lisez.",
  "feeds.how":
    "Pour nous suivre, copiez une des adresses ci-dessous dans un lecteur de flux. Beaucoup acceptent l’adresse de n’importe laquelle de nos pages et trouvent le flux d’eux-mêmes. Si vous n’en avez pas encore, cherchez-en un dans la boutique d’applications de votre téléphone ou dans votre logiciel de messagerie : la plupart lisent les trois formats, et le contenu est partout le même.",
  "feeds.whole":
    "Chacun de nos flux contient les cinquante articles les plus récents, en entier, avec leurs images et leurs rectificatifs. Cela ne coûte rien.",
  "feeds.paper": "Tout le journal",
  "feeds.writers": "Signatures",
  "feeds.topics": "Thèmes",
  "feeds.this": "Ceci est un flux.",
  "feeds.use": "Donnez son adresse à un lecteur de flux, et les nouveaux articles viendront à vous.",
  "feeds.all": "Ce que sont les flux, et tous les nôtres",
  "feeds.page": "La page « {title} »",
  "feeds.taken down": "Article retiré.",
  "feeds.feed of": "Flux {format} : {name}",
  "feeds.rights": "{copyright}. Textes : {licence}, {url}",

  "corrections.name": "Rectificatifs",
  "corrections.all": "Tous les rectificatifs",
  "corrections.description": "Nos erreurs, et ce qui est exact.",
  "corrections.follow": "Suivre nos rectificatifs",
  "corrections.about":
    "Chaque rectificatif, même celui d’un article ancien, figure dans un flux à part, avec la formulation d’avant et celle d’après. Les programmes peuvent lire les plus récents sous forme de {data}.",
  "corrections.data": "données",
  "corrections.of": "Rectificatif : {headline}",
  "corrections.wrong": "Erroné : {words}",
  "corrections.right": "Exact : {words}",

  "topic.description": "Tous les articles sur le thème « {name} ».",
  "list.titled page": "{name}, page {number}",

  "card.corrected": "Rectifié",
  "card.updated": "Mis à jour",
  "card.written by": "Écrit par",
  "card.reading time": "Temps de lecture",
  "card.minutes": { one: "{count} minute", other: "{count} minutes" },
};
