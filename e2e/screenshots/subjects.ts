/** What is photographed: pages of the sample paper, and parts of them. */
export type Subject = {
  folder: "fronts" | "pages" | "forms" | "furniture";
  name: string;
  path: string;
  /** A selector of the part of the page that is shown; the top of the page by default. */
  part?: string;
};

const named = (folder: Subject["folder"], paths: Record<string, string>): Subject[] =>
  Object.entries(paths).map(([name, path]) => ({ folder, name, path }));

export const pages = named("pages", {
  article: "/last-tram-of-line-7",
  section: "/category/news",
  topic: "/topic/trams",
  author: "/author/mara-lind",
  "most-read": "/most-read",
  tips: "/tips",
});

export const subjects: Subject[] = [...pages];
