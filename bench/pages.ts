/** One address for every type of page of the sample paper. */
export const pages = {
  front: "/",
  "article, all furniture": "/last-tram-of-line-7",
  "article, plain": "/queue-is-a-service",
  category: "/category/news",
  topic: "/topic/trams",
  author: "/author/mara-lind",
  "content page": "/about",
  "missing page": "/there-is-no-such-page",
} as const;

export const emptyPage = "empty Next page";
