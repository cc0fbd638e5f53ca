/** Videos and recordings as plain HTML elements: what is to be seen or heard, and a link to the file. */
import { clockLength, type Media } from "@/lib/content/media";
import { absolute, mediaPath } from "@/lib/urls";
import { type Content, figure, h } from "./plain-elements";
import type { PlainForm } from "./plain-form";

export const mediaForms: { [Name in "Video" | "Audio"]: PlainForm<Name> } = {
  Video: ({ poster, title, alt, caption, credit, licence, media }, _, { address, pictures }) => {
    const picture = pictures[poster];
    if (!picture) throw new Error(`The compiled story lacks its picture "${poster}".`);
    const words = { alt, credit, ...(caption && { caption }), ...(licence && { licence }) };
    return [h("p", {}, [linked(title, media, address)]), figure({ ...picture, ...words }, address)];
  },
  Audio: ({ title, credit, licence, media }, inside, { address, say }) => [
    h("p", {}, [linked(title, media, address)]),
    h("p", {}, [h("strong", {}, [say("media.transcript")])]),
    ...inside,
    h("p", {}, [[credit, licence].filter(Boolean).join(" / ")]),
  ],
};

/** The title as a link to the file, with its length. */
function linked(title: string, made: string | undefined, address: string): Content {
  if (made === undefined) return h("strong", {}, [title]);
  const { file, seconds }: Media = JSON.parse(made);
  return h("a", { href: absolute(address, mediaPath(file)) }, [`${title} (${clockLength(seconds)})`]);
}
