import { type Spoiled, testThatTheyStopTheCompile } from "@/lib/content/compile/testing/faulty-paper";
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
  says: ["none of the fediverse", '"@name@server.example"'],
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
    says: ["no origin"],
  },
  {
    name: "an address of another scheme",
    spoil: inSite("https://fixture.example", "ftp://fixture.example"),
    line: 4,
    says: ["no origin"],
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
  { name: "a colour by name", spoil: inSite('"#c2301c"', "red"), line: 15, says: ["no colour"] },
  {
    name: "a category twice",
    spoil: inSite("slug: news", "slug: transport"),
    line: 16,
    says: ['"transport" already'],
  },
  {
    name: "a category that would stand where a window of Most Read stands",
    spoil: inSite("slug: transport", "slug: week"),
    line: 16,
    says: ['"week" is a window of Most Read'],
  },
  { name: "an unknown language", spoil: inSite("en-GB", "english language"), line: 5, says: ["no language"] },
  {
    name: "a tips mail that is none",
    spoil: inSite("mail: tips@fixture.example", "mail: tips at fixture"),
    line: 8,
    says: ['"tips at fixture" is no mail address', "like tips@paper.example"],
  },
  {
    name: "a recipient with one letter wrong",
    spoil: inTips(`recipient: ${recipient.slice(0, -1)}q`),
    line: 9,
    says: ["is no age recipient", "npm run tips -- keygen"],
  },
  {
    name: "a secret key in place of the recipient",
    spoil: inTips("recipient: AGE-SECRET-KEY-1QQQQ"),
    line: 9,
    says: ["is no age recipient"],
  },
  {
    name: "half a day of retention",
    spoil: inTips("retentionDays: 0.5"),
    line: 9,
    says: ['"0.5" is no number of days'],
  },
  {
    name: "a Signal name without its digits",
    spoil: inTips("signal: fixture-desk"),
    line: 9,
    says: ['"fixture-desk" is no Signal account', "desk.42"],
  },
  {
    name: "a Signal number that YAML takes for a sum",
    spoil: inTips("signal: +43123456789"),
    line: 9,
    says: ["read as a number", "quotes"],
  },
  {
    name: "a SecureDrop on the open web",
    spoil: inTips("secureDrop: https://drop.fixture.example"),
    line: 9,
    says: ["is no onion address", ".onion"],
  },
  {
    name: "a short PGP fingerprint",
    spoil: inTips('pgp: { fingerprint: "DEADBEEF", url: /tips-key.asc }'),
    line: 9,
    says: ["is no PGP fingerprint", "all its 40 digits"],
  },
  {
    name: "a PGP key at no good address",
    spoil: inTips(
      'pgp: { fingerprint: "DEADBEEF", url: "javascript:1" }'.replace("DEADBEEF", "A1".repeat(20)),
    ),
    line: 9,
    says: ['"tips.pgp.url" is no good address'],
  },
  {
    name: "a way to the desk that we do not know",
    spoil: inTips("telegram: fixture"),
    line: 9,
    says: ['no field "tips.telegram"'],
  },
].map((spoiled) => ({ ...spoiled, path: "site.yaml" }));

testThatTheyStopTheCompile("an author", badAuthor);
testThatTheyStopTheCompile("site.yaml", badSite);
