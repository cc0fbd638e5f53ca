/** A date that the paper's script tells as an age ("2 days ago"), and that reads as a date without it. */
export function Age({ of: date, children }: { of: Date; children: string }) {
  return (
    <time-ago>
      <time dateTime={date.toISOString()}>{children}</time>
    </time-ago>
  );
}
