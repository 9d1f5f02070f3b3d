import { CountPlacesDocument, type CountPlacesQuery } from '../../generated/documents.ts';
import { ask } from '../../ledger/ask.ts';
import { keyOf } from './tally.ts';

type Line = NonNullable<CountPlacesQuery['stocktake']>['lines']['edges'][number]['node'];

export type PlaceCount = Line['counts'][number];

/** What the ledger has of a stocktake so far: for each place and goods the count that holds. */
export type Places = {
  /** Who counts where, the place that was counted last first. */
  places: readonly { zone: string; by: readonly string[] }[];
  /** The count that holds of some goods at a place; undefined where there is none. */
  holding: (zone: string, goods: { sku: string; batch?: string }) => PlaceCount | undefined;
};

/** More a phone does not need to know of. */
const MOST_PAGES = 10;

export async function readPlaces(stocktake: string): Promise<Places> {
  const lines: Line[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: CountPlacesQuery = await ask(CountPlacesDocument, { id: stocktake, after });
    const read = answer.stocktake?.lines;
    lines.push(...(read?.edges ?? []).map(edge => edge.node));
    after = read?.pageInfo.hasNextPage ? (read.pageInfo.endCursor ?? null) : null;
    if (after === null) {
      break;
    }
  }
  return placesOf(lines);
}

export function placesOf(lines: readonly Line[]): Places {
  const holding = new Map<string, PlaceCount>();
  const places = new Map<string, { last: string; by: Set<string> }>();
  for (const { sku, batch, counts } of lines) {
    for (const count of counts) {
      const zone = count.zone ?? '';
      const key = `${zone}\n${keyOf({ sku, ...(batch ? { batch } : {}) })}`;
      const before = holding.get(key);
      if (!before || before.recordedAt <= count.recordedAt) {
        holding.set(key, count);
      }
      const place = places.get(zone) ?? { last: '', by: new Set<string>() };
      if (place.last < count.recordedAt) {
        place.last = count.recordedAt;
      }
      if (count.countedBy) {
        place.by.add(count.countedBy);
      }
      places.set(zone, place);
    }
  }
  return {
    places: [...places]
      .filter(([zone]) => zone !== '')
      .sort(([, one], [, other]) => other.last.localeCompare(one.last))
      .map(([zone, { by }]) => ({ zone, by: [...by] })),
    holding: (zone, goods) => holding.get(`${zone}\n${keyOf(goods)}`),
  };
}
