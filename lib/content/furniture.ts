/**
 * The furniture of stories: what editors may write besides Markdown. Checks follow from this list. Pages
 * (components/article/furniture.tsx) and formats (lib/formats/plain-furniture.ts) must have a form for each.
 */
import { chartTypes } from "@/lib/charts/chart";
import {
  type AttributeForm,
  audioFile,
  captionsFile,
  dataFile,
  day,
  language,
  link,
  minutes,
  numberBetween,
  oneOf,
  picture,
  rowName,
  score,
  stories,
  videoFile,
  wholeNumber,
} from "./attribute-forms";

/** A flag has no value. Without a form, a value is plain text for readers. */
export type Attribute = "flag" | Need | readonly [Need, AttributeForm];
type Need = "required" | "optional";

/** The rules of a piece of furniture. */
export type Furniture<Name extends string = FurnitureName> = {
  attributes: Record<string, Attribute>;
  /** Where it may be used; `story` is the body itself. */
  within: readonly ("story" | Name)[];
  /**
   * `words`: one paragraph. `blocks`: any Markdown except headings. `table`: one table, unless its figures
   * are in a file. A list: only this furniture.
   */
  holds: "nothing" | "words" | "blocks" | "table" | readonly Name[];
  /** What holds furniture may also hold none. */
  mayBeEmpty?: true;
  /** What is wrong with attributes that are valid alone. */
  agree?: (attributes: Record<string, string>) => string | undefined;
  /** It marks words inside any paragraph. */
  isInline?: true;
  /** For editors (docs/writing.md). Furniture that is only used within another is in that one's example. */
  example?: string;
};

function define<const Table extends { [Name in keyof Table]: Furniture<keyof Table & string> }>(
  table: Table,
): Table {
  return table;
}

