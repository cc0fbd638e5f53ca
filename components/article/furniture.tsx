/**
 * The furniture of stories as pages show it. Programs that show a text alone (reader modes) drop every
 * `<aside>`, and each `<div>` with few words and many links, so a piece is a section.
 */
import type { ComponentType, ReactNode } from "react";
import { Group } from "@/components/article/furniture/group";
import { Picture } from "@/components/picture/picture";
import { Facts } from "@/components/site/facts";
import { Sentence } from "@/components/site/sentence";
import type { AttributesOf, FurnitureName } from "@/lib/content/furniture";
import type { Picture as CompiledPicture } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { BodyFigure, galleryFigures } from "./body-figure";
import { chartFurniture } from "./furniture/chart";
import { lineMapFurniture } from "./furniture/line-map";
import { mediaFurniture } from "./furniture/media";
import { resultFurniture } from "./furniture/result";
import { Pair } from "./pair";
import { Rating } from "./rating";
import { Recipe, RecipePart } from "./recipe";

type Components = {
  [Name in FurnitureName]: ComponentType<AttributesOf<Name> & { children?: ReactNode }>;
};

/** The component of each piece of furniture. `pictures` are the compiled ones of a story, by their `src`. */
export const furnitureComponents = (
  pictures: Record<string, CompiledPicture>,
  say: Say,
  isPhotoEssay = false,
): Components => ({
  PullQuote: ({ by, children }) => (
    <figure className="pull-quote">
      <blockquote>
        <Sentence say={say} of="article.quote" with={{ words: children }} />
      </blockquote>
      {by && <figcaption className="mt-2 font-sans text-note text-muted">{by}</figcaption>}
    </figure>
  ),
  Figure: (attributes) => (
    <BodyFigure place={isPhotoEssay ? "essay" : "text"} {...attributes} pictures={pictures} say={say} />
  ),
  Gallery: ({ title, children }) => (
    <Group className="gallery" label={title}>
      <Title text={title} />
      {galleryFigures(children)}
    </Group>
  ),
  Pair: (attributes) => <Pair {...attributes} isAcross={isPhotoEssay} pictures={pictures} say={say} />,
  FactBox: ({ title, children }) => (
    <section role="note" className="fact-box" aria-label={title}>
      <Title text={title} />
      {children}
    </section>
  ),
  Timeline: ({ title, children }) => (
    <Group className="timeline" label={title}>
      <Title text={title} />
      <ol>{children}</ol>
    </Group>
  ),
  Moment: ({ when, children }) => (
    <li>
      <Title text={when} />
      {children}
    </li>
  ),
  QandA: ({ children }) => (
    <section className="my-8 border-y border-rule py-5 [&>*+*]:mt-2">{children}</section>
  ),
  Question: ({ by, children }) => (
    <section className="font-headline not-first:mt-6!">
      <Speaker name={by} />
      <p>{children}</p>
    </section>
  ),
  Answer: ({ by, children }) => (
    <section className="[&>*+*]:mt-3">
      <Speaker name={by} />
      {children}
    </section>
  ),
  Sources: ({ id, children }) => (
    <section className="sources" aria-labelledby={id}>
      <h2 id={id} className="font-sans text-note font-bold">
        {say("article.sources")}
      </h2>
      {children}
    </section>
  ),
  Embed: ({ url, title, provider, relation = "noopener" }) => (
    <section role="note" className="my-8 border-y border-rule py-4" aria-label={say("article.elsewhere")}>
      <p>
        <a href={url} rel={relation} className="text-story font-strong">
          {title}
        </a>
      </p>
      <p className="mt-1 font-sans text-label text-muted">
        {say("article.embed", { provider, host: new URL(url).host })}
      </p>
    </section>
  ),
  Profile: ({ name, role, src, credit, children }) => {
    const portrait = src === undefined ? undefined : pictures[src];
    return (
      <Group className="piece profile" label={name}>
        {portrait && <Picture picture={portrait} alt="" sizes="6rem" widest={320} />}
        <section>
          <p>
            <b>{name}</b> {role}
          </p>
          {children}
          {portrait && credit && <p className="label">{credit}</p>}
        </section>
      </Group>
    );
  },
  Letter: ({ from, place, date, children }) => (
    <section className="piece letter">
      {children}
      <Facts className="label">
        <b>{from}</b>
        {place}
        {date}
      </Facts>
    </section>
  ),
  RelatedStories: ({ title = say("article.read also"), children }) => (
    <Group className="piece linked" label={title}>
      <Title text={title} />
      {children}
    </Group>
  ),
  Rating: (attributes) => <Rating {...attributes} say={say} />,
  Recipe: (attributes) => <Recipe {...attributes} say={say} />,
  Ingredients: ({ children }) => <RecipePart name={say("recipe.ingredients")}>{children}</RecipePart>,
  Steps: ({ children }) => <RecipePart name={say("recipe.steps")}>{children}</RecipePart>,
  SideNote: ({ title, children }) => (
    <section role="note" className="side-note" aria-label={title ?? say("article.side note")}>
      {title && <Title text={title} />}
      {children}
    </section>
  ),
  ...mediaFurniture(pictures, say),
  ...chartFurniture(say),
  ...lineMapFurniture(say),
  ...resultFurniture(say),
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
  return name && <p className="font-sans text-label font-semibold text-muted">{name}</p>;
}
