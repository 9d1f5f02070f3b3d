import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import {
  PurchaseOrdersDocument,
  SupplierOfDocument,
  SuppliesDocument,
  type SuppliesQuery,
} from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Entries } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, More, Rows, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Describe } from './Describe.tsx';
import { SupplyForm } from './SupplyForm.tsx';

type Supply = NonNullable<SuppliesQuery['supplies']>['edges'][number]['node'];

const route = getRouteApi('/suppliers/$supplier');

/** One supplier: who it is, which goods come from there, and what is on order. */
export function SupplierPage() {
  const t = useTranslations('supplier');
  const { supplier: id } = route.useParams();
  const mayManage = useMay('purchasing.manage-suppliers');
  const mayReadSupplies = useMay('replenishment.read');
  const read = useQuery({ queryKey: ['supplier', id], queryFn: () => ask(SupplierOfDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ supplier }) => (
        <Page
          title={supplier?.name ?? id}
          over={<Link href={addresses.suppliers()}>{t('over')}</Link>}
          aside={
            <>
              <Freshness of={read} />
              {supplier && mayManage && (
                <Opens label={t('edit')}>{close => <Describe supplier={supplier} onDone={close} />}</Opens>
              )}
            </>
          }
        >
          {supplier ? (
            <>
              {supplier.note && <p>{supplier.note}</p>}
              {mayReadSupplies && <Supplies supplier={id} />}
              <Orders supplier={id} />
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

function Supplies({ supplier }: { supplier: string }) {
  const t = useTranslations('supplier');
  // A supply is said as a whole: whoever does not see its cost would take it away.
  const maySeeCosts = useMay('inventory.read-costs');
  const mayPlan = useMay('replenishment.plan') && maySeeCosts;
  const list = useList(
    ['supplies', supplier, 'list'],
    after => ask(SuppliesDocument, { supplier, after }),
    page => page.supplies,
  );
  return (
    <Section
      title={t('goods')}
      aside={
        mayPlan && <Opens label={t('addGoods')}>{close => <SupplyForm supplier={supplier} onDone={close} />}</Opens>
      }
    >
      <Rows of={list} places={3} list={page => page.supplies} none={t('noGoods')}>
        {(rows, onEnd) => <Goods supplier={supplier} rows={rows} onEnd={onEnd} mayPlan={mayPlan} />}
      </Rows>
    </Section>
  );
}

type GoodsProps = {
  supplier: string;
  rows: readonly Supply[];
  onEnd: (() => void) | undefined;
  mayPlan: boolean;
};

function Goods({ supplier, rows, onEnd, mayPlan }: GoodsProps) {
  const t = useTranslations('supplier');
  const figures = useFigures();
  const some = (quantity: number | null | undefined) => (quantity == null ? '' : figures.quantity(quantity));
  const columns: readonly Column<Supply>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: each => <Named name={each.product?.name ?? each.sku} under={each.sku} />,
    },
    { key: 'pack', header: t('pack'), isFigure: true, cell: each => some(each.packSize) },
    { key: 'minimum', header: t('minimum'), isFigure: true, isExtra: true, cell: each => some(each.minimumOrder) },
    {
      key: 'leadTime',
      header: t('leadTime'),
      isFigure: true,
      isExtra: true,
      cell: each => (each.leadTimeDays == null ? '' : figures.count(each.leadTimeDays)),
    },
    {
      key: 'cost',
      header: t('unitCost'),
      isFigure: true,
      cell: each => (each.unitCostMinor == null ? '' : figures.money(each.unitCostMinor)),
    },
    ...(mayPlan
      ? [
          {
            key: 'change',
            header: t('changeShort'),
            cell: (each: Supply) => {
              const name = each.product?.name ?? each.sku;
              return (
                <Opens look="bare" label={t('changeShort')} title={t('change', { name })}>
                  {close => <SupplyForm supplier={supplier} known={{ ...each, name }} onDone={close} />}
                </Opens>
              );
            },
          },
        ]
      : []),
  ];
  return <DataTable caption={t('goods')} columns={columns} rows={rows} rowKey={each => each.sku} onEnd={onEnd} />;
}

function Orders({ supplier }: { supplier: string }) {
  const t = useTranslations('supplier');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const list = useList(
    ['orders', 'of', supplier],
    after => ask(PurchaseOrdersDocument, { location: null, supplier, open: true, after }),
    page => page.purchaseOrders,
  );
  return (
    <Section
      title={t('orders')}
      aside={<Link href={addresses.orders({ supplier, show: 'all' })}>{t('allOrders')}</Link>}
    >
      <Rows of={list} places={2} list={page => page.purchaseOrders} none={t('noOrders')}>
        {(rows, onEnd) => (
          <>
            <Entries
              entries={rows.map(order => ({
                key: order.id,
                name: <Link href={addresses.order(order.id)}>{order.id}</Link>,
                under: [order.location, order.expectedOn ? figures.day(order.expectedOn) : undefined]
                  .filter(Boolean)
                  .join(' · '),
                value: enumWord('PurchaseOrderState', order.state),
              }))}
            />
            <More onMore={onEnd} />
          </>
        )}
      </Rows>
    </Section>
  );
}
