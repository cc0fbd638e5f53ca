import type { Changes } from "@/lib/content/compile/store/changes";

/** Decides whether so many stories and pages may go at once. */
export type MayTakeDown = (gone: readonly string[], online: number) => boolean;

/** The stories and pages that go, if they are more than a tenth of the paper and more than one. */
export function massRemoval({ gone, online }: Changes): { gone: string[]; online: number } | undefined {
  const texts = gone.filter((address) => !address.includes("/", 1));
  if (texts.length <= 1) return undefined;
  const all = online();
  return texts.length > all / 10 ? { gone: texts, online: all } : undefined;
}
