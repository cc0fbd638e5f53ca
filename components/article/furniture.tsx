/** The furniture of stories as pages show it. */
import type { ComponentType, ReactNode } from "react";
import { Picture } from "@/components/picture/picture";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import { PictureCaption } from "./picture-caption";

type Components = {
  [Name in FurnitureName]: ComponentType<AttributesOf<Name> & { id?: string; children?: ReactNode }>;
};

/** The component of each piece of furniture. `pictures` are the compiled ones of a story, by their `src`. */
export const furnitureComponents = (pictures: Record<string, CompiledPicture>): Components => ({
  PullQuote: ({ by, children }) => (
    <figure className="pull-quote">
      <blockquote className="border-0! p-0! text-quote font-quote tracking-section text-balance italic md:text-wide-quote">
        “{children}”
      </blockquote>
      {by && <figcaption className="mt-2 font-sans text-note text-muted">{by}</figcaption>}
    </figure>
  ),
  Figure: ({ src, alt, wide: isWide = false, ...words }) => {
    const picture = pictures[src];
    if (!picture)
      throw new Error(`The compiled story lacks its picture "${src}". Run npm run content again.`);
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
  },
  FactBox: ({ title, children }) => (
    <aside className="fact-box" aria-label={title}>
      <Title text={title} />
      {children}
    </aside>
  ),
  Timeline: ({ title, children }) => (
    <section className="timeline" aria-label={title}>
      <Title text={title} />
      <ol>{children}</ol>
    </section>
  ),
  Moment: ({ when, children }) => (
    <li>
      <Title text={when} />
      {children}
    </li>
  ),
  QandA: ({ children }) => <div className="my-8 border-y border-rule py-5 [&>*+*]:mt-2">{children}</div>,
  Question: ({ by, children }) => (
    <div className="font-headline not-first:mt-6!">
      <Speaker name={by} />
      {children}
    </div>
  ),
  Answer: ({ by, children }) => (
    <div className="[&>*+*]:mt-3">
      <Speaker name={by} />
      {children}
    </div>
  ),
  Sources: ({ id, children }) => (
    <section className="sources" aria-labelledby={id}>
      <h2 id={id} className="m-0! font-sans text-note! font-bold tracking-normal!">
        How we know this
      </h2>
      {children}
    </section>
  ),
  Embed: ({ url, title, provider }) => (
    <aside className="my-8 border-y border-rule py-4" aria-label="Elsewhere">
      <a href={url} rel="noopener" className="text-story font-strong">
        {title}
      </a>
      <p className="mt-1 font-sans text-label text-muted">
        {`${provider}, ${new URL(url).host}. Nothing is loaded from there until you follow the link.`}
      </p>
    </aside>
  ),
  Foreign: ({ lang, children }) => (
    <span lang={lang} dir="auto">
      {children}
    </span>
  ),
});

function Title({ text }: { text: string }) {
  return <p className="font-sans text-note font-bold">{text}</p>;
}

function Speaker({ name }: { name: string | undefined }) {
  return name && <span className="block font-sans text-label font-semibold text-muted">{name}</span>;
}
