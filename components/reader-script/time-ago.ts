const units = ["minute", "hour", "day", "month", "year"] as const;
type Unit = (typeof units)[number];

/**
 * Shows the time inside it as an age ("2 days ago"). The style sheet lays the age over the date, so that
 * nothing moves (theme.css). The date reappears on hover, on a tap, and when the story's link has keyboard
 * focus. Assistive technology reads the date.
 */
export class TimeAgo extends HTMLElement {
  connectedCallback(): void {
    this.update();
    // Touch screens have no hover. A tap within a link belongs to the link.
    if (!this.closest("a")) this.onclick = () => this.toggleAttribute("dated");
  }

  update(): void {
    const time = this.querySelector("time");
    const { lang, dataset } = document.documentElement;
    const age = time && relative(new Date(time.dateTime), new Date(), lang, dataset.ages);
    // An attribute is cheaper than an element: a front page has sixty of them, and a slow phone feels it.
    if (age) this.dataset.age = age;
    else delete this.dataset.age;
  }
}

// A page restored from the back/forward cache has become older.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const age of document.querySelectorAll<TimeAgo>("time-ago")) age.update();
});

/**
 * "3 years ago", "2 days ago", "yesterday", "just now"; empty for a time in the future, and where the browser
 * does not speak the language: the date stays. `ages` are the words of the page (lib/language/ages.ts).
 */
export function relative(then: Date, now: Date, language: string, ages?: string): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (!(seconds >= 0)) return "";
  const [unit, count] = age(monthsBetween(then, now), seconds);
  if (ages) {
    const [justNow = "", yesterday = "", ...patterns] = ages.split("|");
    if (count === 0) return justNow;
    if (unit === "day" && count === 1) return yesterday;
    return patterns[units.indexOf(unit)]?.replace("#", String(count)) ?? "";
  }
  // Creating an Intl formatter takes a tenth of a second on a slow phone, so English is spelled out here.
  if (!language.startsWith("en")) {
    // No "last year", which may be twenty-three months ago. "Yesterday" is exact.
    const numeric = unit === "year" || unit === "month" ? "always" : "auto";
    const { RelativeTimeFormat } = Intl;
    const format = new RelativeTimeFormat(language, { numeric });
    // "This minute" is not how people say it; no seconds ago is "now".
    const words = format.format(-count, count === 0 ? "second" : unit);
    // Chromium would say Armenian ages in the language of the browser, and Azerbaijani ones as "-2 d".
    const isSpoken = RelativeTimeFormat.supportedLocalesOf(language).length > 0 && !/^[-−]/.test(words);
    return isSpoken ? words : "";
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

/** Whole calendar months, so that a story turns a year old on the same day as on the server (lib/time.ts). */
function monthsBetween(then: Date, now: Date): number {
  const months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
  const sameDay = new Date(then);
  sameDay.setUTCMonth(then.getUTCMonth() + months);
  return sameDay > now ? months - 1 : months;
}
