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

/** A story's text with its furniture. The tree is data: names are looked up here, nothing in it is evaluated. */
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be in reach of the keyboard.
    <section className="table-frame" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}
