import { article } from "./armenian/article";
import { charts } from "./armenian/charts";
import { feeds } from "./armenian/feeds";
import { forms } from "./armenian/forms";
import { frontPage } from "./armenian/front-page";
import { furniture } from "./armenian/furniture";
import { lists } from "./armenian/lists";
import { mail } from "./armenian/mail";
import { media } from "./armenian/media";
import { mostRead } from "./armenian/most-read";
import { pages } from "./armenian/pages";
import { series } from "./armenian/series";
import { threatModel } from "./armenian/threat-model";
import { tipScript } from "./armenian/tip-script";
import { tips } from "./armenian/tips";
import type { Messages } from "./say";

/** The paper's own words in Eastern Armenian, in the reformed spelling. */
export const armenian: Messages = {
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
