/**
 * The paper's own script, all of it: what a page gains from it is worth its bytes, and every page reads whole without
 * it. Plain custom elements, bundled into one file (lib/bundling/browser-scripts.ts), loaded with `defer`.
 */
import { ShareLink } from "./share-link";
import { ThemeSwitch } from "./theme-switch";
import { TimeAgo } from "./time-ago";
import { ViewBeacon } from "./view-beacon";

customElements.define("theme-switch", ThemeSwitch);
customElements.define("time-ago", TimeAgo);
customElements.define("share-link", ShareLink);
customElements.define("view-beacon", ViewBeacon);
