const key = "theme";
const root = document.documentElement;
const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

const systemTheme = (): Theme => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const other = (theme: Theme): Theme => (theme === "dark" ? "light" : "dark");

/** The choice of an earlier visit. None if the browser denies access to storage. */
function chosen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(key, theme);
    else localStorage.removeItem(key);
  } catch {
    // Storage is denied: the choice lasts for this page.
  }
}

/** Shows a chosen theme, or the system's. The browser's own bars follow it. */
function show(choice: string | null | undefined): void {
  const theme = themes.find((name) => name === choice);
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]").forEach((meta, index) => {
    const of = themes[index];
    if (theme) meta.media = of === theme ? "all" : "not all";
    else meta.media = `(prefers-color-scheme: ${of})`;
  });
  for (const themeSwitch of document.querySelectorAll("theme-switch"))
    if (themeSwitch instanceof ThemeSwitch) themeSwitch.name(theme);
}

/**
 * A button that goes through the themes: from the system's to the other one, to the system's again as a fixed
 * choice, and back to what the system wishes. The choice is stored in this browser only.
 */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const [button] = this.getElementsByTagName("button");
    this.dataset.system = button?.ariaLabel ?? "";
    show(chosen());
    button?.addEventListener("click", () => {
      const system = systemTheme();
      const now = root.dataset.theme;
      const next = now === undefined ? other(system) : now === system ? undefined : system;
      store(next);
      show(next);
      const [status] = this.getElementsByTagName("output");
      if (status) status.textContent = button.ariaLabel;
    });
    // Other tabs follow the choice; a page from the back/forward cache was not there to hear of it.
    addEventListener("storage", (event) => event.key === key && show(event.newValue));
    addEventListener("pageshow", ({ persisted }) => persisted && show(chosen()));
  }

  /** Names the button after the theme that is chosen. */
  name(theme: Theme | undefined): void {
    const [button] = this.getElementsByTagName("button");
    if (button) button.ariaLabel = button.title = this.dataset[theme ?? "system"] ?? "";
  }
}

// On load, before the element is defined: otherwise the page would flash in the other theme.
show(chosen());
