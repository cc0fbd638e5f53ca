/** What the checks need of a field's definition in schema.ts. */
export type Definition = {
  type: string;
  required?: boolean;
  longest?: number;
  most?: number;
  isCode?: boolean;
  /** Whether one text may stand in place of fields. */
  isAlsoText?: boolean;
  options?: readonly string[];
  of?: Definition;
  def?: () => { fields: Definitions };
};
export type Definitions = { readonly [name: string]: Definition };
