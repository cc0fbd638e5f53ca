import type { Page } from "@/lib/pagination";

type Props = { page: Page<unknown>; pathOf: (page: number) => string };

/** Links to the newer and the older page of a list. Renders nothing if there is one page. */
export function Pagination({ page: { number, count }, pathOf }: Props) {
  if (count === 1) return null;
  const link = "link inline-block py-2 font-semibold";
  return (
    <nav
      aria-label="Pages"
      className="mt-10 flex items-baseline justify-between gap-4 border-t-3 border-ink pt-3 font-sans text-note print:hidden"
    >
      <span className="flex-1">
        {number > 1 && (
          <a rel="prev" href={pathOf(number - 1)} className={link}>
            <span aria-hidden="true">← </span>Newer
          </a>
        )}
      </span>{" "}
      <span className="label">
        Page {number} of {count}
      </span>{" "}
      <span className="flex-1 text-right">
        {number < count && (
          <a rel="next" href={pathOf(number + 1)} className={link}>
            Older<span aria-hidden="true"> →</span>
          </a>
        )}
      </span>
    </nav>
  );
}
