import { category } from "@/lib/content/site";
import { windows } from "./windows";

/** The section and window, if any, that follow /most-read in an address; undefined for anything else. */
export function viewInPath(rest: readonly string[] = [], language?: string) {
  const section = category(rest[0] ?? "", language);
  const afterSection = section ? rest.slice(1) : rest;
  const window = windows.find(({ name }) => name === afterSection[0]);
  const afterWindow = window ? afterSection.slice(1) : afterSection;
  return afterWindow.length === 0 ? { section, window } : undefined;
}
