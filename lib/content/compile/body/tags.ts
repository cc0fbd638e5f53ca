import type { Nodes, Parent } from "mdast";
// Brings the nodes of MDX into the types of mdast.
import type {} from "remark-mdx";
import type { FurnitureName, MadeAttribute } from "@/lib/content/furniture";

/** A JSX tag in a story, on lines of its own or within a paragraph. */
export type Tag = Extract<Nodes, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>;
type AnyAttribute = Tag["attributes"][number];
type NamedAttribute = Extract<AnyAttribute, { type: "mdxJsxAttribute" }>;

/** The value of a literal attribute: text, or true for a bare name. Undefined for code. */
export function literal({ value }: NamedAttribute): string | boolean | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value;
  const statement = value.data?.estree?.body[0];
  if (statement?.type !== "ExpressionStatement" || statement.expression.type !== "Literal") return undefined;
  const constant = statement.expression.value;
  if (typeof constant === "boolean") return constant;
  return typeof constant === "string" || typeof constant === "number" ? String(constant) : undefined;
}

export function isTag(node: Nodes | Parent): node is Tag {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function isNamed(attribute: AnyAttribute): attribute is NamedAttribute {
  return attribute.type === "mdxJsxAttribute";
}

/** The literal attributes of a tag, as properties of an element. */
export function plainAttributes({ attributes }: Tag): Record<string, string | boolean> {
  return Object.fromEntries(
    attributes.filter(isNamed).flatMap((attribute) => {
      const value = literal(attribute);
      return value === undefined || value === false ? [] : [[attribute.name, value]];
    }),
  );
}

/** Gives a tag an attribute that its forms show, and that editors cannot give. */
export function giveAttribute(tag: Tag, name: MadeAttribute, value: string): void {
  tag.attributes.push({ type: "mdxJsxAttribute", name, value });
}

/** The tags of a name directly within a tag. */
export function tagsIn({ children }: Tag, name: FurnitureName): Tag[] {
  return (children as Nodes[]).filter(isTag).filter((tag) => tag.name === name);
}
