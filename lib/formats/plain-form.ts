import type { ElementContent } from "hast";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import type { Picture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import type { Content } from "./plain-elements";

/** `address` is the paper's; `pictures` are those of the story, by their `src`. */
export type FurnitureContext = { address: string; pictures: Record<string, Picture>; say: Say };

export type PlainForm<Name extends FurnitureName> = (
  attributes: AttributesOf<Name>,
  inside: ElementContent[],
  context: FurnitureContext,
) => Content[];
