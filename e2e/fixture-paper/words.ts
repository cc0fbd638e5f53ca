/** Words of the fixture paper that tests look for. */

/** The clock of the fixture paper, and the same a quarter of an hour later. */
export const noon = "2026-06-15T12:00:00+05:30";
export const quarterPast = "2026-06-15T12:15:00+05:30";

export const places = [
  "headline",
  "standfirst",
  "keypoint",
  "body",
  "caption",
  "alt",
  "credit",
  "topic",
  "picture",
  "figure",
  "correction",
  "slug",
] as const;
type Place = (typeof places)[number];

/** Stories that no reader may see: `soon` appears a quarter of an hour after noon. */
export const hiddenStories = ["draft", "scheduled", "soon"] as const;
export type HiddenStory = (typeof hiddenStories)[number];

/** A word that stands in one place of one hidden story, and nowhere else in the world. */
export const canary = (story: HiddenStory, place: Place) => `qx${story}${place}`;

/** Any canary of these stories, as they may be spelled in any file or answer. */
export function canaryOf(stories: readonly HiddenStory[]): RegExp {
  return new RegExp(`qx(?:${stories.join("|")})(?:${places.join("|")})`, "gi");
}

/** Plain texts that an editor may write, and that must never become code. Each would set `stolen` where it ran. */
export const payloads = [
  "<script>stolen=1</script>",
  `"><img src=x onerror=stolen=1>`,
  "'><svg onload=stolen=1>",
  "</title><script>stolen=1</script>",
  "</style><script>stolen=1</script>",
  "</script><script>stolen=1</script>",
  "--><script>stolen=1</script><!--",
  `<iframe srcdoc="<script>parent.stolen=1</script>"></iframe>`,
  "{{constructor.constructor('stolen=1')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template of another engine that is tried.
  "${stolen=1}",
  "&lt;script&gt;stolen=1&lt;/script&gt;",
  "\\u003cscript\\u003estolen=1\\u003c/script\\u003e",
  "javascript:stolen=1",
  `" onfocus="stolen=1" autofocus="`,
  "]]></title></item><item><title>stolen=1</title><description><![CDATA[",
];

/** Put before each payload, so that tests find its story. */
export const payloadMark = (place: number) => `Payload ${place + 1}`;

export const longHeadline =
  "The harbour master counts every lantern twice, because the first count is for the town, the second is for the sea, and neither has ever believed in the other’s sum";

export const otherScripts = { armenian: "հաց", arabic: "خبز", azerbaijani: "çörək" };

/** The key of the fixture paper's desk, whose identity a real paper would keep far from its site. */
export const deskKey = {
  recipient: "age1keevh42fw7qzgzvsv5algazjhh7nxggu2zz26un59d0rc7ku7p8szyr494",
  identity: "AGE-SECRET-KEY-10PFLAV7UXQ5NN9FPZJ46FG67GYLPTMCLXMPMGF52GGU0302KRJPSUQVJTT",
};
