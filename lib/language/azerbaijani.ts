import { article } from "./azerbaijani/article";
import { charts } from "./azerbaijani/charts";
import { feeds } from "./azerbaijani/feeds";
import { forms } from "./azerbaijani/forms";
import { frontPage } from "./azerbaijani/front-page";
import { furniture } from "./azerbaijani/furniture";
import { lists } from "./azerbaijani/lists";
import { mail } from "./azerbaijani/mail";
import { media } from "./azerbaijani/media";
import { mostRead } from "./azerbaijani/most-read";
import { pages } from "./azerbaijani/pages";
import { series } from "./azerbaijani/series";
import { threatModel } from "./azerbaijani/threat-model";
import { tipScript } from "./azerbaijani/tip-script";
import { tips } from "./azerbaijani/tips";
import type { Messages } from "./say";

/** The paper's own words in Azerbaijani, in Latin letters. */
export const azerbaijani: Messages = {
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
