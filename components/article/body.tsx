import "./article.css";
import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { Picture } from "@/lib/content/model";
import { furnitureComponents } from "./furniture";

/** The text of a story with its furniture. The tree is data: nothing in it is evaluated. */
export function Body({ body, pictures }: { body: Root; pictures: Record<string, Picture> }) {
  const components = { ...furnitureComponents(pictures), table: TableFrame };
  return <div className="body">{toJsxRuntime(body, { Fragment, jsx, jsxs, components })}</div>;
}

function TableFrame(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the region.
    <section className="table-frame" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}
