import type { ComponentProps } from "react";

type Props = ComponentProps<"section"> & { label: string };

/**
 * A piece of furniture under its name. Not a landmark: a story may have many, and two of one name. Not a
 * <div>, which reader modes drop where it has few words.
 */
export function Group({ label, ...props }: Props) {
  // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for the fields of a form.
  return <section role="group" aria-label={label} {...props} />;
}
