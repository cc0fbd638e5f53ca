import { tipsPath } from "@/lib/urls";

export function TipLine({ mail }: { mail: string }) {
  return (
    <p className="mt-8 flex flex-wrap justify-between gap-x-4 border-y border-ink py-4 font-strong">
      <a href={tipsPath} className="link">
        Have a tip we should know?
      </a>
      <a href={`mailto:${mail}`} className="link">
        {mail}
      </a>
    </p>
  );
}
