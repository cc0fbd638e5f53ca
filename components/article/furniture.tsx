/** The furniture of stories as pages show it. */
import type { ComponentType, ReactNode } from "react";
import { Picture } from "@/components/picture/picture";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import { PictureCaption } from "./picture-caption";

type Props<Name extends FurnitureName> = AttributesOf<Name> & { children?: ReactNode };

/** The component of each piece of furniture. `pictures` are the compiled ones of a story, by their `src`. */
export function furnitureComponents(pictures: Record<string, CompiledPicture>) {
  return {
    PullQuote,
    Figure: (props) => <Figure {...props} pictures={pictures} />,
    FactBox,
    Timeline,
    Moment,
    QandA,
    Question,
    Answer,
    Sources,
    Embed,
    Foreign,
  } satisfies { [Name in FurnitureName]: ComponentType<Props<Name>> };
}

function PullQuote({ by, children }: Props<"PullQuote">) {
  return (
    <figure className="pull-quote">
      <blockquote className="border-0! p-0! text-quote font-quote tracking-section text-balance italic md:text-wide-quote">
        “{children}”
      </blockquote>
      {by && <figcaption className="mt-2 font-sans text-note text-muted">{by}</figcaption>}
    </figure>
  );
}

/** A picture in the text of a story. A wide one also covers the byline's column. */
function Figure({
  src,
  alt,
  wide: isWide = false,
  pictures,
  ...words
}: AttributesOf<"Figure"> & { pictures: Record<string, CompiledPicture> }) {
  const picture = pictures[src];
  if (!picture) throw new Error(`The compiled story lacks its picture "${src}". Run npm run content again.`);
  return (
    <figure className={`my-8 ${isWide ? "lg:-ml-72" : ""}`}>
      <Picture
        picture={picture}
        alt={alt}
        sizes={isWide ? "(min-width: 64rem) 61rem, 100vw" : "(min-width: 46rem) 42.5rem, 100vw"}
        className="w-full"
      />
      <PictureCaption {...words} />
    </figure>
  );
}

function Title({ text }: { text: string }) {
  return <p className="font-sans text-note font-bold">{text}</p>;
}

function FactBox({ title, children }: Props<"FactBox">) {
  return (
    <aside className="fact-box" aria-label={title}>
      <Title text={title} />
      {children}
    </aside>
  );
}

/** Events in order of time, as a line with stops. */
function Timeline({ title, children }: Props<"Timeline">) {
  return (
    <section className="timeline" aria-label={title}>
      <Title text={title} />
      <ol>{children}</ol>
    </section>
  );
}

function Moment({ when, children }: Props<"Moment">) {
  return (
    <li>
      <Title text={when} />
      {children}
    </li>
  );
}

function QandA({ children }: Props<"QandA">) {
  return <div className="my-8 border-y border-rule py-5 [&>*+*]:mt-2">{children}</div>;
}

function Speaker({ name }: { name: string | undefined }) {
  return name && <span className="block font-sans text-label font-semibold text-muted">{name}</span>;
}

function Question({ by, children }: Props<"Question">) {
  return (
    <div className="font-headline not-first:mt-6!">
      <Speaker name={by} />
      {children}
    </div>
  );
}

function Answer({ by, children }: Props<"Answer">) {
  return (
    <div className="[&>*+*]:mt-3">
      <Speaker name={by} />
      {children}
    </div>
  );
}

function Sources({ children }: Props<"Sources">) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources" className="m-0! font-sans text-note! font-bold tracking-normal!">
        How we know this
      </h2>
      {children}
    </section>
  );
}

function Embed({ url, title, provider }: Props<"Embed">) {
  return (
    <aside className="my-8 border-y border-rule py-4" aria-label="Elsewhere">
      <a href={url} rel="noopener" className="text-story font-strong">
        {title}
      </a>
      <p className="mt-1 font-sans text-label text-muted">
        {`${provider}, ${new URL(url).host}. Nothing is loaded from there until you follow the link.`}
      </p>
    </aside>
  );
}

function Foreign({ lang, children }: Props<"Foreign">) {
  return (
    <span lang={lang} dir="auto">
      {children}
    </span>
  );
}
