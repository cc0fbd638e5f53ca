/** Whether a file is what its extension says. Browsers get the type of the extension, and some believe it. */
import { type InputFormat, MP3, MP4, OGG, QTFF, WEBM } from "mediabunny";

/** Of one kind, the first extension is the usual one. */
const extensions = {
  video: [
    ["mp4", MP4],
    ["webm", WEBM],
  ],
  audio: [
    ["mp3", MP3],
    ["m4a", MP4],
    ["ogg", OGG],
    ["opus", OGG],
  ],
} as const;

/** The end of a sentence that begins with the path of the file; undefined if it is what it is called. */
export function containerFault(
  name: string,
  kind: "video" | "audio",
  found: InputFormat,
): string | undefined {
  const [base, extension] = [name.replace(/\.\w+$/, ""), /\w+$/.exec(name.toLowerCase())?.[0]];
  const fitting = extensions[kind].flatMap(([known, format]) => (format === found ? [known] : []));
  if (fitting.some((known) => known === extension)) return undefined;
  const contains = `contains ${found === QTFF ? "QuickTime" : found.name}.`;
  const [better] = fitting;
  const wanted = { webm: "WebM", ogg: "Ogg", opus: "Ogg" }[extension ?? ""] ?? extension?.toUpperCase();
  return better === undefined
    ? `${contains} Export it as ${wanted}.`
    : `${contains} Call it ${base}.${better}, or export it as ${wanted}.`;
}
