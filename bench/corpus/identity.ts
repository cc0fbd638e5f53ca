import { stringify } from "yaml";

export const timeZone = "Europe/Vienna";

const lines = [
  { light: "#c2301c", dark: "#ff7a63" },
  { light: "#1a5aa0", dark: "#7db4f0" },
  { light: "#1b7350", dark: "#63c79b" },
  { light: "#855700", dark: "#e5b04f" },
  { light: "#85399c", dark: "#d79be8" },
  { light: "#0c7080", dark: "#5cc4d4" },
];

export const categories = ["city", "world", "health", "money", "living", "sports"] as const;

export const topics = [
  "Trams",
  "Council",
  "Night work",
  "Housing",
  "Harbour",
  "Schools",
  "Hospitals",
  "Bread",
  "Football",
  "Rivers",
  "Bridges",
  "Markets",
  "Weather",
  "Rent",
  "Cycling",
  "Libraries",
  "Elections",
  "Courts",
  "Tax",
  "Fishing",
  "Museums",
  "Rowing",
  "Chess",
  "Gardens",
  "Trains",
  "Energy",
  "Water",
  "Waste",
  "Wages",
  "Unions",
  "Pensions",
  "Science",
  "Sleep",
  "Recipes",
  "Walking",
  "Tourism",
  "Borders",
  "Trade",
  "Languages",
  "Archives",
] as const;

const authors = {
  "mira-landt": "Mira Landt",
  "sami-holter": "Sami Holter",
  "tomo-reyel": "Tomo Reyel",
  "inga-okaf": "Inga Okaf",
  "joni-abarra": "Joni Abarra",
  "lia-horvan": "Lia Horvan",
  "pio-norrin": "Pio Norrin",
  "ada-quillon": "Ada Quillon",
  "bo-reedmark": "Bo Reedmark",
  "kit-salloway": "Kit Salloway",
  "uma-trentis": "Uma Trentis",
  "vik-estrand": "Vik Estrand",
};
export const authorSlugs = Object.keys(authors);

const pages = {
  about: "Who makes the paper, and how it is paid for",
  contact: "How to reach the desk",
  corrections: "What we had wrong, and where we say so",
  privacy: "What we know of readers, which is next to nothing",
  standards: "What a story must hold before it is printed",
};

const site = {
  name: "The Corpus",
  tagline: "Ten years of invented days",
  description: "A paper of any size, made by a program to be measured.",
  address: "https://corpus.example",
  language: "en-GB",
  timeZone,
  tips: { mail: "desk@corpus.example" },
  handle: "@corpus",
  profiles: [],
  categories: categories.map((slug, index) => ({
    slug,
    name: `${slug.charAt(0).toUpperCase()}${slug.slice(1)}`,
    description: `All that is of the section ${slug}.`,
    line: lines[index],
  })),
};

export const siteAddress = site.address;

/** The files of a paper except its stories and pictures, by their paths in the content folder. */
export function identityFiles(): Record<string, string> {
  return {
    "site.yaml": stringify(site),
    ...Object.fromEntries(
      Object.entries(authors).map(([slug, name]) => [
        `authors/${slug}.yaml`,
        stringify({ name, role: "Reporter", bio: `${name} writes for The Corpus and exists nowhere else.` }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(pages).map(([slug, description]) => [
        `pages/${slug}.mdx`,
        `---\ntitle: ${slug.charAt(0).toUpperCase()}${slug.slice(1)}\ndescription: ${description}.\n---\n\n${description}.\n\n## In a few words\n\nRead [the front page](/) or [what we stand for](/standards).\n`,
      ]),
    ),
  };
}
