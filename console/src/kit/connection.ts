/** A list of the schema, of which one page comes after the other. */
export type Connection<N> = {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
};

/** Where the page after this one begins; undefined where there is none. */
export function cursorAfter(page: Connection<unknown> | null | undefined): string | undefined {
  return page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
}
