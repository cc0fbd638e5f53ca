/**
 * A link to an external video or post. Nothing is requested from the other site until the reader follows it.
 */
export function Embed({ url, title, provider }: { url: string; title: string; provider?: string }) {
  return (
    <aside className="my-8 border-y border-rule py-4" aria-label="Elsewhere">
      <a href={url} rel="noopener" className="text-story font-[560]">
        {title}
      </a>
      <p className="mt-1 font-sans text-label text-muted">
        {provider ? `${provider}, ` : ""}
        {new URL(url).host}. Nothing is loaded from there until you follow the link.
      </p>
    </aside>
  );
}
