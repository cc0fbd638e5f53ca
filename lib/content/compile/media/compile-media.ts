/** Completes the videos and recordings of a compiled body with what is in their files. */
import type { Element, Nodes, Root } from "hast";
import { eachNode } from "@/lib/content/compile/body/each-node";
import { stateOf } from "@/lib/content/compile/sources/file-state";
import type { Media } from "@/lib/content/media";
import { captionsFaults } from "./captions-faults";
import { inspectMedia } from "./inspect-media";
import { mediaFile, readMedia, trustedMediaState } from "./media-files";
import { type MediaCopy, publishedName } from "./published-name";

export type CompiledMedia = {
  faults: { line: number; column: number; text: string }[];
  /** The state of each file that the body was made of, by its path. */
  uses: Record<string, string>;
  copies: MediaCopy[];
};

/** Adds `media` and `track` to each piece in the tree, which has its line and column as `line`. */
export async function compileMedia(tree: Root, contentFolder: string): Promise<CompiledMedia> {
  const made: CompiledMedia = { faults: [], uses: {}, copies: [] };
  const pieces: Element[] = [];
  eachNode<Nodes>(tree, (node) => {
    if (node.type === "element" && (node.tagName === "Video" || node.tagName === "Audio")) pieces.push(node);
  });
  for (const piece of pieces) {
    const [line = 1, column = 1] = String(piece.properties.line).split(":").map(Number);
    delete piece.properties.line;
    const faults = await completePiece(piece, contentFolder, made);
    made.faults.push(...faults.map((text) => ({ line, column, text })));
  }
  return made;
}

/** Returns what is wrong with a piece. */
async function completePiece(
  { tagName, properties }: Element,
  contentFolder: string,
  { uses, copies }: CompiledMedia,
): Promise<string[]> {
  const kind = tagName === "Video" ? "video" : "audio";
  const name = String(properties.src);
  uses[`media/${name}`] = trustedMediaState(contentFolder, name);
  const found = mediaFile(contentFolder, name);
  if ("fault" in found) return [found.fault];
  const inspected = await inspectMedia(found.path, kind);
  if ("fault" in inspected) return [`media/${name} ${inspected.fault}`];
  const { hash, hasLocation } = await readMedia(found.path);
  if (hasLocation)
    return [
      `media/${name} says where it was made, which could endanger people. Export it without its location.`,
    ];
  const { hasSound, ...facts } = inspected;
  const copy = { name, file: publishedName(name, hash) };
  const media: Media = { file: copy.file, bytes: stateOf(found.path)?.size ?? 0, ...facts };
  properties.media = JSON.stringify(media);
  copies.push(copy);
  if (properties.captions === undefined)
    return kind === "video" && hasSound
      ? [
          `media/${name} has sound, so <Video> must have captions. Add captions="....vtt", or export it silent.`,
        ]
      : [];
  const captions = String(properties.captions);
  uses[`media/${captions}`] = trustedMediaState(contentFolder, captions);
  const track = mediaFile(contentFolder, captions);
  if ("fault" in track) return [track.fault];
  const faults = captionsFaults(track.path, captions, media.seconds);
  if (faults.length > 0) return faults;
  const file = publishedName(captions, (await readMedia(track.path)).hash);
  properties.track = file;
  copies.push({ name: captions, file });
  return [];
}
