const key = "theme";
const root = document.documentElement;

/** The choice of an earlier visit. None if the browser denies access to storage. */
function chosen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function show(theme: string | null): void {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

// On load, before the element is defined: otherwise the page would flash in the other theme.
show(chosen());

/** A button that switches between the light and the dark theme. The choice is stored in this browser only. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => {
      const shown = root.dataset.theme;
      const isDark = shown ? shown === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      const theme = isDark ? "light" : "dark";
      show(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // Storage is denied: the choice lasts for this page.
      }
    });
    // Other tabs follow the choice; a page from the back/forward cache was not there to hear of it.
    addEventListener("storage", (event) => event.key === key && show(event.newValue));
    addEventListener("pageshow", ({ persisted }) => persisted && show(chosen()));
  }
}
