import type { ReactNode } from "react";
import { Group } from "@/components/article/furniture/group";
import { Facts } from "@/components/site/facts";
import { lengthOfTime } from "@/lib/language/length-of-time";
import type { Say } from "@/lib/language/say";

type Props = {
  title: string;
  serves?: string | undefined;
  time?: string | undefined;
  say: Say;
  children?: ReactNode;
};

/** A recipe: what it makes, what it needs, and how. */
export function Recipe({ title, serves, time, say, children }: Props) {
  return (
    <Group className="piece recipe" label={title}>
      <p>{title}</p>
      {(serves || time) && (
        <Facts className="label">
          {serves && `${say("recipe.serves")}: ${serves}`}
          {time && `${say("recipe.time")}: ${lengthOfTime(Number(time), say.language)}`}
        </Facts>
      )}
      {children}
    </Group>
  );
}

/** A named part of a recipe. */
export function RecipePart({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <p>{name}</p>
      {children}
    </section>
  );
}
