import type { Metadata } from "next";
import { type ListKind, listPath } from "@/lib/urls";

/** Title, description and canonical address of page `number` of a list. */
export function listMetadata(
  kind: ListKind,
  { slug, name }: { slug: string; name: string },
  description: string,
  number: number,
): Metadata {
  return {
    title: number === 1 ? name : `${name}, page ${number}`,
    description,
    alternates: { canonical: listPath(kind, slug, number) },
  };
}
