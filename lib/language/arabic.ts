import { article } from "./arabic/article";
import { charts } from "./arabic/charts";
import { feeds } from "./arabic/feeds";
import { forms } from "./arabic/forms";
import { frontPage } from "./arabic/front-page";
import { furniture } from "./arabic/furniture";
import { lists } from "./arabic/lists";
import { mail } from "./arabic/mail";
import { media } from "./arabic/media";
import { mostRead } from "./arabic/most-read";
import { pages } from "./arabic/pages";
import { series } from "./arabic/series";
import { threatModel } from "./arabic/threat-model";
import { tipScript } from "./arabic/tip-script";
import { tips } from "./arabic/tips";

export const arabic = {
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
