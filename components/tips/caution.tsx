/** What every source must read, in two sentences. `Protection` has the full text. */
export function Caution() {
  return (
    <div className="mt-6 max-w-measure border-l-4 border-ink pl-5 text-small">
      <p>
        <strong className="font-headline">This form is not anonymous.</strong> It hides what you write, not
        that you were here. If being found out could put you in danger, do not write here: use{" "}
        <a href="#safer" className="link">
          a safer way
        </a>
        , from a device and a network that nobody can tie to you.
      </p>
    </div>
  );
}
