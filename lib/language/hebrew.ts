import { article } from "./hebrew/article";
import { charts } from "./hebrew/charts";
import { feeds } from "./hebrew/feeds";
import { forms } from "./hebrew/forms";
import { frontPage } from "./hebrew/front-page";
import { furniture } from "./hebrew/furniture";
import { lists } from "./hebrew/lists";
import { mail } from "./hebrew/mail";
import { media } from "./hebrew/media";
import { mostRead } from "./hebrew/most-read";
import { pages } from "./hebrew/pages";
import { series } from "./hebrew/series";
import { threatModel } from "./hebrew/threat-model";
import { tipScript } from "./hebrew/tip-script";
import { tips } from "./hebrew/tips";

export const hebrew = {
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
