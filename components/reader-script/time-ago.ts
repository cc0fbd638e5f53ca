const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const longestInDays = 30 * 86_400;

/**
 * Tells the time inside it as an age, "2 days ago", laid over the date so that nothing on the page moves. Pointing at
 * it shows the date again, which is also what assistive technology reads. Dates older than a month stay dates.
 */
export class TimeAgo extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector("time");
    if (!time || this.querySelector("span")) return;
    const age = document.createElement("span");
    age.ariaHidden = "true";
    const tell = () => {
      age.textContent = relative(new Date(time.dateTime), new Date(), document.documentElement.lang);
      this.toggleAttribute("told", age.textContent !== "");
    };
    tell();
    this.append(age);
    // A page that comes back from the browser's cache has grown older meanwhile.
    addEventListener("pageshow", tell);
  }
}

/** "2 days ago", "yesterday", "3 hours ago"; empty for what is older than a month or lies ahead. */
export function relative(then: Date, now: Date, language: string): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (!(seconds >= 0 && seconds < longestInDays)) return "";
  const [unit, size] = steps.find(([, size]) => seconds >= size) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-Math.floor(seconds / size), unit);
}
