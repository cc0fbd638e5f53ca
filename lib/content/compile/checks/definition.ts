/** What the checks need of a field's definition in schema.ts. */
export type Definition = {
  type: string;
  required?: boolean;
  longest?: number;
  most?: number;
  isCode?: boolean;
  options?: readonly string[];
  of?: Definition;
  def?: () => { fields: Definitions };
};
export type Definitions = { readonly [name: string]: Definition };
