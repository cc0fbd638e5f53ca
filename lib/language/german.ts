import { article } from "./german/article";
import { charts } from "./german/charts";
import { feeds } from "./german/feeds";
import { forms } from "./german/forms";
import { frontPage } from "./german/front-page";
import { furniture } from "./german/furniture";
import { lists } from "./german/lists";
import { mail } from "./german/mail";
import { media } from "./german/media";
import { mostRead } from "./german/most-read";
import { pages } from "./german/pages";
import { series } from "./german/series";
import { threatModel } from "./german/threat-model";
import { tipScript } from "./german/tip-script";
import { tips } from "./german/tips";
import type { Messages } from "./say";

/** The paper's own words in German. */
export const german: Messages = {
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
