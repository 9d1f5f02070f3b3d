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
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { isOverdue } from '../purchasing/orders.ts';
import { nameOfSupplier } from '../purchasing/suppliers.ts';
import { addresses } from '../shell/addresses.ts';
import { ListTile, type Of } from './Tile.tsx';

/** To propose is work: a thousand stocks are looked through. */
const PROPOSALS_EVERY_MS = 5 * 60_000;

/** What suppliers have still to bring. */
export function Orders({ location }: Of) {
  const t = useTranslations('needs');
  const orders = useTranslations('orders');
  const enumWord = useEnumWord();
  const { of } = useLocations();
  return (
    <ListTile
      title={t('orders')}
      href={addresses.orders(location ? { location } : {})}
      none={t('noOrders')}
      question={['orders', 'open', location]}
      ask={() => ask(OpenOrdersDocument, { location: location ?? null })}
      list={answer => answer.purchaseOrders}
    >
      {node => (
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
      )}
    </ListTile>
  );
}

/** What should be ordered: of the location that is looked at, else of the first warehouse; nothing where there is none. */
export function Proposals({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'replenishment.read');
  const place = location ?? (places.find(each => each.kind === 'WAREHOUSE') ?? places[0])?.id;
  if (place === undefined) {
    return null;
  }
  return (
    <ListTile
      title={t('proposals', { location: place })}
      href={addresses.replenishment({ location: place })}
      none={t('noProposals')}
      question={['replenishment', 'today', place]}
      ask={() => ask(ProposedDocument, { location: place })}
      list={answer => answer.replenishment}
      everyMs={PROPOSALS_EVERY_MS}
    >
      {node => (
        <li key={node.sku}>
          <span>{node.product?.name ?? node.sku}</span>
          <span className="figure">{figures.quantity(node.quantity)}</span>
        </li>
      )}
    </ListTile>
  );
}

/** Transfers that were approved and wait for whoever sends them. */
export function Dispatches({ location }: Of) {
  const t = useTranslations('needs');
  return (
    <ListTile
      title={t('dispatches')}
      href={addresses.transfers({ state: 'APPROVED' })}
      none={t('noDispatches')}
      question={['transfers', 'toDispatch', location]}
      ask={() => ask(ToDispatchDocument, { location: location ?? null })}
      list={answer => answer.transfers}
    >
      {node => (
        <li key={node.id}>
          <span>
            {node.from} → {node.to}
          </span>
        </li>
      )}
    </ListTile>
  );
}

/** Stocktakes that are being counted. */
export function Counts({ location }: Of) {
  const t = useTranslations('needs');
  const figures = useFigures();
  const { of } = useLocations();
  return (
    <ListTile
      title={t('counts')}
      href={addresses.stocktakes({ ...(location ? { location } : {}), state: 'OPEN' })}
      none={t('noCounts')}
      question={['stocktakes', 'open', location]}
      ask={() => ask(OpenStocktakesDocument, { location: location ?? null })}
      list={answer => answer.stocktakes}
    >
      {node => (
        <li key={node.id}>
          <span>
            {node.id} · {node.location}
          </span>
          <span className="figure">{figures.moment(node.openedAt, of(node.location)?.zone)}</span>
        </li>
      )}
    </ListTile>
  );
}
