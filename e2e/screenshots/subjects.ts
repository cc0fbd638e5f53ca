import { deskAndPhone, type Look } from "./looks";

/** What is photographed: pages of the sample paper, and parts of them. */
export type Subject = {
  folder: "fronts" | "pages" | "forms" | "furniture";
  name: string;
  path: string;
  /** A selector of the part of the page that is shown; the top of the page by default. */
  part?: string;
  /** All of them by default. */
  looks?: Look[];
};

type Place = string | [path: string, part: string];

const inFolder = (folder: Subject["folder"], places: Record<string, Place>): Subject[] =>
  Object.entries(places).map(([name, place]) => {
    const [path, part] = typeof place === "string" ? [place] : place;
    return { folder, name, path, ...(part && { part }) };
  });

/** The piece of furniture with this title. */
const titled = (title: string) => `section[aria-label="${title}"]`;
/** What stands around an element. */
const around = (selector: string) => `:is(section, figure):has(> ${selector})`;

const lineSeven = "/last-tram-of-line-7";
const inPictures = "/a-night-on-line-7-in-pictures";

export const subjects: Subject[] = [
  { folder: "fronts", name: "front", path: "/", looks: [deskAndPhone] },
  ...inFolder("pages", {
    article: lineSeven,
    section: "/category/news",
    topic: "/topic/trams",
    author: "/author/mara-lind",
    series: "/series/the-working-river",
    "most-read": "/most-read",
    tips: "/tips",
  }),
  ...inFolder("forms", {
    opinion: "/queue-is-a-service",
    analysis: "/market-hall-rents",
    interview: "/night-shift-sleep",
    review: "/review-the-ferry-song",
    explainer: "/autumn-sneezing-pollen-counters",
    obituary: "/ottilie-kranz-set-the-clocks",
    letters: "/letters-counting-night-riders",
    "photo-essay": inPictures,
    live: "/council-votes-on-night-trams-live",
    "in-short": "/halvern-in-short-21-november",
    partner: "/winter-crossings-with-ode-ferries",
  }),
  ...inFolder("furniture", {
    "chart-bar": ["/reading-on-the-tram", titled("What passengers on Line 4 were doing")],
    "chart-line": ["/school-canteens-halve-sugar", titled("Added sugar in a school lunch")],
    "chart-slope": ["/new-fare-family-of-four", titled("Passes for a month, before and after")],
    "chart-dot": ["/market-hall-rents", titled("What a stall costs")],
    "line-map": ["/council-votes-on-night-trams-live", titled("The last car, from 4 January")],
    vote: [
      "/council-votes-on-night-trams-live",
      titled("Paper 61/2026: night service on Line 7 ends on 4 January"),
    ],
    result: ["/derby-in-the-fog", titled("League, round 14")],
    gallery: [inPictures, titled("Who rides when")],
    rating: [inPictures, around("svg")],
    video: ["/harbour-bridge-lamps", around("video")],
    audio: ["/ferry-pilots-steer-by-bells", around("audio")],
    profile: ["/goalkeeper-of-41-signs", titled("Ruben Castell")],
    recipe: ["/bread-in-three-alphabets", titled("Lavash without a clay oven")],
    letter: ["/letters-counting-night-riders", "article section section"],
    "related-stories": ["/kettle-street-bakers-share-one-oven", titled("The street and the night")],
    "side-note": ["/two-towns-one-river-treaty", titled("Nineteen articles")],
    timeline: [lineSeven, titled("Ninety-five years of Line 7")],
  }),
];
