import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { PurchaseOrdersDocument, type PurchaseOrdersQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { NewOrder } from './NewOrder.tsx';
import { isOverdue, isShown, openOf, SHOWN } from './orders.ts';
import { SupplierChoice } from './SupplierChoice.tsx';
import { nameOfSupplier } from './suppliers.ts';

type Order = NonNullable<PurchaseOrdersQuery['purchaseOrders']>['edges'][number]['node'];

const route = getRouteApi('/orders');

/** What was ordered from suppliers, the newest first, and a button that orders more. */
export function OrdersPage() {
  const t = useTranslations('orders');
  const search = route.useSearch();
  const { location, supplier } = search;
  const show = isShown(search.show) ? search.show : 'open';
  const navigate = route.useNavigate();
  const router = useRouter();
  const mayOrder = useMay('purchasing.order');
  const list = useList(
    ['orders', location, supplier, show],
    after =>
      ask(PurchaseOrdersDocument, {
        location: location ?? null,
        supplier: supplier ?? null,
        open: openOf(show),
        after,
      }),
    page => page.purchaseOrders,
    { everyMs: 30_000 },
  );
  const go = (to: Record<string, string | undefined>) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...search, ...to }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayOrder && (
            <Opens label={t('new')} look="primary">
              {() => <NewOrder onPlaced={id => router.history.push(addresses.order(id))} />}
            </Opens>
          )}
        </>
      }
    >
      <Filters label={t('filters')}>
        <LocationChoice value={location} onChange={to => go({ location: to })} />
        <SupplierChoice value={supplier} onChange={to => go({ supplier: to })} />
        <Choice
          label={t('show')}
          options={SHOWN.map(id => ({ id, name: t(id) }))}
          value={show}
          onChange={to => go({ show: to })}
        />
      </Filters>
      <Rows of={list} places={6} list={page => page.purchaseOrders} none={t('none')}>
        {(rows, rest) => <Orders rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function Orders({ rows, rest }: { rows: readonly Order[]; rest: Rest<Order> }) {
  const t = useTranslations('orders');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Order>[] = [
    {
      key: 'order',
      header: t('order'),
      cell: order => (
        <Named
          name={`${nameOfSupplier(order.supplier, order.suppliedBy)} → ${order.location}`}
          under={<span translate="no">{order.id}</span>}
        />
      ),
      file: [
        { header: t('order'), value: order => order.id },
        { header: written('supplier'), value: order => nameOfSupplier(order.supplier, order.suppliedBy) },
        { header: written('location'), value: order => order.location },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: order => (
        <Tag tone={order.state === 'DELIVERED' ? 'good' : 'plain'}>{enumWord('PurchaseOrderState', order.state)}</Tag>
      ),
      file: order => enumWord('PurchaseOrderState', order.state),
    },
    {
      key: 'expected',
      header: t('expected'),
      cell: order =>
        order.expectedOn ? (
          <Named
            name={<span className="figure">{figures.day(order.expectedOn)}</span>}
            under={
              isOverdue(order, clockIn(of(order.location)?.zone).day) ? (
                <Tag tone="warn">{t('overdue')}</Tag>
              ) : undefined
            }
          />
        ) : (
          ''
        ),
      file: order => order.expectedOn,
    },
    {
      key: 'placed',
      header: t('placed'),
      isExtra: true,
      cell: order => <span className="figure">{figures.moment(order.placedAt, of(order.location)?.zone)}</span>,
      file: order => ({ moment: order.placedAt, zone: of(order.location)?.zone }),
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      isExtra: true,
      cell: order => figures.count(order.lines.length),
      file: order => order.lines.length,
    },
    {
      key: 'cost',
      header: t('cost'),
      isFigure: true,
      isExtra: true,
      cell: order => (order.expectedCostMinor == null ? '' : figures.money(order.expectedCostMinor)),
      file: order => ({ minor: order.expectedCostMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={order => order.id}
      href={order => addresses.order(order.id)}
      rest={rest}
    />
  );
}
