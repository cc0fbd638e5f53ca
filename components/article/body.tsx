import "./article.css";
import "./frame.css";
import "./furniture.css";
import "./pieces.css";
import "./gallery.css";
import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { Picture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { furnitureComponents } from "./furniture";
import { textElements } from "./text-elements";

type Props = {
  body: Root;
  pictures: Record<string, Picture>;
  say: Say;
  /** Whether pictures are as wide as the page. */
  isPhotoEssay?: boolean;
  /** What must not be lost where programs show the text alone: the picture above it, corrections below. */
  opening?: ReactNode;
  closing?: ReactNode;
};

/** The text of a story with its furniture. The tree is data: nothing in it is evaluated. */
export function Body({ body, pictures, say, isPhotoEssay, opening, closing }: Props) {
  const components = { ...furnitureComponents(pictures, say, isPhotoEssay), ...textElements(say) };
  return (
    <section className="body">
      {opening}
      {toJsxRuntime(body, { Fragment, jsx, jsxs, components })}
      {closing}
    </section>
  );
}
