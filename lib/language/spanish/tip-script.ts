import type { tipScript as english } from "@/lib/language/english/tip-script";
import type { Translated } from "@/lib/language/message";

/** Messages that scripts show on pages for sources, and the server where scripts are off. */
export const tipScript: Translated<typeof english> = {
  "said.encrypting": "Cifrando en su navegador…",
  "said.working":
    "Haciendo un cálculo que mantiene alejados a los robots. Tarda unos segundos, rara vez un minuto…",
  "said.sending": "Enviando…",
  "said.sending part": "Enviando la parte {part} de {all}…",
  "said.looking": "Buscando…",
  "said.deleting": "Borrando…",
  "said.used": "{used} de {most} caracteres",
  "said.over": "{used} de {most} caracteres: {over} de más",
  "said.too long": {
    one: "El texto tiene más de {count} carácter.",
    other: "El texto tiene más de {count} caracteres.",
  },
  "said.copied":
    "Copiadas. Péguelas donde solo mire usted y luego copie otra cosa: otros programas pueden leer lo que se ha copiado.",
  "said.not copied": "Este navegador no nos deja copiar. Anótelas, por favor.",
  "said.kept": "Bien. Ya puede cerrar esta página.",

  "wrong.empty": "Cuéntenos qué ocurrió.",
  "wrong.nothing": "Aún no hay nada que enviar.",
  "wrong.long": "Esto tiene {length} caracteres y el máximo es {most}. No se ha cortado nada.",
  "wrong.message long":
    "Esto tiene {length} caracteres y el máximo es {most}. No se ha cortado nada. Acórtelo y añada el resto después.",
  "wrong.delete": "Elija qué borrar y marque la casilla para confirmarlo.",
  "wrong.receipt none": "Escriba las ocho palabras de su recibo.",
  "wrong.receipt letters":
    "«{word}» no es una palabra de un recibo, donde solo hay letras de la «a» a la «z».",
  "wrong.receipt length": {
    one: "Un recibo son ocho palabras, y aquí hay una.",
    other: "Un recibo son ocho palabras, y aquí hay {count}.",
  },
  "wrong.receipt word": "«{word}» no es una palabra de un recibo.",
  "wrong.receipt near": "¿Quería decir «{near}»?",
  "wrong.receipt nearest": "¿Quería decir «{near}» o tal vez «{other}»?",

  "file.bytes": { one: "1 byte", other: "{count} bytes" },
  "file.kilobytes": "{size} kB",
  "file.megabytes": "{size} MB",
  "file.not loaded":
    "No se ha cargado lo que limpia y cifra los archivos. Compruebe que tiene conexión y vuelva a elegirlos.",
  "file.too many": {
    one: "Hay {count} archivo y el máximo es {most}. Quite alguno.",
    other: "Hay {count} archivos y el máximo es {most}. Quite algunos.",
  },
  "file.too large": "Este archivo ocupa {size} y el máximo es {most}. Quítelo.",
  "file.too much": "Estos archivos ocupan {size} en total y el máximo es {most}. Quite algunos.",
  "file.refused": {
    one: "Uno de los archivos no se puede enviar: vea la lista de abajo.",
    other: "{count} de los archivos no se pueden enviar: vea la lista de abajo.",
  },
  "file.looking": "Revisando los archivos…",
  "file.take away": "Quitar",
  "file.take away name": "Quitar {name}",
  "file.total": { one: "1 archivo, {size} de {most}.", other: "{count} archivos, {size} de {most}." },
  "file.beyond": "Es demasiado grande para enviarlo.",
  "file.with others": "Es demasiado junto con los demás. Quítelo y vuelva a elegirlo en lugar de ellos.",
  "file.empty": "Este archivo está vacío.",
  "file.unreadable": "Este archivo no se puede leer. Quítelo y vuelva a elegirlo.",
  "file.damaged":
    "Esta imagen está dañada y no se puede limpiar. Quítela o métala en un archivo ZIP para enviarla tal cual.",
  "file.clean": "Revisada: la foto no lleva datos añadidos.",
  "file.removed": "Se han eliminado los datos añadidos a la foto: {traces}.",
  "trace.place": "lugar",
  "trace.time": "fecha y hora",
  "trace.camera": "cámara",
  "trace.name": "nombre",
  "trace.program": "programa",
  "trace.preview": "vista previa",
  "trace.colour profile": "perfil de color",
  "trace.other data": "otros datos",
  "file.other picture":
    "Se envía tal cual: no podemos eliminar lo que la cámara puso en la imagen, como dónde y cuándo se hizo.",
  "file.recording": "Se envía tal cual: puede revelar dónde, cuándo y con qué dispositivo se grabó.",
  "file.other": "Se envía tal cual: puede llevar el nombre de usted, el de su programa o el de su impresora.",
};
