import { frontPath } from "@/lib/urls";

/** The page shown when another page failed to render. It depends on nothing that may be broken. */
export function OutOfService({ name }: { name?: string }) {
  return (
    <main className="mx-auto max-w-measure px-5 py-far">
      {name && <p className="mb-10 text-feature/none font-headline tracking-heading">{name}</p>}
      <h1 className="flex items-center gap-4 text-title font-semibold tracking-title after:h-1 after:flex-1 after:bg-rule">
        Signal failure
      </h1>
      <p className="mt-5">
        This page could not be made. The fault is ours, and it is written down for those who mend it. The rest
        of the paper may well be running.
      </p>
      <p className="mt-4">
        <a href={frontPath} className="link">
          Go to the front page
        </a>
        , or try this one again in a minute.
      </p>
    </main>
  );
}
