/**
 * The script of reader pages. Every page is complete without it, so each of its features must be worth its
 * bytes. Plain custom elements, bundled into one file (lib/bundling/browser-scripts.ts) and loaded with
 * `defer`.
 */
import { ShareLink } from "./share-link";
import { ThemeSwitch } from "./theme-switch";
import { TimeAgo } from "./time-ago";
import { ViewBeacon } from "./view-beacon";

customElements.define("theme-switch", ThemeSwitch);
customElements.define("time-ago", TimeAgo);
customElements.define("share-link", ShareLink);
customElements.define("view-beacon", ViewBeacon);
