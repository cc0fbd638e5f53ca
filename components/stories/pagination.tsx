import type { Say } from "@/lib/language/say";
import type { Page } from "@/lib/pagination";

type Props = { page: Page<unknown>; pathOf: (page: number) => string; say: Say };

/** Links to the newer and the older page of a list. Renders nothing if there is one page. */
export function Pagination({ page: { number, count }, pathOf, say }: Props) {
  if (count === 1) return null;
  const isRightToLeft = say.direction === "rtl";
  const link = "link inline-block py-2 font-semibold";
  return (
    <nav
      aria-label={say("list.pages")}
      className="mt-10 flex items-baseline justify-between gap-4 border-t-3 border-ink pt-3 font-sans text-note print:hidden"
    >
      <span className="flex-1">
        {number > 1 && (
          <a rel="prev" href={pathOf(number - 1)} className={link}>
            <span aria-hidden="true">{isRightToLeft ? "→" : "←"} </span>
            {say("list.newer")}
          </a>
        )}
      </span>{" "}
      <span className="label">{say("list.page", { number, count })}</span>{" "}
      <span className="flex-1 text-end">
        {number < count && (
          <a rel="next" href={pathOf(number + 1)} className={link}>
            {say("list.older")}
            <span aria-hidden="true"> {isRightToLeft ? "←" : "→"}</span>
          </a>
        )}
      </span>
    </nav>
  );
}
