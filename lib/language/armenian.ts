import { article } from "./armenian/article";
import { feeds } from "./armenian/feeds";
import { mostRead } from "./armenian/most-read";
import { pages } from "./armenian/pages";
import type { Messages } from "./say";

/** The paper's own words in Eastern Armenian, in the reformed spelling. */
export const armenian: Messages = { ...pages, ...article, ...mostRead, ...feeds };
