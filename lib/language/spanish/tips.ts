import type { tips as english } from "@/lib/language/english/tips";
import type { Translated } from "@/lib/language/message";

/** The pages for sources. Every sentence is a promise: docs/decisions/0027. */
export const tips: Translated<typeof english> = {
  "tips.title": "Envíenos una pista",
  "tips.standfirst":
    "Cuéntenos lo que la redacción de {paper} debería saber. No hace falta que diga quién es.",
  "tips.description":
    "Un formulario que no exige su nombre: qué protege, qué no puede proteger y otras vías para llegar a la redacción.",
  "tips.not anonymous": "Este formulario no es anónimo.",
  "tips.warning":
    "{notAnonymous} Oculta lo que usted escribe, no que ha estado aquí. Si puede correr peligro en caso de que le descubran, no escriba aquí: {way}, desde un dispositivo y una red que nadie pueda relacionar con usted.",
  "tips.use safer": "use una vía más segura",
  "tips.turn elsewhere": "diríjase a un periódico que tenga una vía más segura",
  "tips.before": "¿Ya ha enviado alguna? {read}.",
  "tips.read with receipt": "Lea nuestra respuesta con su recibo",
  "tips.leave": "Salir ya de esta página",
  "tips.optional": "(opcional)",

  "form.what": "¿Qué deberíamos saber?",
  "form.what hint":
    "Qué ocurrió, dónde y cuándo, y cómo lo sabe usted. ¿Qué podríamos examinar o a quién podríamos preguntar?",
  "form.contact": "¿Cómo podemos contactar con usted?",
  "form.contact hint":
    "Se cifra junto con lo demás. Aunque no ponga nada, podrá leer nuestra respuesta con su recibo.",
  "form.for": "¿Para quién es?",
  "form.for hint": "Una sección o alguien de la redacción, por su nombre.",
  "form.trap": "Deje esto vacío",
  "form.send": "Enviar la pista",
  "form.plain":
    "Nuestro servidor cifra el mensaje en cuanto llega. Por el camino se puede ver qué longitud tiene.",
  "form.sealed": "Su navegador cifra el mensaje antes de que salga de este dispositivo.",
  "form.limit": { one: "Hasta {count} carácter.", other: "Hasta {count} caracteres." },

  "files.one": "Un archivo",
  "files.several": "Archivos",
  "files.plain hint":
    "Un archivo, de hasta {most}. Si es una imagen (JPEG, PNG, WebP, GIF), nuestro servidor elimina lo que añadió la cámara, como dónde y cuándo se hizo, pero no dentro de un ZIP. Cifra el archivo en cuanto llega. Por el camino se puede ver qué tamaño tiene.",
  "files.sealed hint": {
    one: "Hasta {count}, de {most} como máximo. De las imágenes (JPEG, PNG, WebP, GIF) eliminamos lo que añadió la cámara, como dónde y cuándo se hicieron; después todo se empaqueta y se cifra, también los nombres. Esto ocurre aquí, en su navegador, y usted ve qué se hace con cada archivo antes de enviarlo.",
    other:
      "Hasta {count}, que sumen {most} como máximo. De las imágenes (JPEG, PNG, WebP, GIF) eliminamos lo que añadió la cámara, como dónde y cuándo se hicieron; después todo se empaqueta y se cifra, también los nombres. Esto ocurre aquí, en su navegador, y usted ve qué se hace con cada archivo antes de enviarlo.",
  },
  "files.to send": "Archivos para enviar",
  "files.sent": "Archivos enviados",
  "files.shut":
    "Ahora mismo no tenemos sitio para archivos. Lo que escriba lo recibimos como siempre: describa sus archivos con palabras.",

  "file.again": "Vuelva a elegir el archivo: no se ha guardado nada de él.",
  "plain file.several":
    "Sin JavaScript solo se puede enviar un archivo cada vez. Elija uno y envíe los demás después, con su recibo.",
  "plain file.too large":
    "Este archivo ocupa {size} y el máximo es {most}. Elija otro o envíe su pista sin él.",
  "plain file.empty": "Este archivo está vacío. Elija otro o envíe su pista sin él.",
  "plain file.damaged":
    "Esta imagen está dañada y no se puede limpiar. Elija otra o métala en un archivo ZIP para enviarla tal cual.",
  "wrong.other": "Eso no se puede enviar.",

  "protection.label": "Antes de escribir",
  "protection.protects": "Qué protege este formulario",
  "protection.text": "Lo que ha escrito, una vez que está aquí.",
  "protection.text more":
    "Está cifrado para la redacción: en nuestro disco, en nuestras copias de seguridad y en el correo que lo lleva. {key}",
  "protection.length": "Cuánto ha escrito.",
  "protection.length more":
    "Todas las pistas se rellenan hasta alcanzar uno de tres tamaños: antes de salir de este dispositivo si las cifra su navegador; si no, cuando llegan. Sin JavaScript, cualquiera que vigile su conexión puede ver qué longitud tiene su texto.",
  "protection.visit": "Su visita, hasta donde está en nuestra mano ocultarla.",
  "protection.visit more":
    "Nuestro software no lleva ningún registro de esta página ni anota desde qué dirección se conecta usted. La página no pone cookies, no cuenta lectores ni carga nada de otros sitios.",
  "protection.cannot": "Qué no puede proteger",
  "protection.visited": "Que nos ha visitado.",
  "protection.visited more":
    "La red de su trabajo y su proveedor de internet ven qué sitios abre, y cuándo, y su navegador los apunta en el historial.",
  "protection.device": "A usted, en un dispositivo vigilado.",
  "protection.device more":
    "Un ordenador o un teléfono que no sea solo suyo puede registrar lo que escribe antes de que se cifre nada.",
  "protection.seized": "A usted, si nuestro servidor es incautado o asaltado.",
  "protection.seized more":
    "Cualquiera que lo tenga en su poder mientras usted escribe podría cambiar esta misma página.",
  "protection.when": "Cuándo escribió, aproximadamente.",
  "protection.when more":
    "Guardamos el día. El correo a la redacción, que sale en un momento al azar poco después de su pista, y las horas de nuestros archivos y copias de seguridad pueden revelar más.",
  "protection.style": "Cómo escribe, y lo que solo unos pocos pueden saber.",
  "protection.style more":
    "Su forma de expresarse puede delatarle, y también un detalle que solo conocen tres personas.",
  "protection.who": "Quién podría enterarse y qué ayuda a evitarlo",
  "protection.files": "Archivos",
  "protection.removed": "Lo que eliminamos.",
  "protection.removed more":
    "De las imágenes JPEG, PNG, WebP y GIF, todo lo que no hace falta para mostrarlas: lugar, fecha y hora, cámara, nombres, comentarios, vistas previas, perfiles de color y cualquier cosa que siga al final de la imagen. Si las cifra su navegador, lo elimina él antes de que salgan de este dispositivo; si no, lo hace nuestro servidor cuando llegan.",
  "protection.stays": "Lo que no podemos eliminar.",
  "protection.stays more":
    "Todos los demás archivos se quedan como están: los PDF, los de Office, los HEIC, los vídeos y los audios pueden llevar el nombre de usted, el de su programa y el de su dispositivo, y la fecha y la hora. Una página impresa puede tener marcas que usted no ve.",
  "protection.inside": "Lo que hay en ellos.",
  "protection.inside more":
    "Las caras, los letreros y los reflejos se quedan, y también el ruido fino por el que se puede reconocer una cámara. Su copia de un documento puede diferir de todas las demás en una palabra, y esta muestra quién la pasó.",
  "protection.size": "Qué tamaño tienen.",
  "protection.size more":
    "Su navegador reúne los archivos en un solo paquete y lo rellena hasta alcanzar uno de cinco tamaños. Sin JavaScript, cualquiera que vigile su conexión puede ver qué tamaño tiene su archivo.",
  "protection.safer file":
    "Si un archivo puede delatarle, es más seguro enviarlo por {ways}, o describirlo con palabras.",
  "protection.privacy": "Qué más guardamos de quienes nos leen: {page}.",

  "key.elsewhere": "La clave que abre las pistas no está en nuestro servidor.",
  "key.beside":
    "Este periódico aún se está poniendo en marcha: la clave está junto a las pistas, así que quien se lleve las pistas se lleva también la clave.",
  "key.none": "Este periódico aún se está poniendo en marcha y todavía no recibe pistas.",

  "ways.safer": "Vías más seguras",
  "ways.high risk": "Si el riesgo es alto",
  "ways.none":
    "{paper} aún no tiene ni Signal ni SecureDrop. Si hay mucho en juego para usted, diríjase a un periódico que tenga uno de los dos: hay una lista en {directory}.",
  "ways.other": "Otras vías para llegar a la redacción, empezando por la más segura:",
  "ways.label": "Otras vías para llegar a la redacción",
  "ways.tor": "Este formulario en Tor Browser",
  "ways.tor hint": "oculta a su proveedor de internet que nos ha visitado",
  "ways.secureDrop hint": "en Tor Browser, y solo ahí",
  "ways.signal hint": "con la desaparición de mensajes activada",
  "ways.age hint": {
    one: "cifra un texto o un archivo para un correo, con la clave de este formulario",
    other: "cifra un texto o un archivo para un correo, con las claves de este formulario",
  },
  "ways.pgp hint": "para cifrar el texto de un correo",
  "ways.pgp": "{key}, huella digital {fingerprint}",
  "ways.pgp key": "Clave",
  "ways.mail": "Correo electrónico",
  "ways.mail hint": "muestra quién escribió a quién, cuándo y, si no va cifrado, qué",

  "notice.refused": "Aún no se ha enviado",
  "notice.refused more":
    "Antes hay que cambiar algo: lea el aviso que está junto al campo. Todo lo que ha escrito sigue aquí.",
  "notice.altered": "No se ha enviado: algo se añadió a nuestro formulario",
  "notice.altered more":
    "Puede que lo haya hecho una extensión de su navegador. No se ha guardado nada, y todo lo que ha escrito sigue aquí, en nuestro propio formulario: envíelo otra vez, por favor.",
  "notice.busy": "No se ha enviado: demasiadas pistas ahora mismo",
  "notice.busy more":
    "No se ha guardado nada, y todo lo que ha escrito sigue aquí. Vuelva a intentarlo dentro de {minutes} min, por favor.",
  "notice.unavailable": "No se ha enviado: ahora mismo no podemos guardar pistas",
  "notice.unavailable more":
    "El fallo es nuestro. No se ha guardado nada, y todo lo que ha escrito sigue aquí. Vuelva a intentarlo dentro de un rato, por favor.",
  "notice.no files": "No se ha enviado: ahora mismo no tenemos sitio para archivos",
  "notice.no files more":
    "No se ha guardado nada, y todo lo que ha escrito sigue aquí. Envíelo sin archivo y cuéntenos qué tiene, o vuelva a intentarlo dentro de un rato.",
  "notice.files busy": "No se ha enviado: otras personas están enviando archivos ahora mismo",
  "notice.files busy more":
    "No se ha guardado nada, y todo lo que ha escrito sigue aquí. Vuelva a elegir su archivo, por favor, y envíelo dentro de un minuto.",
  "notice.closed": "No se ha enviado: aquí todavía no recibimos pistas",
  "notice.closed more": "No se ha guardado nada, y todo lo que ha escrito sigue aquí. Puede copiarlo.",
  "notice.shut": "Ahora mismo no podemos recibir pistas",
  "notice.shut more": "El fallo es nuestro. Vuelva dentro de un rato, por favor.",
  "notice.failed": "No se ha enviado: no ha llegado",
  "notice.failed more":
    "Todo lo que ha escrito sigue aquí. Compruebe que tiene conexión y envíelo otra vez: no llegará dos veces.",
  "notice.undecided": "Aún no se ha borrado",
  "notice.undecided more": "Lea el aviso que está junto a {choice}.",
  "notice.undecided choice": "su elección",
  "notice.not deleted": "No se ha borrado: esta vez no ha funcionado",
  "notice.not deleted more":
    "Todo sigue como estaba. Vuelva a intentarlo dentro de {minutes} min, por favor.",
  "notice.gone": "No se ha enviado: ya no tenemos su pista",
  "notice.gone more":
    "La borró usted, o se borró al cumplirse su plazo. Todo lo que ha escrito sigue aquí: cópielo y {send}.",
  "notice.gone send": "envíelo como una pista nueva",
  "notice.misspelt": "Aún no se ha buscado",
  "notice.misspelt more": "Lea el aviso que está junto a sus palabras y corríjalas.",
  "notice.no tip": "No tenemos ninguna pista con estas palabras",
  "notice.no tip more":
    "Puede que una palabra esté mal o en otro lugar. Si no es así, la pista está borrada: la borró usted, o se borró al cumplirse su plazo.",
  "notice.tries": "No se ha buscado: demasiados intentos ahora mismo",
  "notice.tries more": "Vuelva a intentarlo dentro de {minutes} min, por favor.",
  "notice.no look": "No se ha buscado: ahora mismo no podemos hacerlo",
  "notice.no look more": "El fallo es nuestro. Vuelva a intentarlo dentro de un rato, por favor.",
  "notice.lost": "No se ha buscado: la petición no ha llegado",
  "notice.lost more": "Compruebe que tiene conexión y vuelva a intentarlo.",

  "away.title": "No se ha enviado",
  "away.long": "No se ha enviado: es demasiado largo",
  "away.long more": {
    one: "No se ha guardado nada. Vuelva atrás: si su navegador aún muestra lo que ha escrito, cópielo antes de hacer nada más. El formulario admite {count} carácter de una vez. Envíe la primera parte y añada el resto con su recibo.",
    other:
      "No se ha guardado nada. Vuelva atrás: si su navegador aún muestra lo que ha escrito, cópielo antes de hacer nada más. El formulario admite {count} caracteres de una vez. Envíe la primera parte y añada el resto con su recibo.",
  },
  "away.foreign": "No se ha enviado: no venía de nuestra página",
  "away.foreign more":
    "Su navegador dice que lo envió otro sitio, o una copia de nuestra página. No se ha leído ni guardado nada. Si lo escribió usted, vuelva atrás: si su navegador aún lo muestra, cópielo y envíelo con nuestro propio formulario.",
  "away.forms": "Nuestros propios formularios: «{send}» y «{read}».",

  "closed.broken": "Ahora mismo no podemos recibir pistas",
  "closed.broken more": "El fallo es nuestro. Vuelva dentro de un rato, por favor.",
  "closed.title": "Todavía no recibimos pistas",
  "closed.more":
    "{paper} aún no tiene una clave que cifre lo que usted escriba, por eso en esta página no hay formulario.",
  "closed.ways":
    "Las vías que indica esta página están abiertas, empezando por la más segura. La última es un correo a {mail}. Un correo muestra quién escribió a quién, y cuándo: si puede correr peligro en caso de que le descubran, no escriba desde una dirección ni un dispositivo que lleven hasta usted.",
  "closed.mail":
    "Puede escribir a {mail}. Un correo muestra quién escribió a quién, y cuándo: si puede correr peligro en caso de que le descubran, no escriba desde una dirección ni un dispositivo que lleven hasta usted.",
  "closed.before": "¿Ya ha enviado alguna pista? {read}.",

  "thanks.name": "Su pista está guardada",
  "thanks.title": "Tenemos su pista",
  "thanks.standfirst":
    "Está guardada, cifrada para la redacción. Anote estas ocho palabras: son su recibo, y no podemos volver a mostrarlas.",
  "thanks.copy": "Copiar las palabras",
  "thanks.print": "Imprimir las palabras",
  "thanks.keep": "Ya las he anotado",
  "thanks.with them":
    "Con ellas puede leer la respuesta de la redacción, añadir algo a su pista y borrarla, en la página «{read}». Denos uno o dos días.",
  "thanks.anyone":
    "Cualquiera que tenga las palabras puede hacer lo mismo. Están mejor en papel que en un dispositivo que usen otras personas; lo que imprima lleva las palabras y nada más.",
  "thanks.without":
    "Si las pierde, seguimos teniendo su pista, pero usted no puede leer nuestra respuesta y nosotros no podemos averiguar las palabras.",
  "thanks.close":
    "Ahora cierre esta página. Es posible que su navegador recuerde que ha estado aquí: bórrela del historial si otras personas usan este dispositivo.",
  "not sent.name": "Su pista aún no se ha enviado",

  "receipt.title": "Lea nuestra respuesta",
  "receipt.description":
    "Lea lo que la redacción responde a una pista, y añada algo a ella, con las ocho palabras de su recibo.",
  "receipt.standfirst":
    "Si envió una pista, se le mostraron ocho palabras. Con ellas puede leer lo que la redacción le responde, añadir algo a la pista y borrarla.",
  "receipt.none": "¿Aún no tiene recibo? {send}.",
  "receipt.words": "Sus ocho palabras",
  "receipt.words hint": "En su orden. Las mayúsculas dan igual.",
  "receipt.read": "Leer la respuesta",
  "receipt.plain": "Nuestro servidor abre la respuesta con ellas, y las olvida.",
  "receipt.sealed": "Las palabras se quedan en este navegador; la respuesta se abre aquí.",
  "no replies.name": "No hay respuesta que mostrar",

  "replies.title": "Su pista y nuestra respuesta",
  "replies.added": "Tenemos lo que ha añadido",
  "replies.added more":
    "Está guardado, cifrado para la redacción. Las mismas ocho palabras le traen de vuelta aquí.",
  "replies.removed": "Las respuestas de la redacción están borradas",
  "replies.removed more": "Su pista sigue aquí, y las mismas ocho palabras llevan de vuelta a ella.",
  "replies.silent":
    "De momento no hay respuesta a su pista. Vuelva a mirar dentro de uno o dos días, por favor.",
  "replies.messages": "Mensajes",
  "replies.desk": "La redacción",
  "replies.you": "Usted",
  "replies.unreadable":
    "Esta respuesta no se puede abrir con sus palabras: se cifró para otra clave o está dañada. Vuelva a pedirla más abajo.",
  "replies.only desk": "Cifrado: solo la redacción puede abrirlo.",
  "replies.by newsroom":
    "Cifrada en el propio ordenador de la redacción, antes de que la tuviera nuestro servidor.",
  "replies.on server": "Cifrada en nuestro servidor, que vio lo que dice.",
  "replies.send": "Enviar",
  "replies.add": "Añada algo a su pista",
  "replies.add hint": "Solo la redacción puede leerlo. Esta página mostrará que ha escrito, pero no qué.",

  "delete.title": "Borrar",
  "delete.more":
    "Lo que borre desaparece de nuestro disco en el acto, y de nuestras copias de seguridad unos días después. Un correo que ya ha llegado a la redacción se queda en la redacción.",
  "delete.what": "Qué borrar",
  "delete.replies": "Las respuestas de la redacción",
  "delete.tip": "La pista con todos sus mensajes. Sus ocho palabras ya no abrirán nada.",
  "delete.sure": "Lo confirmo: nadie podrá recuperarlo.",
  "deleted.title": "Su pista está borrada",
  "deleted.standfirst":
    "Ha desaparecido de nuestro disco, con todos sus mensajes, y dentro de unos días desaparecerá de nuestras copias de seguridad.",
  "deleted.more":
    "Sus ocho palabras ya no abren nada: puede destruirlas. Un correo que ya había llegado a la redacción se queda en la redacción. Si quiere contarnos otra cosa, {send}.",
  "deleted.send": "envíenos una pista",
};
