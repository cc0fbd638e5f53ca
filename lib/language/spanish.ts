import type { Messages } from "./say";
import { article } from "./spanish/article";
import { charts } from "./spanish/charts";
import { feeds } from "./spanish/feeds";
import { forms } from "./spanish/forms";
import { frontPage } from "./spanish/front-page";
import { furniture } from "./spanish/furniture";
import { lists } from "./spanish/lists";
import { mail } from "./spanish/mail";
import { media } from "./spanish/media";
import { mostRead } from "./spanish/most-read";
import { pages } from "./spanish/pages";
import { series } from "./spanish/series";
import { threatModel } from "./spanish/threat-model";
import { tipScript } from "./spanish/tip-script";
import { tips } from "./spanish/tips";

/** The paper's own words in Spanish. */
export const spanish: Messages = {
  ...pages,
  ...frontPage,
  ...lists,
  ...article,
  ...forms,
  ...furniture,
  ...charts,
  ...media,
  ...mostRead,
  ...series,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
