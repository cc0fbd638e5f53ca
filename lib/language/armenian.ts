import { article } from "./armenian/article";
import { feeds } from "./armenian/feeds";
import { mostRead } from "./armenian/most-read";
import { pages } from "./armenian/pages";
import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import type { Messages } from "./say";

/** The paper's own words in Eastern Armenian, in the reformed spelling. */
export const armenian: Messages = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
