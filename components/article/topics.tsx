import type { Topic } from "@/lib/content/model";
import { listPath } from "@/lib/urls";

export function Topics({ topics }: { topics: Topic[] }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label="Topics of this story" className="mt-10 print:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 font-sans text-note">
        {topics.map(({ slug, name }) => (
          <li key={slug} className="min-w-0">
            <a href={listPath("topic", slug)} className="link inline-block py-1 font-semibold wrap-anywhere">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
