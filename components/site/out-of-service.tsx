import { Sentence } from "@/components/site/sentence";
import type { Say } from "@/lib/language/say";
import { frontPath } from "@/lib/urls";

/** The page shown when another page failed to render. It depends on nothing that may be broken. */
export function OutOfService({ name, say }: { name?: string; say: Say }) {
  const front = (
    <a href={frontPath} className="link">
      {say("out of service.front")}
    </a>
  );
  return (
    <main className="mx-auto max-w-measure px-5 py-far">
      {name && <p className="mb-10 text-feature/name font-headline tracking-heading">{name}</p>}
      <h1 className="flex items-center gap-4 text-title font-semibold tracking-title after:h-1 after:flex-1 after:bg-rule">
        {say("out of service.title")}
      </h1>
      <p className="mt-5">{say("out of service.reason")}</p>
      <p className="mt-4">
        <Sentence say={say} of="out of service.go on" with={{ front }} />
      </p>
    </main>
  );
}
