import { type Spoiled, testThatEachIsReported } from "@/lib/content/compile/testing/faulty-paper";
import { type FixturePaper, recipient } from "@/lib/content/compile/testing/fixture-paper";

const inSite = (from: string | RegExp, to: string) => (paper: FixturePaper) =>
  paper.change("site.yaml", from, to);
const inTips = (line: string) =>
  inSite("mail: tips@fixture.example", `mail: tips@fixture.example\n  ${line}`);

const author = "authors/mara-lind.yaml";

const badAuthor: Spoiled[] = [
  ["an account without its server", '"@mara"'],
  ["an account that is an address", "https://fixture.example/@mara"],
  ["an account with more behind it", '"@mara@fixture.example, @other@fixture.example"'],
].map(([name = "", account = ""]) => ({
  name,
  spoil: (paper) => paper.change(author, '"@mara@fixture.example"', account),
  path: author,
  line: 5,
  says: ["must be a fediverse account", '"@name@server.example"'],
}));

const badSite: Spoiled[] = [
  {
    name: "an unknown time zone",
    spoil: inSite("Europe/Vienna", "Europe/Viena"),
    line: 6,
    says: ['"Europe/Viena"', 'Did you mean "Europe/Vienna"?'],
  },
  {
    name: "an address with a path",
    spoil: inSite("https://fixture.example", "https://fixture.example/paper"),
    line: 4,
    says: ["must be an origin without a path"],
  },
  {
    name: "an address of another scheme",
    spoil: inSite("https://fixture.example", "ftp://fixture.example"),
    line: 4,
    says: ["must be an origin without a path"],
  },
  {
    name: "a pale line colour",
    spoil: inSite("#c2301c", "#ffc0c0"),
    line: 15,
    says: ["contrast of 1.", "at least 3"],
  },
  {
    name: "a dark line colour for the dark theme",
    spoil: inSite("#7db4f0", "#222222"),
    line: 19,
    says: ["dark line colour", "at least 3"],
  },
  {
    name: "a colour by name",
    spoil: inSite('"#c2301c"', "red"),
    line: 15,
    says: ["must be a colour such as"],
  },
  {
    name: "a category twice",
    spoil: inSite("slug: news", "slug: transport"),
    line: 16,
    faults: 2,
    says: ['Another category has the slug "transport"'],
  },
  {
    name: "a category that would stand where a window of Most Read stands",
    spoil: inSite("slug: transport", "slug: week"),
    line: 16,
    faults: 2,
    says: ['"week" is the slug of a Most Read page'],
  },
  {
    name: "an unknown language",
    spoil: inSite("en-GB", "english language"),
    line: 5,
    says: ['Unknown language "english language"'],
  },
  {
    name: "a language by its own name",
    spoil: inSite("en-GB", "deutsch"),
    line: 5,
    says: ['Unknown language "deutsch"', "which is de"],
  },
  {
    name: "a language by its English name",
    spoil: inSite("en-GB", "Armenian"),
    line: 5,
    says: ["which is hy"],
  },
  {
    name: "a region that does not exist",
    spoil: inSite("en-GB", "en-UX"),
    line: 5,
    says: ['Unknown language "en-UX"'],
  },
  {
    name: "a tips mail that is none",
    spoil: inSite("mail: tips@fixture.example", "mail: tips at fixture"),
    line: 8,
    says: ['"tips at fixture" must be a mail address', "such as tips@paper.example"],
  },
  {
    name: "a recipient with one letter wrong",
    spoil: inTips(`recipient: ${recipient.slice(0, -1)}q`),
    line: 9,
    says: ["must be an age recipient", "npm run tips -- keygen"],
  },
  {
    name: "a secret key in place of the recipient",
    spoil: inTips("recipient: AGE-SECRET-KEY-1QQQQ"),
    line: 9,
    says: ["must be an age recipient"],
  },
  {
    name: "half a day of retention",
    spoil: inTips("retentionDays: 0.5"),
    line: 9,
    says: ['"0.5" must be a whole number of days'],
  },
  {
    name: "a Signal name without its digits",
    spoil: inTips("signal: fixture-desk"),
    line: 9,
    says: ['"fixture-desk" must be a Signal account', "desk.42"],
  },
  {
    name: "a Signal number that YAML takes for a sum",
    spoil: inTips("signal: +43123456789"),
    line: 9,
    says: ["reads it as a number", "quotes"],
  },
  {
    name: "a SecureDrop on the open web",
    spoil: inTips("secureDrop: https://drop.fixture.example"),
    line: 9,
    says: ["must be an onion address", ".onion"],
  },
  {
    name: "a key in a list that is incomplete",
    spoil: inTips("recipients: [age1slip]"),
    line: 9,
    says: ["must be an age recipient", "npm run tips -- keygen"],
  },
  {
    name: "a short PGP fingerprint",
    spoil: inTips('pgp: { fingerprint: "DEADBEEF", url: /tips-key.asc }'),
    line: 9,
    says: ["must be a PGP fingerprint", "all 40 digits"],
  },
  {
    name: "a PGP key at no good address",
    spoil: inTips(
      'pgp: { fingerprint: "DEADBEEF", url: "javascript:1" }'.replace("DEADBEEF", "A1".repeat(20)),
    ),
    line: 9,
    says: ['"tips.pgp.url" must be a valid address'],
  },
  {
    name: "a way to the desk that we do not know",
    spoil: inTips("telegram: fixture"),
    line: 9,
    says: ['Unknown field "tips.telegram"'],
  },
  {
    name: "a licence at a mail address",
    spoil: inSite("handle:", 'licence: { name: CC BY 4.0, url: "mailto:desk@fixture.example" }\nhandle:'),
    line: 9,
    says: ['"mailto:desk@fixture.example" must be a web address', "https://"],
  },
  {
    name: "a licence at an address that the paper does not have",
    spoil: inSite("handle:", "licence: { name: Our terms, url: /terms }\nhandle:"),
    line: 9,
    says: ["/terms"],
  },
  {
    name: "a licence without its address",
    spoil: inSite("handle:", "licence: { name: CC BY 4.0 }\nhandle:"),
    line: 9,
    says: ['"licence.url" is required'],
  },
  {
    name: "a licence for AI at no web address",
    spoil: inSite("handle:", 'robots: { ai: { licence: { url: "#terms" } } }\nhandle:'),
    line: 9,
    says: ['"#terms" must be a web address'],
  },
  {
    name: "a rule for AI that robots.txt does not know",
    spoil: inSite("handle:", "robots: { ai: { training: no } }\nhandle:"),
    line: 9,
    says: ["robots.ai.training must be one of allow, refuse"],
  },
  {
    name: "one rule for all purposes of AI",
    spoil: inSite("handle:", "robots: { ai: refuse }\nhandle:"),
    line: 9,
    says: ['"robots.ai" must contain fields'],
  },
].map((spoiled) => ({ ...spoiled, path: "site.yaml" }));

