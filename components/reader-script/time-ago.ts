type Unit = "year" | "month" | "day" | "hour" | "minute";

/**
 * Tells the time inside it as an age, "2 days ago", which the style sheet lays over the date so that nothing on the page
 * moves (theme.css). Pointing at it shows the date again, as do a tap and the keyboard's focus on the story's link; the
 * date is also what assistive technology reads.
 */
export class TimeAgo extends HTMLElement {
  connectedCallback(): void {
    this.tell();
    // A finger cannot point. Within a link a tap belongs to the link.
    if (!this.closest("a")) this.onclick = () => this.toggleAttribute("dated");
  }

  tell(): void {
    const time = this.querySelector("time");
    const age = time && relative(new Date(time.dateTime), new Date(), document.documentElement.lang);
    // An attribute, not an element: a front page has sixty, and a tree for each holds a slow phone up.
    if (age) this.dataset.age = age;
    else delete this.dataset.age;
  }
}

// A page that comes back from the browser's cache has grown older meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const told of document.querySelectorAll<TimeAgo>("time-ago")) told.tell();
});

/** "3 years ago", "2 days ago", "yesterday", "just now"; empty for what lies ahead. */
export function relative(then: Date, now: Date, language: string): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (!(seconds >= 0)) return "";
  const [unit, count] = age(monthsBetween(then, now), seconds);
  // The browser's own formatter takes a slow phone a tenth of a second to make: in English we spell it ourselves.
  if (!language.startsWith("en")) {
    // "Last year" may be twenty-three months ago; "yesterday" is a day ago.
    const numeric = unit === "year" || unit === "month" ? "always" : "auto";
    return new Intl.RelativeTimeFormat(language, { numeric }).format(-count, unit);
  }
  if (count === 0) return "just now";
  if (unit === "day" && count === 1) return "yesterday";
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

function age(months: number, seconds: number): [unit: Unit, count: number] {
  if (months >= 12) return ["year", Math.floor(months / 12)];
  if (months >= 1) return ["month", months];
  if (seconds >= 86_400) return ["day", Math.floor(seconds / 86_400)];
  if (seconds >= 3_600) return ["hour", Math.floor(seconds / 3_600)];
  return ["minute", Math.floor(seconds / 60)];
}

/** Whole calendar months, so that a story is a year old here on the day on which the page says so (lib/time.ts). */
function monthsBetween(then: Date, now: Date): number {
  const months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
  const sameDay = new Date(then);
  sameDay.setUTCMonth(then.getUTCMonth() + months);
  return sameDay > now ? months - 1 : months;
}
