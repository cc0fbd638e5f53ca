import { article } from "./arabic/article";
import { feeds } from "./arabic/feeds";
import { mostRead } from "./arabic/most-read";
import { pages } from "./arabic/pages";

export const arabic = { ...pages, ...article, ...mostRead, ...feeds };