testThatEachIsReported("an author", badAuthor);
testThatEachIsReported("site.yaml", badSite);

const words = (yaml: string) => (paper: FixturePaper) => paper.write("words.yaml", `${yaml}\n`);
const badWords: Spoiled[] = [
  {
    name: "an unknown message",
    spoil: words("front.emtpy: Soon."),
    line: 1,
    says: ['"front.emtpy"', "front.empty"],
  },
  {
    name: "a message without one of its values",
    spoil: words("article.share: Pass it on\narticle.follow: Follow us"),
    line: 2,
    says: ['The text lacks "{handle}"'],
  },
  {
    name: "a message with a value that it does not have",
    spoil: words('list.page: "Page {number} of {all}, {count} in all"'),
    line: 1,
    says: ['"{all}" is unknown here', "{number}, {count}"],
  },
  {
    name: "one text for all numbers without the number",
    spoil: words("list.stories: Many stories"),
    line: 1,
    says: ['The text lacks "{count}"', "Only a plural form for one number may leave it out."],
  },
  {
    name: "a form for several numbers without the number",
    spoil: words('list.stories: { one: "A story", other: Many }'),
    line: 1,
    column: 40,
    says: ['The text lacks "{count}"'],
  },
  {
    name: "a form for zero and one without the number",
    spoil: async (paper: FixturePaper) => {
      await paper.change("site.yaml", "en-GB", "fr");
      await words('list.stories: { one: "Un article", other: "{count} articles" }')(paper);
    },
    line: 1,
    says: ['The text lacks "{count}"'],
  },
  {
    name: "a form that lacks a number which does not decide",
    spoil: words('list.page: { one: "Page {count}", other: "Page {number} of {count}" }'),
    line: 1,
    column: 19,
    says: ['The text lacks "{number}". Write it where its value belongs.'],
  },
  {
    name: "a form for millions without the number",
    spoil: async (paper: FixturePaper) => {
      await paper.change("site.yaml", "en-GB", "es");
      const one = "one: Una nota, other: '{count} notas'";
      await words(`list.stories: { many: Notas, ${one} }`)(paper);
    },
    line: 1,
    column: 23,
    says: ['The text lacks "{count}"'],
  },
  {
    name: "a message without its number, which has no plural forms in English",
    spoil: words("article.minutes: A short read"),
    line: 1,
    says: ['The text lacks "{count}"'],
  },
  {
    name: "a plural form that the language does not have",
    spoil: words('list.stories: { few: "{count} stories", other: "{count} reports" }'),
    line: 1,
    column: 22,
    says: ['The language en-GB has no plural form "few". It has one, other. Remove this one.'],
  },
  ...["Soon {", "Soon }", "{ name }", "{na me}"].map((text) => ({
    name: `a brace that is not a part of a value: ${text}`,
    spoil: words(`front.empty: "${text}"`),
    line: 1,
    says: ["A brace must be a part of a value, written without spaces. Known: none."],
  })),
  ...["<b>Soon</b>", "Soon &amp; late", "**Soon**"].map((text) => ({
    name: `markup: ${text}`,
    spoil: words(`front.empty: "${text}"`),
    line: 1,
    says: ['"front.empty" is plain text, and readers would see'],
  })),
  {
    name: "markup in a plural form",
    spoil: words('list.stories: { one: "<b>A</b> story", other: "{count} stories" }'),
    line: 1,
    column: 23,
    says: ['"list.stories.one" is plain text, and readers would see the tag <b>'],
  },
  {
    name: "markup in one text for all numbers",
    spoil: words('list.stories: "<b>{count}</b> stories"'),
    line: 1,
    says: ['"list.stories" is plain text, and readers would see the tag <b>'],
  },
  {
    name: "a list",
    spoil: words("- front.empty: Soon"),
    line: 1,
    says: ["This file must contain fields."],
  },
  {
    name: "plural forms without the one for all other numbers",
    spoil: words("list.stories: { one: A story }"),
    line: 1,
    says: ['"list.stories.other" is required'],
  },
].map((spoiled) => ({ ...spoiled, path: "words.yaml" }));
testThatEachIsReported("words.yaml", badWords);
