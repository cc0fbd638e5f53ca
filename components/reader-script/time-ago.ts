type Unit = "day" | "hour" | "minute";

const steps: [unit: Unit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const longestInSeconds = 30 * 86_400;

/**
 * Tells the time inside it as an age, "2 days ago", laid over the date so that nothing on the page moves. Pointing at
 * it shows the date again, which is also what assistive technology reads. Dates older than a month stay dates.
 */
export class TimeAgo extends HTMLElement {
  #age = document.createElement("span");

  connectedCallback(): void {
    if (this.shadowRoot) return;
    this.#age.part.add("age");
    this.#age.ariaHidden = "true";
    // In a tree of its own, so that the page's stays as it was sent: where pages are ordinary, React compares it.
    this.attachShadow({ mode: "open" }).append(document.createElement("slot"), this.#age);
    this.tell();
  }

  tell(): void {
    const time = this.querySelector("time");
    const age = this.#age;
    if (!time) return;
    age.textContent = relative(new Date(time.dateTime), new Date(), document.documentElement.lang);
    this.toggleAttribute("told", age.textContent !== "");
  }
}

// A page that comes back from the browser's cache has grown older meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const told of document.querySelectorAll<TimeAgo>("time-ago")) told.tell();
});

/** "2 days ago", "yesterday", "3 hours ago"; empty for what is older than a month or lies ahead. */
export function relative(then: Date, now: Date, language: string): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (!(seconds >= 0 && seconds < longestInSeconds)) return "";
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? (["minute", 60] as const);
  const count = Math.floor(seconds / size);
  // The browser's own formatter takes a slow phone a tenth of a second to make: in English we spell it ourselves.
  if (!language.startsWith("en")) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-count, unit);
  }
  if (count === 0) return "just now";
  if (unit === "day" && count === 1) return "yesterday";
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
