import type { Page } from "playwright/test";

/** Of each loaded picture: what was fetched and what is needed, in pixels of the device, and the steps. */
export const loadedPictures = (page: Page) =>
  page.locator("picture > img").evaluateAll((all) =>
    all.flatMap((element) => {
      const image = element as HTMLImageElement;
      const [, fetched = ""] = /-(\d+)\.\w+$/.exec(image.currentSrc) ?? [];
      const { width, height } = image.getBoundingClientRect();
      if (!image.complete || width === 0 || fetched === "") return [];
      const srcSet = image.parentElement?.querySelector("source")?.srcset ?? "";
      const ratio = Number(image.getAttribute("width")) / Number(image.getAttribute("height"));
      return {
        file: image.currentSrc.replace(/.*\//, ""),
        fetched: Number(fetched),
        // What is cut off has to be fetched too.
        needed: Math.round(Math.max(width, height * ratio) * devicePixelRatio),
        // The browser prefers a larger file that it has already for another place.
        isRepeated:
          all.filter((other) => (other as HTMLImageElement).currentSrc === image.currentSrc).length > 1,
        steps: [...srcSet.matchAll(/ (\d+)w/g)].map(([, step]) => Number(step)),
      };
    }),
  );
