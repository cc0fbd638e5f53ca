import type { Partner } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";

type Props = { partner: Partner | undefined; say: Say };

/** Says above a story who pays for it, and what that means for its words. */
export function PartnerNote({ partner, say }: Props) {
  if (!partner) return null;
  const { kind, name, url } = partner;
  const line = say(`partner.${kind}`, { name });
  return (
    <p className="partner-note apart">
      <strong>
        {url ? (
          <a href={url} rel="sponsored noopener">
            {line}
          </a>
        ) : (
          line
        )}
      </strong>{" "}
      {say(`partner.${kind} note`, { name })}
    </p>
  );
}
