import type { mail as english } from "@/lib/language/english/mail";
import type { Translated } from "@/lib/language/message";

/** Mail to the newsroom. Commands follow what ends in a colon. */
export const mail: Translated<typeof english> = {
  "mail.subject": "Una pista para la redacción",
  "mail.subject more": "Más sobre la pista {tip}",
  "mail.subject quarantine": "Pistas en cuarentena",
  "mail.quarantine":
    "Estas pistas pueden ser spam: se enviaron demasiado deprisa, demasiadas veces o sin la prueba de trabajo que calculan los navegadores. Algunas pueden ser auténticas.",
  "mail.read":
    "La pista adjunta está cifrada para la clave de la redacción. Para leerla, en el propio ordenador de la redacción:",
  "mail.read more":
    "El mensaje adjunto amplía la pista {tip} y está cifrado para la clave de la redacción. Para leerlo, en el propio ordenador de la redacción:",
  "mail.any program": "o, con cualquier programa age:",
  "mail.files attached":
    "También venían archivos, adjuntos como {archive}. Para ver la lista de los archivos y para guardarlos en una carpeta:",
  "mail.files export":
    "También venían archivos. No están adjuntos, porque los servidores de correo rechazan los correos grandes. En el servidor, esto los guarda en una carpeta, aún cifrados:",
  "mail.files copy":
    "Copie {archive} de allí al propio ordenador de la redacción. Para ver la lista de los archivos y para guardarlos en una carpeta:",
  "mail.files any program": "o, con cualquier programa age y tar:",
  "mail.files of":
    "Con {tips} venían archivos. No están adjuntos. En el servidor, esto los guarda en una carpeta, aún cifrados:",
  "mail.reply":
    "Para responder a la fuente, cifre también la respuesta en el propio ordenador de la redacción:",
  "mail.deliver": "y entréguela a la fuente en el servidor, que no puede leerla:",
  "mail.no answer": "Una respuesta a este correo no llega a la fuente.",
};
