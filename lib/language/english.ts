import { article } from "./english/article";
import { charts } from "./english/charts";
import { feeds } from "./english/feeds";
import { forms } from "./english/forms";
import { frontPage } from "./english/front-page";
import { furniture } from "./english/furniture";
import { lists } from "./english/lists";
import { mail } from "./english/mail";
import { media } from "./english/media";
import { mostRead } from "./english/most-read";
import { pages } from "./english/pages";
import { series } from "./english/series";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";

/** The paper's own words in English. Its keys and their holes are those of all languages. */
export const english = {
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
