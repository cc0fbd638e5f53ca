/** Switches between the light and the dark theme. Hidden without script. */
export function ThemeButton() {
  return (
    <theme-switch className="print:hidden">
      <button
        type="button"
        aria-label="Change between light and dark"
        className="-m-3 block cursor-pointer p-3"
      >
        <svg viewBox="0 0 20 20" className="size-5 fill-none stroke-ink stroke-icon" aria-hidden="true">
          <circle cx="10" cy="10" r="7" />
          <path d="M10 3a7 7 0 0 1 0 14z" className="fill-ink" />
        </svg>
      </button>
    </theme-switch>
  );
}
