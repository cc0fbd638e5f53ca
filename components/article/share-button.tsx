/** Shares the address of the story. Hidden without script. */
export function ShareButton() {
  return (
    <share-link className="print:hidden">
      <button type="button" className="link cursor-pointer py-2 font-semibold text-ink">
        Share this story
      </button>
      <span role="status" className="ml-3" />
    </share-link>
  );
}
