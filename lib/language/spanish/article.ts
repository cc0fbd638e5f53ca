import type { article as english } from "@/lib/language/english/article";
import type { Translated } from "@/lib/language/message";

/** A story: what stands around and in its text. */
export const article: Translated<typeof english> = {
  "article.by": "Por {names}",
  "article.quote": "«{words}»",
  "article.share": "Compartir el artículo",
  "article.copied": "Enlace copiado",
  "article.updated": "Actualizado el {date}",
  "article.updated at": "Actualizado a las {time}",
  "article.corrected": "Corregido el {date}",
  "article.minutes": "{count} min de lectura",
  "article.key points": "Lo esencial",
  "article.old": "{age} Se publicó el {date} y recoge lo que se sabía entonces.",
  "article.years old": {
    one: "Este artículo tiene un año.",
    other: "Este artículo tiene {count} años.",
  },
  "article.corrections": { one: "Corrección", other: "Correcciones" },
  "article.how we correct": "Cómo corregimos",
  "article.topics": "Temas de este artículo",
  "article.about author": "Sobre {name}",
  "article.by author": "Todos los artículos de {name}",
  "article.follow": "Siga a {handle}",
  "article.related": "En la misma línea",
  "article.sources": "Cómo lo sabemos",
  "article.elsewhere": "En otro lugar",
  "article.embed": "{provider}, {host}. Nada se carga desde allí mientras usted no siga el enlace.",
  "article.table": "Tabla",
  "article.note": "[nota {number}]",
  "article.notes": "Notas",
  "article.back": "Volver a la llamada de la nota {note}",
  "article.back again": "Volver a la llamada {again} de la nota {note}",
};
