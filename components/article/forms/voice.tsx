import { Picture } from "@/components/picture/picture";
import type { Author } from "@/lib/content/model";
import type { PageLocale } from "@/lib/language/locale";
import { listPath } from "@/lib/urls";

/** Whose opinion a story is: faces and names, above the headline. */
export function Voice({ authors, locale }: { authors: readonly Author[]; locale: PageLocale }) {
  return (
    <p className="voice">
      {authors.map(({ slug, name, face }) => (
        <a key={slug} href={locale.at(listPath("author", slug))}>
          {face && <Picture picture={face} alt="" sizes="5rem" className="size-20 rounded-[50%]" />}
          {name}
        </a>
      ))}
    </p>
  );
}
