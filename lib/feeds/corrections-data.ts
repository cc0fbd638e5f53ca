import { latestCorrections, type StoryCorrection } from "@/lib/content/corrections";
import { leftAt } from "@/lib/content/departures";
import type { Site } from "@/lib/content/model";
import { rightsOf } from "@/lib/content/rights";
import { site } from "@/lib/content/site";
import { openText } from "@/lib/http/public-text";
import {
  absolute,
  alternatePath,
  articlePath,
  correctionsDataPath,
  correctionsPath,
  feedPath,
  frontPath,
} from "@/lib/urls";
import { correctionId } from "./correction-items";
import { storyId } from "./story-item";

const mostCorrections = 200;

/**
 * Serves the latest corrections of an edition as data: the wording before and after, the note, the story and
 * the time.
 */
export async function correctionsDataResponse(now: Date, language?: string): Promise<Response> {
  const paper = site(language);
  const { at } = paper;
  const corrections = await latestCorrections(now, mostCorrections, language);
  const times = [corrections[0]?.at ?? [], leftAt(at(correctionsPath)) ?? []].flat();
  const changedAt = times.length > 0 ? new Date(Math.max(...times.map(Number))) : undefined;
  const data = {
    publication: { name: paper.name, url: absolute(paper.address, at(frontPath)) },
    url: absolute(paper.address, at(correctionsDataPath)),
    feed: absolute(paper.address, at(feedPath("json", "corrections"))),
    language: paper.language,
    rights: rightsOf(paper),
    corrections: corrections.map((correction) => inData(correction, paper)),
  };
  return openText(`${JSON.stringify(data, null, 1)}\n`, "application/json", now, changedAt);
}

function inData(correction: StoryCorrection, { address }: Site) {
  const { article, at, text, wrong, right } = correction;
  const { slug, headline, publishedAt } = article;
  return {
    id: correctionId(storyId(article, address), correction.key),
    at,
    text,
    wrong,
    right,
    story: {
      slug,
      headline,
      url: absolute(address, articlePath(slug)),
      json: absolute(address, alternatePath(slug, "json")),
      publishedAt,
    },
  };
}
