import { article } from "./french/article";
import { charts } from "./french/charts";
import { feeds } from "./french/feeds";
import { forms } from "./french/forms";
import { frontPage } from "./french/front-page";
import { furniture } from "./french/furniture";
import { lists } from "./french/lists";
import { mail } from "./french/mail";
import { media } from "./french/media";
import { mostRead } from "./french/most-read";
import { pages } from "./french/pages";
import { series } from "./french/series";
import { threatModel } from "./french/threat-model";
import { tipScript } from "./french/tip-script";
import { tips } from "./french/tips";
import type { Messages } from "./say";

/** The paper's own words in French. */
export const french: Messages = {
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
