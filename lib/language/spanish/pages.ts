import type { pages as english } from "@/lib/language/english/pages";
import type { Translated } from "@/lib/language/message";

/** The furniture of every page, lists of stories, and pages of errors. */
export const pages: Translated<typeof english> = {
  number: "{number}",
  sentence: "{words}.",
  "paper.titled": "{paper}: {words}",
  "page.skip": "Ir al contenido",
  "page.sections": "Secciones",
  "page.languages": "Otros idiomas",
  "page.theme system": "Tema: el del dispositivo",
  "page.theme light": "Tema: claro",
  "page.theme dark": "Tema: oscuro",

  "footer.tip": "¿Sabe algo que deberíamos saber?",
  "footer.send or write": "{send} o escriba a {mail}",
  "footer.send": "Cuéntenoslo",
  "footer.write": "Escriba a {mail}",
  "footer.all sections": "Todas las secciones",
  "footer.paper": "El periódico",

  "front.empty": "La primera edición se está componiendo. Vuelva dentro de un par de paradas.",

  "list.empty": "Aquí todavía no hay nada. El primer artículo abrirá la vía.",
  "list.topic": "Tema",
  "list.stories": { one: "Un artículo", other: "{count} artículos" },
  "list.pages": "Páginas",
  "list.newer": "Más recientes",
  "list.older": "Anteriores",
  "list.page": "Página {number} de {count}",

  "story.minutes": "{count} min",
  "story.years old": { one: "de hace {count} año", other: "de hace {count} años" },

  "label.analysis": "Análisis",
  "label.explainer": "Claves",
  "label.interview": "Entrevista",
  "label.live": "En directo",
  "label.opinion": "Opinión",
  "label.review": "Crítica",

  "not found.name": "Página no encontrada",
  "not found.title": "Este tren no para aquí",
  "not found.reason":
    "No hay ninguna página en esta dirección. Puede que se haya colado una errata por el camino o que el artículo se haya retirado.",
  "not found.alike": "Quizá buscaba",
  "not found.go on": "Todo lo de hoy está en {front}; los artículos anteriores, en su sección, más arriba.",
  "not found.front": "la portada",
  "not found.our mistake":
    "Si ha llegado aquí por un enlace nuestro, el error es nuestro. Avísenos, por favor, en {mail}.",
  "not found.latest": "Lo último",
  "withdrawn.name": "Artículo retirado",
  "withdrawn.title": "Este artículo ha sido retirado",
  "withdrawn.reason": "La redacción ha retirado el artículo que estaba en esta dirección.",
  "withdrawn.ask": "Si quiere saber por qué, pregúntenos en {mail}.",

  "out of service.name": "Fuera de servicio",
  "out of service.title": "Avería en la señalización",
  "out of service.reason":
    "No se ha podido componer esta página. El fallo es nuestro y ha quedado anotado para quienes lo van a reparar. Es posible que el resto del periódico circule con normalidad.",
  "out of service.go on": "{front} o vuelva a intentarlo con esta página dentro de un minuto.",
  "out of service.front": "Vaya a la portada",
};
