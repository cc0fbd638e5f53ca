import type { Article } from "@/lib/content/model";

/** The name and the years of the person whom an obituary is about, as two stops of a line. */
export function LifeLine({ life }: { life: Article["life"] }) {
  if (!life) return null;
  const { name, born, died } = life;
  return (
    <p className="life-line apart">
      <span>{born}</span> <b>{name}</b> <span>{died}</span>
    </p>
  );
}
