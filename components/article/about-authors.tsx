import { Picture } from "@/components/picture/picture";
import type { Author } from "@/lib/content/model";
import { listPath } from "@/lib/urls";

/** A box about each author of the story. */
export function AboutAuthors({ authors }: { authors: Author[] }) {
  return (
    <div className="stack mt-8 border-t border-rule pt-6">
      {authors.map((author) => (
        <section key={author.slug} className="flex gap-4" aria-labelledby={`about-${author.slug}`}>
          {author.face && (
            <Picture picture={author.face} alt="" sizes="4rem" className="size-16 flex-none rounded-full" />
          )}
          <div className="min-w-0 text-small">
            <h2 id={`about-${author.slug}`} className="font-headline">
              About {author.name}
            </h2>
            <p className="mt-1 text-muted">{author.bio}</p>
            <p className="label mt-2 flex flex-wrap gap-x-4 print:hidden">
              <a href={listPath("author", author.slug)} className="link inline-block py-1">
                All stories by {author.name}
              </a>
              {author.links.map(({ label, url }) => (
                <a key={url} href={url} className="link inline-block py-1" rel="me">
                  {label}
                </a>
              ))}
            </p>
          </div>
        </section>
      ))}
    </div>
  );
}
