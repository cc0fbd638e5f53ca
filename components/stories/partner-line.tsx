import "./partner-line.css";
import type { Partner } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";

type Props = { partner: Partner | undefined; say: Say };

/** Discloses who pays for a story, before its headline in every list. Renders nothing for most stories. */
export function PartnerLine({ partner, say }: Props) {
  if (!partner) return null;
  return (
    <>
      <b className="partner-line">{say(`partner.${partner.kind}`, { name: partner.name })}</b>{" "}
    </>
  );
}
