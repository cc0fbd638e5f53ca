import type { mostRead as english } from "@/lib/language/english/most-read";
import type { Translated } from "@/lib/language/message";

/** Most Read, its method and its reasons. */
export const mostRead: Translated<typeof english> = {
  "most read.name": "Lo más leído",
  "most read.in": "Lo más leído en {section}",
  "most read.windowed": "{name}, {window}",
  "most read.all": "En todas las secciones",
  "most read.latest": "Lo último",
  "most read.rising row": "{section} ↑ en alza",
  "most read.description":
    "Lo que leen las lectoras y los lectores del periódico, contando a cada cual una vez al día, y cómo lo sabemos.",
  "most read.card":
    "Lo que leen las lectoras y los lectores de {paper}, contando a cada cual una vez al día.",
  "most read.choices": "Periodos y secciones",
  "most read.now": "Ahora",
  "most read.all sections": "Todas las secciones",
  "most read.none":
    "Aquí ningún artículo ha llegado a {fewest} lectores en los últimos 30 días. Con menos, ninguno ocupa un puesto.",
  "most read.updated": "Actualización: {time}",
  "most read.readers": { one: "{number} lector", other: "{number} lectores" },
  "most read.by topic": "Por temas",
  "most read.most": "Lo más leído: {reason}",
  "most read.longest": "Lectura más prolongada: {story}, {reason}",
  "most read.read longest": "Lecturas más prolongadas",

  "window.day": "últimas 24 horas",
  "window.week": "últimos 7 días",
  "window.month": "últimos 30 días",
  "window.day.choice": "Últimas 24 horas",
  "window.week.choice": "Últimos 7 días",
  "window.month.choice": "Últimos 30 días",

  "counted.latest":
    "Lo más reciente primero: aún no se han contado suficientes lectores para una clasificación.",
  "counted.day": "Lectores de las últimas 24 horas, contados una vez al día.",
  "counted.week": "Lectores de los últimos 7 días, contados una vez al día.",
  "counted.month": "Lectores de los últimos 30 días, contados una vez al día.",
  "counted.day.more": {
    one: "Lectores de las últimas 24 horas, contados una vez al día; {count} puesto se debe a lectores anteriores.",
    other:
      "Lectores de las últimas 24 horas, contados una vez al día; {count} puestos se deben a lectores anteriores.",
  },
  "counted.week.more": {
    one: "Lectores de los últimos 7 días, contados una vez al día; {count} puesto se debe a lectores anteriores.",
    other:
      "Lectores de los últimos 7 días, contados una vez al día; {count} puestos se deben a lectores anteriores.",
  },
  "counted.month.more": {
    one: "Lectores de los últimos 30 días, contados una vez al día; {count} puesto se debe a lectores anteriores.",
    other:
      "Lectores de los últimos 30 días, contados una vez al día; {count} puestos se deben a lectores anteriores.",
  },

  "reason.day": {
    one: "{number} lector en las últimas 24 horas",
    other: "{number} lectores en las últimas 24 horas",
  },
  "reason.week": {
    one: "{number} lector en los últimos 7 días",
    other: "{number} lectores en los últimos 7 días",
  },
  "reason.month": {
    one: "{number} lector en los últimos 30 días",
    other: "{number} lectores en los últimos 30 días",
  },
  "reason.by list": "{readers}, {number} de ellos por esta lista",
  "reason.rising":
    "Está en alza: {recent} en las últimas {count} horas, {before} en las {count} horas anteriores.",
  "reason.few": "menos de {limit}",
  "reason.seconds": { one: "{count} segundo", other: "{count} segundos" },
  "reason.minutes": "{minutes} min {seconds} s",
  "reason.longest": "{time} en promedio, {readers}.",
  "remark.rising": "en alza",
  "remark.found": "encontrado más veces sin esta lista",
  "remark.found.sentence": "Se encontró más veces sin esta lista.",
  "remark.recent": "leído más recientemente",
  "remark.recent.sentence": "Se leyó más recientemente.",
  "remark.before": "más leído en los días anteriores",
  "remark.before.sentence": "Se leyó más en los días anteriores.",

  "method.name": "Cómo contamos",
  "method.readers":
    "Cuenta quien ha tenido un artículo a la vista durante cinco segundos, una vez al día por cada artículo. El día es el del periódico y termina a medianoche, según su hora. Quedan fuera los robots conocidos y los programas que no se comportan como un navegador. Una red, como la de una oficina o la de un proveedor, siempre puede aportar a un artículo {perNetwork} lectores en una hora. Puede aportar más cuando el artículo se lee también en otros lugares, en proporción a la parte que suele tener de nuestros lectores. Así se limita cuánto puede hacer subir un artículo una sola red.",
  "method.windows":
    "La lista «Ahora» se rige por los lectores de las últimas 24 horas. A ellos se suman los de los últimos 7 y 30 días, en cada caso sin pesar más de lo que pesarían {fewest} lectores de esta hora, de modo que completan la lista en un día tranquilo. La lista dice cuántos puestos ocupan, y aquí cada puesto indica su periodo. En la lista de un solo periodo cuentan únicamente los lectores de este; cuando se queda corta, sigue el periodo siguiente. Un lector cuenta la mitad al cabo de {day} horas en la lista de las últimas 24 horas, de {week} horas en la de los últimos 7 días y de {month} horas en la de los últimos 30 días. Quien llegó por esta lista cuenta {railWeight}; de lo contrario, la lista se alimentaría a sí misma.",
  "method.places":
    "Para ocupar un puesto hacen falta {fewest} lectores, y no publicamos ninguna cifra menor: a quien envió un enlace le mostraría que se ha abierto. Donde no se han leído suficientes artículos, siguen los más recientes, con el nombre de «Lo último». Un artículo está en alza cuando su parte de los lectores ha aumentado en un 50 % en el último cuarto del periodo. «Lecturas más prolongadas» se rige por el tiempo medio en que un artículo ha estado a la vista, contando por lector, como mucho, el doble del tiempo de lectura del artículo, y requiere {fewest} lectores con el tiempo medido.",
  "method.privacy":
    "No ponemos cookies ni guardamos direcciones, navegadores o historiales. Una marca ofuscada en la memoria del servidor distingue a un lector de otro. Se borra a medianoche, hora del periódico. En el disco solo hay números: por cada artículo y cada hora, sus lectores, cuánto tiempo leyeron entre todos y cuántas visitas superaron el límite de una red; y, durante tres días, cuántas visitas no contaron, y por qué, y cuántas páginas se enviaron. Quien usa dos dispositivos cuenta dos veces.",
  "method.data": "{numbers}, con el motivo de cada puesto.",
  "method.numbers": "Las cifras en forma de datos",
};
