import { type ListKind, listPath } from "@/lib/urls";

/**
 * Links to newer and older pages of a list, and to the first and last. Renders nothing if there is one page.
 */
export function Pagination({
  kind,
  slug,
  number,
  count,
}: {
  kind: ListKind;
  slug: string;
  number: number;
  count: number;
}) {
  if (count === 1) return null;
  const link = "link inline-block py-2 font-semibold";
  return (
    <nav
      aria-label="Pages"
      className="mt-10 flex items-baseline justify-between gap-4 border-t-3 border-ink pt-3 font-sans text-note print:hidden"
    >
      <span className="flex-1">
        {number > 1 && (
          <a rel="prev" href={listPath(kind, slug, number - 1)} className={link}>
            <span aria-hidden="true">← </span>Newer
          </a>
        )}
      </span>
      <span className="label">
        Page {number} of {count}
      </span>
      <span className="flex-1 text-right">
        {number < count && (
          <a rel="next" href={listPath(kind, slug, number + 1)} className={link}>
            Older<span aria-hidden="true"> →</span>
          </a>
        )}
      </span>
    </nav>
  );
}
