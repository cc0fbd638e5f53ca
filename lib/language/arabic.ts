import { article } from "./arabic/article";
import { feeds } from "./arabic/feeds";
import { mostRead } from "./arabic/most-read";
import { pages } from "./arabic/pages";
import { mail } from "./english/mail";
import { threatModel } from "./english/threat-model";
import { tipScript } from "./english/tip-script";
import { tips } from "./english/tips";

export const arabic = {
  ...pages,
  ...article,
  ...mostRead,
  ...feeds,
  ...tips,
  ...tipScript,
  ...threatModel,
  ...mail,
};
