import { followedPath } from "@/lib/preview/preview-paths";
import { isSamePage, morphPage, versionIn } from "./morph-page";

/** Replaces what changed in an open page after a save, and keeps its place. */
export class PageFollower {
  #shown: string;
  #isFollowing: Promise<void> | undefined;
  readonly #followed: () => void;

  /** `shown` is the version of the content that the page was made of. */
  constructor(shown: string, followed: () => void) {
    this.#shown = shown;
    this.#followed = followed;
  }

  /** Resolves when the page shows this version or a later one, or when it could not be fetched. */
  async follow(version: string): Promise<void> {
    // One at a time: the second of two saves waits, and finds that the first has shown both.
    while (this.#isFollowing) await this.#isFollowing;
    if (version === this.#shown) return;
    this.#isFollowing = this.#fetch().finally(() => {
      this.#isFollowing = undefined;
    });
    await this.#isFollowing;
  }

  async #fetch(): Promise<void> {
    const response = await fetch(followedPath(location.pathname)).catch(() => undefined);
    // The preview is starting again. Its next event comes when it is there.
    if (!response) return;
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    this.#shown = versionIn(next) ?? this.#shown;
    // Only a new load takes a page to the framework's error page, and back.
    if (!isSamePage(document) || !isSamePage(next)) return location.reload();
    // A story that moved, to its new address.
    if (response.redirected && new URL(response.url).origin === location.origin)
      history.replaceState(history.state, "", response.url + location.hash);
    morphPage(next);
    this.#followed();
  }
}
