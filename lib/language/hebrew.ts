import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";
import { article } from "./hebrew/article";
import { feeds } from "./hebrew/feeds";
import { mostRead } from "./hebrew/most-read";
import { pages } from "./hebrew/pages";

export const hebrew = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
