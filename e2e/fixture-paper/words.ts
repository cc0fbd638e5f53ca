/** Values of the fixture paper that tests look for. */

/** The clock of the fixture paper, and a quarter of an hour later. */
export const noon = "2026-06-15T12:00:00+05:30";
export const quarterPast = "2026-06-15T12:15:00+05:30";

/** Stories that no reader may see. `soon` is published ten minutes after noon. */
export const hiddenStories = ["draft", "scheduled", "soon"] as const;
export type HiddenStory = (typeof hiddenStories)[number];

/**
 * A word that occurs in one place of one hidden story, and nowhere else. A place is a field (`image.alt`), an
 * attribute of furniture (`PullQuote.by`), the content of furniture (`PullQuote`), `slug` or `body`.
 */
export const canary = (story: HiddenStory, place: string) =>
  `canary${story}${place.replaceAll(".", "").toLowerCase()}`;

/** Matches every canary of these stories, in any case. */
export function canaryOf(stories: readonly HiddenStory[]): RegExp {
  return new RegExp(`canary(?:${stories.join("|")})[a-z]+`, "gi");
}

/** Texts that an editor may write and that must never run. Each would set the global `stolen`. */
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
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload for another template engine.
  "${stolen=1}",
  "&lt;script&gt;stolen=1&lt;/script&gt;",
  "\\u003cscript\\u003estolen=1\\u003c/script\\u003e",
  "javascript:stolen=1",
  `" onfocus="stolen=1" autofocus="`,
  "]]></title></item><item><title>stolen=1</title><description><![CDATA[",
];

/** Prefix of each payload, by which tests find its story. */
export const payloadMark = (place: number) => `Payload ${place + 1}`;

export const longHeadline =
  "The harbour master counts every lantern twice, because the first count is for the town, the second is for the sea, and neither has ever believed in the other’s sum";

export const otherScripts = { armenian: "հաց", arabic: "خبز", azerbaijani: "çörək" };

/** The key of the fixture paper's desk. A real paper keeps the identity far from its site. */
export const deskKey = {
  recipient: "age1keevh42fw7qzgzvsv5algazjhh7nxggu2zz26un59d0rc7ku7p8szyr494",
  identity: "AGE-SECRET-KEY-10PFLAV7UXQ5NN9FPZJ46FG67GYLPTMCLXMPMGF52GGU0302KRJPSUQVJTT",
};
