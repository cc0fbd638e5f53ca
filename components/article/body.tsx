import "./article.css";
import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import type { ComponentProps } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import type { Picture } from "@/lib/content/model";
import { Embed } from "./embed";
import { FactBox } from "./fact-box";
import { Figure, type FigureProps } from "./figure";
import { Foreign } from "./foreign";
import { PullQuote } from "./pull-quote";
import { Answer, QandA, Question } from "./q-and-a";
import { Sources } from "./sources";
import { Moment, Timeline } from "./timeline";

/**
 * The text of a story with its furniture. The tree is data: element names are looked up here, and nothing is
 * evaluated.
 */
export function Body({ body, pictures }: { body: Root; pictures: Record<string, Picture> }) {
  return (
    <div className="body">
      {toJsxRuntime(body, {
        Fragment,
        jsx,
        jsxs,
        components: {
          PullQuote,
          Figure: (props: FigureProps) => <Figure {...props} pictures={pictures} />,
          FactBox,
          Timeline,
          Moment,
          QandA,
          Question,
          Answer,
          Sources,
          Embed,
          Foreign,
          table: TableFrame,
        },
      })}
    </div>
  );
}

function TableFrame(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the region.
    <section className="table-frame" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}
