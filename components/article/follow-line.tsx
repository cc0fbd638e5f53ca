import type { Site } from "@/lib/content/model";

export function FollowLine({ handle, profiles }: Pick<Site, "handle" | "profiles">) {
  return (
    <p className="label mt-4 flex flex-wrap gap-x-4 print:hidden">
      <span>
        Follow <strong className="text-ink">{handle}</strong>
      </span>
      {profiles.map(({ name, url }) => (
        <a key={url} href={url} rel="me" className="link">
          {name}
        </a>
      ))}
    </p>
  );
}
