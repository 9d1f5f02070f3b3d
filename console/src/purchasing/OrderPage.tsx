import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { useLocations, useMayAt } from '../catalog/locations.tsx';
import { PurchaseOrderOfDocument, type PurchaseOrderOfQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { download, headerOf, linesOf, MARK, type Part } from '../kit/csv.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { isOverdue, outstandingOf } from './orders.ts';
import { nameOfSupplier } from './suppliers.ts';

type Order = NonNullable<PurchaseOrderOfQuery['purchaseOrder']>;

const route = getRouteApi('/orders/$order');

/** One order: what of it has come, and what can be done next. */
export function OrderPage() {
  const t = useTranslations('order');
  const { order: id } = route.useParams();
  const read = useQuery({
    queryKey: ['order', id],
    queryFn: () => ask(PurchaseOrderOfDocument, { id }),
    refetchInterval: 10_000,
  });
  return (
    <Shown of={read} rows={6}>
      {({ purchaseOrder: order }) => (
        <Page
          title={id}
          over={<Link href={addresses.orders()}>{t('over')}</Link>}
          aside={
            <>
              <Freshness of={read} />
              {order && <Actions order={order} />}
            </>
          }
        >
          {order ? (
            <>
              <Figures order={order} />
              <Lines order={order} />
              <Receipts order={order} />
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

function Actions({ order }: { order: Order }) {
  const t = useTranslations('order');
  const mayAt = useMayAt();
  const isClosed = order.state === 'CLOSED';
  return (
    <Row>
      {!isClosed && mayAt('purchasing.receive', order.location) && (
        <Link href={addresses.receiving({ order: order.id })}>{t('receive')}</Link>
      )}
      {!isClosed && mayAt('purchasing.order', order.location) && (
        <WithReason
          label={t('close')}
          renews={['order', 'orders', 'replenishment']}
          onReason={(act, reason) => act('purchasing.CloseOrder', { orderId: order.id, reason })}
        >
          <p>{t('closeNote')}</p>
        </WithReason>
      )}
      <Button onPress={() => download(`${order.id}.csv`, asCsv(order))}>{t('csv')}</Button>
    </Row>
  );
}

/** The order as it is sent to whoever delivers, whose language nobody knows here. */
function asCsv(order: Order): string {
  const parts: readonly Part<Order['lines'][number]>[] = [
    { header: 'order', value: () => order.id },
    { header: 'location', value: () => order.location },
    { header: 'supplier', value: () => order.supplier },
    { header: 'expectedOn', value: () => order.expectedOn },
    { header: 'lineNo', value: line => line.lineNo },
    { header: 'sku', value: line => line.sku },
    { header: 'barcode', value: line => line.product?.barcodes[0] },
    { header: 'name', value: line => line.product?.name },
    { header: 'unit', value: line => line.product?.unit },
    { header: 'quantity', value: line => ({ quantity: line.quantity }) },
    { header: 'unitCost', value: line => ({ minor: line.unitCostMinor }) },
  ];
  const [first] = order.lines;
  return MARK + (first ? headerOf(parts, first) : '') + linesOf(parts, order.lines);
}

function Figures({ order }: { order: Order }) {
  const t = useTranslations('order');
  const list = useTranslations('orders');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const place = of(order.location);
  return (
    <Facts
      facts={[
        {
          name: list('state'),
          value: (
            <Tag tone={order.state === 'DELIVERED' ? 'good' : 'plain'}>
              {enumWord('PurchaseOrderState', order.state)}
            </Tag>
          ),
          note: order.closedBecause,
        },
        {
          name: t('supplier'),
          value: (
            <Link href={addresses.supplier(order.supplier)}>{nameOfSupplier(order.supplier, order.suppliedBy)}</Link>
          ),
          note: order.suppliedBy?.note,
        },
        { name: t('location'), value: order.location, note: place?.name },
        { name: list('placed'), value: figures.moment(order.placedAt, place?.zone) },
        ...(order.expectedOn
          ? [
              {
                name: list('expected'),
                value: figures.day(order.expectedOn),
                note: isOverdue(order, clockIn(place?.zone).day) ? <Tag tone="warn">{list('overdue')}</Tag> : undefined,
              },
            ]
          : []),
        ...(order.expectedCostMinor == null
          ? []
          : [{ name: list('cost'), value: figures.money(order.expectedCostMinor) }]),
      ]}
    />
  );
}

function Lines({ order }: { order: Order }) {
  const t = useTranslations('order');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Order['lines'][number]>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => (
        <Named
          name={line.product?.name ?? line.sku}
          under={[line.sku, line.product ? enumWord('Unit', line.product.unit) : undefined].filter(Boolean).join(' · ')}
        />
      ),
      file: [
        { header: t('product'), value: line => line.product?.name },
        { header: written('sku'), value: line => line.sku },
        { header: written('unit'), value: line => line.product && enumWord('Unit', line.product.unit) },
      ],
    },
    {
      key: 'ordered',
      header: t('ordered'),
      isFigure: true,
      cell: line => figures.quantity(line.quantity),
      file: line => ({ quantity: line.quantity }),
    },
    {
      key: 'delivered',
      header: t('delivered'),
      isFigure: true,
      cell: line => figures.quantity(line.delivered),
      file: line => ({ quantity: line.delivered }),
    },
    {
      key: 'outstanding',
      header: t('outstanding'),
      isFigure: true,
      cell: line => figures.quantity(outstandingOf(line)),
      file: line => ({ quantity: outstandingOf(line) }),
    },
    {
      key: 'cost',
      header: t('unitCost'),
      isFigure: true,
      isExtra: true,
      cell: line => (line.unitCostMinor == null ? '' : figures.money(line.unitCostMinor)),
      file: line => ({ minor: line.unitCostMinor }),
    },
  ];
  return (
    <Section title={t('ordered')}>
      <DataTable
        caption={t('ordered')}
        about={[order.id]}
        columns={columns}
        rows={order.lines}
        rowKey={line => String(line.lineNo)}
      />
    </Section>
  );
}

function Receipts({ order }: { order: Order }) {
  const t = useTranslations('order');
  const figures = useFigures();
  const mayHistory = useMay('audit.history');
  return (
    <Section
      title={t('receipts')}
      aside={mayHistory && <Link href={addresses.history(`purchaseorder-${order.id}`)}>{t('history')}</Link>}
    >
      {order.receipts.length === 0 ? (
        <Empty>{t('noReceipts')}</Empty>
      ) : (
        <Entries
          entries={order.receipts.map(id => ({ key: id, name: <Link href={addresses.receipt(id)}>{id}</Link> }))}
        />
      )}
      {order.excess.length > 0 && (
        <Section title={t('excess')}>
          <Entries
            entries={order.excess.map(({ sku, quantity, product }) => ({
              key: sku,
              name: product?.name ?? sku,
              under: sku,
              value: figures.quantity(quantity),
            }))}
          />
        </Section>
      )}
    </Section>
  );
}