const definitions = define({
  /** `by` names the speaker. */
  PullQuote: {
    attributes: { by: "optional" },
    within: ["story", "Answer"],
    holds: "words",
    example: '<PullQuote by="Ana Vell, tram driver">They counted tickets. Nobody counted people.</PullQuote>',
  },
  /** `wide` widens the picture into the margin. */
  Figure: {
    attributes: {
      src: ["required", picture],
      alt: "required",
      caption: "optional",
      credit: "required",
      licence: "optional",
      wide: "flag",
    },
    within: ["story", "FactBox", "Moment", "Answer", "Gallery"],
    holds: "nothing",
    example: '<Figure src="night.png" alt="..." caption="..." credit="Pia Norr" licence="CC BY 4.0" wide />',
  },
  /** Pictures in a grid, each with its own caption. */
  Gallery: {
    attributes: { title: "required" },
    within: ["story"],
    holds: ["Figure"],
    example:
      '<Gallery title="Four stops by night">\n<Figure src="night.png" alt="..." credit="Pia Norr" />\n<Figure src="bridge.png" alt="..." credit="Pia Norr" />\n</Gallery>',
  },
  /** Two pictures side by side, to compare, with one caption. */
  Pair: {
    attributes: {
      first: ["required", picture],
      firstAlt: "required",
      second: ["required", picture],
      secondAlt: "required",
      caption: "required",
      credit: "required",
      licence: "optional",
    },
    within: ["story", "FactBox", "Answer"],
    holds: "nothing",
    example:
      '<Pair first="before.png" firstAlt="..." second="after.png" secondAlt="..." caption="Mill Row in 1931 and today." credit="Pia Norr" />',
  },
  /** A video from content/media. `alt` says what is to be seen. One with sound must have captions. */
  Video: {
    attributes: {
      src: ["required", videoFile],
      poster: ["required", picture],
      title: "required",
      alt: "required",
      captions: ["optional", captionsFile],
      caption: "optional",
      credit: "required",
      licence: "optional",
    },
    within: ["story"],
    holds: "nothing",
    example:
      '<Video src="bridge.mp4" poster="bridge.png" captions="bridge.vtt" title="The lamps come on" alt="..." credit="Pia Norr" />',
  },
  /** A recording from content/media. It holds its transcript. */
  Audio: {
    attributes: {
      src: ["required", audioFile],
      title: "required",
      credit: "required",
      licence: "optional",
    },
    within: ["story"],
    holds: "blocks",
    example:
      '<Audio src="bells.mp3" title="The four bells" credit="Samir Holt">\n\nFirst the North Stack, cracked.\n\n</Audio>',
  },
  /** Background facts, set apart from the text. */
  FactBox: {
    attributes: { title: "required" },
    within: ["story", "Answer"],
    holds: "blocks",
    example: '<FactBox title="Line 7 by night">\n\n- 36 runs, 18 each way\n\n</FactBox>',
  },
  Timeline: {
    attributes: { title: "required" },
    within: ["story"],
    holds: ["Moment"],
    example:
      '<Timeline title="Line 7">\n<Moment when="1931">\n\nIt crosses the Ode.\n\n</Moment>\n</Timeline>',
  },
  Moment: { attributes: { when: "required" }, within: ["Timeline"], holds: "blocks" },
  QandA: {
    attributes: {},
    within: ["story"],
    holds: ["Question", "Answer"],
    example:
      "<QandA>\n<Question>Will there be a bus?</Question>\n<Answer>\n\nIn March.\n\n</Answer>\n</QandA>",
  },
  Question: { attributes: { by: "optional" }, within: ["QandA"], holds: "words" },
  Answer: { attributes: { by: "optional" }, within: ["QandA"], holds: "blocks" },
  /** Appears under "How we know this". */
  Sources: {
    attributes: {},
    within: ["story"],
    holds: "blocks",
    example: "<Sources>\n\n- Council paper 61/2026, read in full.\n\n</Sources>",
  },
  /** A link card: the page loads nothing from other sites. */
  Embed: {
    attributes: { url: ["required", link], title: "required", provider: "required" },
    within: ["story", "FactBox", "Answer"],
    holds: "nothing",
    example: '<Embed url="https://example.org/61" title="Council paper 61" provider="Halvern council" />',
  },
  /** A person in the story. The text says who they are. */
  Profile: {
    attributes: { name: "required", role: "optional", src: ["optional", picture], credit: "optional" },
    within: ["story"],
    holds: "blocks",
    example:
      '<Profile name="Ana Vell" role="Tram driver" src="ana.png" credit="Pia Norr">\n\nShe has driven Line 7 since 1998.\n\n</Profile>',
  },
  /** A letter to the editor. Below it stand its writer, place and date. */
  Letter: {
    attributes: { from: "required", place: "optional", date: "optional" },
    within: ["story"],
    holds: "blocks",
    example:
      '<Letter from="Rosa Amsel" place="Bell Lane" date="21 November">\n\nYou counted the trees, not the shade.\n\n</Letter>',
  },
  /** Links to stories of this paper by their slugs. One that is taken down is left out. */
  RelatedStories: {
    attributes: { stories: ["required", stories], title: "optional" },
    within: ["story"],
    holds: "nothing",
    example:
      '<RelatedStories stories="council-counts-trees market-hall-rents" title="The council this month" />',
  },
  /** A rating: stops of a line, as many filled as `value` says. */
  Rating: {
    attributes: {
      of: "required",
      value: ["required", numberBetween(0, 10)],
      best: ["required", numberBetween(1, 10)],
      note: "optional",
    },
    within: ["story", "FactBox"],
    holds: "nothing",
    agree: ({ value, best }) =>
      Number(value) > Number(best)
        ? '"value" must not be greater than "best". Correct one of them.'
        : undefined,
    example: '<Rating of="The 23:52 to Bell Lane" value="3.5" best="5" note="Warm, late and full." />',
  },
  /** `time` is in minutes. */
  Recipe: {
    attributes: { title: "required", serves: "optional", time: ["optional", minutes] },
    within: ["story"],
    holds: ["Ingredients", "Steps"],
    example:
      '<Recipe title="Night bread" serves="4" time="90">\n<Ingredients>\n\n- 500 g flour\n- 350 g water\n\n</Ingredients>\n<Steps>\n\n1. Mix.\n2. Bake.\n\n</Steps>\n</Recipe>',
  },
  Ingredients: { attributes: {}, within: ["Recipe"], holds: "blocks" },
  Steps: { attributes: {}, within: ["Recipe"], holds: "blocks" },
  /** Stands beside the text on wide screens, and within it on phones. */
  SideNote: {
    attributes: { title: "optional" },
    within: ["story"],
    holds: "blocks",
    example: '<SideNote title="The Ode">\n\nThe river is 90 metres wide here.\n\n</SideNote>',
  },
  /** `alt` says what the figures show, `highlight` names a row or column, `order` sorts by the numbers. */
  Chart: {
    attributes: {
      type: ["required", oneOf(...chartTypes)],
      title: "required",
      alt: "required",
      source: "required",
      unit: "optional",
      note: "optional",
      data: ["optional", dataFile],
      highlight: ["optional", rowName],
      order: ["optional", oneOf("rising", "falling")],
    },
    within: ["story", "FactBox", "Answer"],
    holds: "table",
    example:
      '<Chart type="bar" title="Who rides at night" alt="Most have a pass." source="Union count" unit="Riders" highlight="Passes">\n\n| Ticket | Riders |\n| --- | ---: |\n| Passes | 3,200 |\n| Single | 900 |\n\n</Chart>',
  },
  /** The stops of a line in order. Those that are `closed` are not served. `change` names other lines. */
  LineMap: {
    attributes: { title: "required", note: "optional" },
    within: ["story"],
    holds: ["Stop"],
    example:
      '<LineMap title="Line 7">\n<Stop name="Mill Row" time="23:41" change="Line 2" />\n<Stop name="Bell Lane" closed />\n</LineMap>',
  },
  Stop: {
    attributes: { name: "required", time: "optional", change: "optional", closed: "flag" },
    within: ["LineMap"],
    holds: "nothing",
  },
  /**
   * A match. Its goals, if any, must add up to the score. An own goal is `for` the side that gains. With
   * `day` and `place`, search engines learn of it.
   */
  Result: {
    attributes: {
      title: "required",
      home: "required",
      away: "required",
      score: ["required", score],
      day: ["optional", day],
      place: "optional",
      note: "optional",
    },
    within: ["story"],
    holds: ["Goal"],
    mayBeEmpty: true,
    example:
      '<Result title="Sixth round" home="Dockers" away="Weavers" score="1-0">\n<Goal for="home" by="Ada Senn" minute="71" />\n</Result>',
  },
  Goal: {
    attributes: {
      for: ["required", oneOf("home", "away")],
      by: "required",
      minute: ["optional", wholeNumber],
      kind: ["optional", oneOf("penalty", "own")],
    },
    within: ["Result"],
    holds: "nothing",
  },
  /** The votes must add up to `total`. `needed` draws the majority. */
  Vote: {
    attributes: {
      title: "required",
      total: ["required", wholeNumber],
      needed: ["optional", wholeNumber],
      note: "optional",
    },
    within: ["story", "FactBox"],
    holds: ["Choice"],
    example:
      '<Vote title="Paper 61" total="13" needed="7">\n<Choice name="For" votes="7" />\n<Choice name="Against" votes="6" />\n</Vote>',
  },
  Choice: {
    attributes: { name: "required", votes: ["required", wholeNumber] },
    within: ["Vote"],
    holds: "nothing",
  },
  /** Marks words in another language by its code, so that screen readers pronounce them correctly. */
  Foreign: {
    attributes: { lang: ["required", language] },
    within: [],
    holds: "words",
    isInline: true,
    example: 'In the morning they ask for <Foreign lang="hy">հաց</Foreign>.',
  },
});

