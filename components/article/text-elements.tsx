/** The Markdown elements of a text that pages show differently. */
import { Children, type ComponentProps, type ReactNode } from "react";
import { Group } from "@/components/article/furniture/group";
import { footnotesTitleId } from "@/lib/content/page-ids";
import type { Say } from "@/lib/language/say";

type Tag = "h2" | "h3" | "h4" | "h5" | "h6" | "li";

/**
 * An element whose id is on an empty link inside it. Reader modes drop elements by words in their ids, and
 * editors choose these: a heading "Social housing" would be lost.
 */
const anchored = (Tag: Tag) =>
  function Anchored({ id, children, ...rest }: ComponentProps<Tag>) {
    return (
      <Tag {...(rest as object)}>
        {/* biome-ignore lint/a11y/useValidAnchor lint/a11y/useAnchorContent: the target of links, not a link. */}
        {id && <a id={id} />}
        {children}
      </Tag>
    );
  };

const Heading = anchored("h2");

export const textElements = (say: Say) => ({
  h2: (props: ComponentProps<"h2">) =>
    props.id === footnotesTitleId ? <h2 id={props.id}>{say("article.notes")}</h2> : <Heading {...props} />,
  h3: anchored("h3"),
  h4: anchored("h4"),
  h5: anchored("h5"),
  h6: anchored("h6"),
  li: anchored("li"),
  table: (props: ComponentProps<"table">) => (
    // The keyboard must be able to scroll it.
    <Group className="frame table-frame" label={say("article.table")} tabIndex={0}>
      <table {...props} />
    </Group>
  ),
  pre: (props: ComponentProps<"pre">) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: the keyboard scrolls the code.
    <pre {...props} className="frame" role="group" aria-label={say("article.code")} tabIndex={0} />
  ),
  a: (props: LinkProps) => <Link {...props} say={say} />,
});

type LinkProps = ComponentProps<"a"> & { "data-footnote-ref"?: unknown; "data-footnote-backref"?: unknown };

/** The arrow back to a note's place, as it points where lines run from right to left. */
const turned = (child: ReactNode) => (child === "↩" ? "↪" : child);

/** A link. The number of a note is "[note 1]" as text, or it would become part of the number before it. */
function Link({ children, say, ...rest }: LinkProps & { say: Say }) {
  if ("data-footnote-backref" in rest) {
    const [note = 0, again = 0] = String(rest["aria-label"]).split(" ").map(Number);
    const label = again > 1 ? say("article.back again", { note, again }) : say("article.back", { note });
    return (
      <a {...rest} href={rest.href} aria-label={label}>
        {say.direction === "rtl" ? Children.map(children, turned) : children}
      </a>
    );
  }
  if (!("data-footnote-ref" in rest)) return <a {...rest}>{children}</a>;
  const [opening, , closing] = say.parts<"article.note", string>("article.note", { number: "" });
  return (
    <a {...rest}>
      <span className="sr-only"> {opening}</span>
      {children}
      <span className="sr-only">{closing}</span>
    </a>
  );
}
