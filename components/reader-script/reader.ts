/**
 * The script of reader pages: plain custom elements in one file (lib/bundling/browser-scripts.ts). Every page
 * is complete without it, so each feature must be worth its bytes.
 */
import "./print-pictures";
import { ShareLink } from "./share-link";
import { ThemeSwitch } from "./theme-switch";
import { TimeAgo } from "./time-ago";
import { ViewBeacon } from "./view-beacon";

customElements.define("theme-switch", ThemeSwitch);
customElements.define("time-ago", TimeAgo);
customElements.define("share-link", ShareLink);
customElements.define("view-beacon", ViewBeacon);
