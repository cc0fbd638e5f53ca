type Props = { id: string; name: string; href?: string };

/** The name of a strip with a ring, at the start of its line. */
export function StripHeading({ id, name, href }: Props) {
  return (
    <div className="strip-heading">
      <h2 id={id}>{href ? <a href={href}>{name}</a> : name}</h2>
    </div>
  );
}
