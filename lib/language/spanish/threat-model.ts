import type { threatModel as english } from "@/lib/language/english/threat-model";
import type { Translated } from "@/lib/language/message";

/** Who could learn what of a tip, in the order of who is most likely to try, and what helps against it. */
export const threatModel: Translated<typeof english> = {
  "threat.title": "Quién podría enterarse",
  "threat.standfirst":
    "Qué podría averiguar cada cual si usted nos envía una pista con nuestro formulario, y qué ayuda a evitarlo.",
  "threat.description": "Quién podría averiguar que envió una pista, o qué dice, y qué hacemos al respecto.",
  "threat.key":
    "¿Dónde está la clave? {key} Ningún método es infalible. Si un error puede costarle la libertad o la vida, pregunte a alguien que se dedique profesionalmente a proteger a las fuentes antes de escribir a nadie.",

  "threat.device": "Alguien que usa su dispositivo",
  "threat.device learns":
    "Puede ver en el historial que usted ha estado aquí, y encontrar el recibo si lo guarda en el dispositivo.",
  "threat.device helps":
    "Borre el historial o use un dispositivo que sea solo suyo. Guarde las ocho palabras en papel.",
  "threat.employer": "Su empleador, en un dispositivo o en la red del trabajo",
  "threat.employer learns":
    "En un dispositivo del trabajo, puede registrar lo que usted escribe antes de que se cifre. En la red del trabajo, puede ver que nos ha visitado, y cuándo.",
  "threat.employer helps":
    "No use ni lo uno ni lo otro. Un teléfono que gestiona su empleador cuenta como dispositivo del trabajo.",
  "threat.provider": "Su proveedor de internet y quienes pueden preguntarle",
  "threat.provider learns":
    "Pueden ver que nos ha visitado, y cuándo, y suponer por los tamaños que usó este formulario. No pueden ver lo que escribió.",
  "threat.provider helps": "Tor Browser les oculta la visita, pero les muestra que usted usa Tor.",
  "threat.mail": "Nuestro proveedor de correo y quienes transportan el correo",
  "threat.mail learns":
    "Pueden ver que llegó una pista, aproximadamente cuándo, si venían archivos con ella y qué correos pertenecen a una misma pista. No pueden ver lo que dice.",
  "threat.mail helps":
    "El correo está cifrado, sale en un momento al azar y su fecha se redondea a la hora en punto anterior.",
  "threat.thief": "Quien robe nuestro disco o nuestras copias de seguridad",
  "threat.thief learns":
    "Puede ver cuántas pistas llegaron cada día, en tres tamaños, y archivos en cinco, pero no qué dicen ni quién las envió.",
  "threat.thief helps":
    "La pista está cifrada. No guardamos ninguna dirección ni ningún navegador, y la hora solo hasta que ha salido el correo.",
  "threat.server": "Cualquiera que controle nuestro servidor mientras usted escribe",
  "threat.server learns":
    "Podría cambiar esta página y leer a la vez que usted escribe, ver la dirección de su red y leer una respuesta que se cifre allí.",
  "threat.server helps":
    "Nada que podamos hacer aquí. Use Signal o SecureDrop: están en esta página, si los tenemos. Junto a cada respuesta puede leer dónde se cifró.",
  "threat.file": "Cualquiera que llegue a ver un archivo que usted envió",
  "threat.file learns":
    "Puede encontrar en él lo que no podemos eliminar: el autor de un documento, las marcas de una impresora, el ruido del sensor de una cámara, un reflejo, una palabra que solo es distinta en la copia de usted.",
  "threat.file helps":
    "Primero descríbalo con palabras y pregúntenos qué enviar. No publique nada de él en otro sitio.",
  "threat.desk": "La redacción y las personas de las que trata su pista",
  "threat.desk learns": "Pueden reconocerle por lo que sabe y por cómo escribe.",
  "threat.desk helps": "Omita lo que solo unos pocos pueden saber y díganos qué no debe publicarse.",
};
