const key = "theme";
const root = document.documentElement;

/** The choice of an earlier visit; the browser may refuse us its storage, and then there was none. */
function chosen(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function show(theme: string | null): void {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
}

// At once, before the element is met: the page must not be seen in the other theme first.
show(chosen());

/** A button that turns the page from light to dark and back. The choice stays in this browser. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      show(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // Not kept, then: the page has turned all the same.
      }
    });
    // The choice made in one tab shows in the others.
    addEventListener("storage", (event) => event.key === key && show(event.newValue));
  }
}

function isDark(): boolean {
  return root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
}