export type FurnitureName = keyof typeof definitions;
export const furniture: Record<FurnitureName, Furniture> = definitions;

/** Whether an attribute must be given. A flag never must. */
export function needOf(attribute: Attribute): Need | "flag" {
  return typeof attribute === "string" ? attribute : attribute[0];
}

/** The form of an attribute; undefined for plain text and flags. */
export function formOf(attribute: Attribute): AttributeForm | undefined {
  return typeof attribute === "string" ? undefined : attribute[1];
}

/** What the compile and `articles.ts` add to furniture for its forms. Editors cannot give these. */
export type MadeAttribute =
  | "id"
  | "relation"
  | "chart"
  | "line"
  | "media"
  | "track"
  | "stretch"
  | "standing"
  | "share"
  | "majority";

/** The attributes of a piece of furniture as its forms are given them. */
export type AttributesOf<Name extends FurnitureName> = {
  [Key in KeysOf<Name, "required">]: ValueOf<Attributes<Name>[Key]>;
} & { [Key in KeysOf<Name, "optional" | "flag">]?: ValueOf<Attributes<Name>[Key]> } & {
  [Key in MadeAttribute]?: string;
};
type Attributes<Name extends FurnitureName> = (typeof definitions)[Name]["attributes"];
type NeedOf<Of> = Of extends readonly [infer Needed, unknown] ? Needed : Of;
type KeysOf<Name extends FurnitureName, Needed> = {
  [Key in keyof Attributes<Name>]: NeedOf<Attributes<Name>[Key]> extends Needed ? Key : never;
}[keyof Attributes<Name>];
type ValueOf<Of> = Of extends "flag"
  ? boolean
  : Of extends readonly [unknown, { options: readonly (infer Option)[] }]
    ? Option
    : string;

export const furnitureNames = Object.keys(furniture) as FurnitureName[];

export function isFurniture(name: string): name is FurnitureName {
  return Object.hasOwn(furniture, name);
}
