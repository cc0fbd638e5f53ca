/** The story in a few points, for readers who read nothing else. */
export function KeyPoints({ points }: { points: string[] }) {
  if (points.length === 0) return null;
  return (
    <section aria-label="Key points" className="apart mb-8 break-inside-avoid border-l-4 border-line pl-5">
      <ul className="grid gap-y-2 [&>*]:min-w-0 text-small/normal">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
