import type { feeds as english } from "@/lib/language/english/feeds";
import type { Translated } from "@/lib/language/message";

/** What programs fetch, and the pages about it: feeds, corrections, metadata, share cards. */
export const feeds: Translated<typeof english> = {
  "feeds.name": "Feeds",
  "feeds.standfirst": "Cada artículo en cuanto sale, en el programa que usted elija.",
  "feeds.description":
    "Cada artículo en cuanto sale, en el programa que usted elija: qué son los feeds y todos los nuestros.",
  "feeds.what":
    "Un feed es una dirección a la que un lector de feeds pregunta de vez en cuando qué hay de nuevo. Usted elige ese programa y lo que sigue con él. No llegamos a conocer ningún nombre, ninguna dirección de correo ni lo que usted lee.",
  "feeds.how":
    "Para seguirnos, copie una de las direcciones de abajo en un lector de feeds. Muchos admiten la dirección de cualquiera de nuestras páginas y encuentran el feed por sí mismos. Si aún no tiene ninguno, búsquelo en la tienda de aplicaciones de su teléfono o en su programa de correo: la mayoría lee los tres formatos, y en todos hay lo mismo.",
  "feeds.whole":
    "Cada uno de nuestros feeds lleva completos los cincuenta artículos más recientes, con sus imágenes y correcciones. No cuestan nada.",
  "feeds.paper": "Todo el periódico",
  "feeds.writers": "Firmas",
  "feeds.topics": "Temas",
  "feeds.this": "Esto es un feed.",
  "feeds.use": "Dé su dirección a un lector de feeds y los artículos nuevos vendrán a usted.",
  "feeds.all": "Qué son los feeds y todos los nuestros",
  "feeds.page": "La página «{title}»",
  "feeds.taken down": "Artículo retirado.",
  "feeds.feed of": "Feed {format} de {name}",
  "feeds.rights": "{copyright}. Textos: {licence}, {url}",

  "corrections.name": "Correcciones",
  "corrections.all": "Todas las correcciones",
  "corrections.description": "En qué nos equivocamos y qué es lo correcto.",
  "corrections.follow": "Siga nuestras correcciones",
  "corrections.about":
    "Cada corrección, también la de un artículo antiguo, figura en un feed propio, con la redacción de antes y la de después. Los programas pueden leer las más recientes en forma de {data}.",
  "corrections.data": "datos",
  "corrections.of": "Corrección: {headline}",
  "corrections.wrong": "Incorrecto: {words}",
  "corrections.right": "Correcto: {words}",

  "topic.description": "Todos los artículos sobre {name}.",
  "list.titled page": "{name}, página {number}",

  "card.corrected": "Corregido",
  "card.updated": "Actualizado",
  "card.written by": "Escrito por",
  "card.reading time": "Tiempo de lectura",
  "card.minutes": { one: "{count} minuto", other: "{count} minutos" },
};
