import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import {
  OpenOrdersDocument,
  OpenStocktakesDocument,
  ProposedDocument,
  ToDispatchDocument,
} from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { isOverdue } from '../purchasing/orders.ts';
import { nameOfSupplier } from '../purchasing/suppliers.ts';
import { addresses } from '../shell/addresses.ts';
import { Counted, EVERY_MS, type Of, Tile, useCount } from './Tile.tsx';

/** To propose is work: a thousand stocks are looked through. */
const PROPOSALS_EVERY_MS = 5 * 60_000;

/** What suppliers have still to bring. */
export function Orders({ location }: Of) {
  const t = useTranslations('needs');
  const orders = useTranslations('orders');
  const enumWord = useEnumWord();
  const count = useCount();
  const { of } = useLocations();
  const read = useQuery({
    queryKey: ['orders', 'open', location],
    queryFn: () => ask(OpenOrdersDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('orders')} href={addresses.orders(location ? { location } : {})} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ purchaseOrders: list }) => (
          <Counted {...count(list)} none={t('noOrders')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>
                  {nameOfSupplier(node.supplier, node.suppliedBy)} → {node.location}
                </span>
                <span>
                  {isOverdue(node, clockIn(of(node.location)?.zone).day) ? (
                    <Tag tone="warn">{orders('overdue')}</Tag>
                  ) : (
                    enumWord('PurchaseOrderState', node.state)
                  )}
                </span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

/** What should be ordered: of the location that is looked at, else of the first warehouse. */
export function Proposals({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  const count = useCount();
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'replenishment.read');
  const place = location ?? (places.find(each => each.kind === 'WAREHOUSE') ?? places[0])?.id;
  const read = useQuery({
    queryKey: ['replenishment', 'today', place],
    queryFn: () => ask(ProposedDocument, { location: place ?? '' }),
    refetchInterval: PROPOSALS_EVERY_MS,
    enabled: place !== undefined,
  });
  return (
    <Tile
      title={place ? t('proposals', { location: place }) : t('proposalsOfNone')}
      href={addresses.replenishment(place ? { location: place } : {})}
      fresh={<Freshness of={read} />}
    >
      <Shown of={read}>
        {({ replenishment: list }) => (
          <Counted {...count(list)} none={t('noProposals')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.sku}>
                <span>{node.product?.name ?? node.sku}</span>
                <span className="figure">{figures.quantity(node.quantity)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

/** Transfers that were approved and wait for whoever sends them. */
export function Dispatches({ location }: Of) {
  const t = useTranslations('needs');
  const count = useCount();
  const read = useQuery({
    queryKey: ['transfers', 'toDispatch', location],
    queryFn: () => ask(ToDispatchDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('dispatches')} href={addresses.transfers()} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ transfers: list }) => (
          <Counted {...count(list)} none={t('noDispatches')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>
                  {node.from} → {node.to}
                </span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}

/** Stocktakes that are being counted. */
export function Counts({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  const count = useCount();
  const { of } = useLocations();
  const read = useQuery({
    queryKey: ['stocktakes', 'open', location],
    queryFn: () => ask(OpenStocktakesDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('counts')} href={addresses.stocktakes(location ? { location } : {})} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ stocktakes: list }) => (
          <Counted {...count(list)} none={t('noCounts')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>
                  {node.id} · {node.location}
                </span>
                <span className="figure">{figures.moment(node.openedAt, of(node.location)?.zone)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}
