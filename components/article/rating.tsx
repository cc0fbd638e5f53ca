import type { Say } from "@/lib/language/say";

const distance = 24;

type Props = { of: string; value: string; best: string; note?: string | undefined; say: Say };

/** A rating as stops of a line, filled as far as it goes, and in words. */
export function Rating({ of, value, best, note, say }: Props) {
  const [stops, filled] = [Math.round(Number(best)), Number(value)];
  const width = stops * distance;
  return (
    <section className="piece rating">
      <p>
        <b>{of}</b> <span>{say("rating.value", { value: Number(value), best: Number(best) })}</span>
      </p>
      <svg viewBox={`0 0 ${width} ${distance}`} width={width} height={distance} aria-hidden="true">
        <path d={`M12 12H${width - 12}`} />
        {Array.from({ length: stops }, (_, place) => {
          const x = place * distance + distance / 2;
          const share = Math.min(1, Math.max(0, filled - place));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stops of a line keep their order.
            <g key={place}>
              <circle cx={x} cy="12" r="8" />
              {share > 0 && <path d={filledPart(x, share)} />}
            </g>
          );
        })}
      </svg>
      {note && <p>{note}</p>}
    </section>
  );
}

/** A stop whose start is filled: whole, or as far as a share of its width. */
function filledPart(x: number, share: number): string {
  const radius = 8;
  const edge = x - radius + 2 * radius * share;
  const half = Math.sqrt(Math.max(0, radius ** 2 - (edge - x) ** 2));
  const large = share > 0.5 ? 1 : 0;
  return share === 1
    ? `M${x - radius} 12a8 8 0 1 1 16 0a8 8 0 1 1-16 0`
    : `M${edge} ${rounded(12 - half)}A8 8 0 ${large} 0 ${edge} ${rounded(12 + half)}Z`;
}

const rounded = (number: number) => Math.round(number * 100) / 100;
