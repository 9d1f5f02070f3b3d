import { ExplainDocument, type ExplainQuery } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';

type Explained = NonNullable<ExplainQuery['explain']>;

export type Step = Explained['edges'][number]['node'];

export type Explanation = {
  /** What there is. */
  onHand: number;
  /** What there was before the first step. */
  opening: number;
  /** What has happened, the latest first. */
  steps: readonly Step[];
  /** Whether there was more in that time than is shown. */
  isCut: boolean;
};

/** More in one table nobody reads. */
const MOST = 1000;

/** Why a stock is what it is: all that has moved it from a moment on, up to another or so far. */
export async function explain(
  location: string,
  sku: string,
  from?: string,
  moment?: string,
): Promise<Explanation | null> {
  const steps: Step[] = [];
  let opening: number | undefined;
  let after: string | null = null;
  for (;;) {
    const answer: ExplainQuery = await ask(ExplainDocument, { location, sku, from, moment, after });
    const page = answer.explain;
    if (!page) {
      return null;
    }
    opening ??= page.opening.onHand;
    steps.push(...page.edges.map(edge => edge.node));
    const isCut = page.pageInfo.hasNextPage && steps.length >= MOST;
    if (!page.pageInfo.hasNextPage || isCut) {
      return { onHand: page.figure.onHand, opening, steps: steps.reverse(), isCut };
    }
    after = page.pageInfo.endCursor ?? null;
  }
}
