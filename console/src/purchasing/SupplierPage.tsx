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
import { Empty, Freshness, ListEnd, Rows, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
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
        {(rows, rest) => <Goods supplier={supplier} rows={rows} rest={rest} mayPlan={mayPlan} />}
      </Rows>
    </Section>
  );
}

type GoodsProps = {
  supplier: string;
  rows: readonly Supply[];
  rest: Rest<Supply>;
  mayPlan: boolean;
};

function Goods({ supplier, rows, rest, mayPlan }: GoodsProps) {
  const t = useTranslations('supplier');
  const written = useTranslations('file');
  const figures = useFigures();
  const some = (quantity: number | null | undefined) => (quantity == null ? '' : figures.quantity(quantity));
  const columns: readonly Column<Supply>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: each => <Named name={each.product?.name ?? each.sku} under={each.sku} />,
      file: [
        { header: t('product'), value: each => each.product?.name },
        { header: written('sku'), value: each => each.sku },
      ],
    },
    {
      key: 'pack',
      header: t('pack'),
      isFigure: true,
      cell: each => some(each.packSize),
      file: each => ({ quantity: each.packSize }),
    },
    {
      key: 'minimum',
      header: t('minimum'),
      isFigure: true,
      isExtra: true,
      cell: each => some(each.minimumOrder),
      file: each => ({ quantity: each.minimumOrder }),
    },
    {
      key: 'leadTime',
      header: t('leadTime'),
      isFigure: true,
      isExtra: true,
      cell: each => (each.leadTimeDays == null ? '' : figures.count(each.leadTimeDays)),
      file: each => each.leadTimeDays,
    },
    {
      key: 'cost',
      header: t('unitCost'),
      isFigure: true,
      cell: each => (each.unitCostMinor == null ? '' : figures.money(each.unitCostMinor)),
      file: each => ({ minor: each.unitCostMinor }),
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
            file: [],
          },
        ]
      : []),
  ];
  return <DataTable caption={t('goods')} columns={columns} rows={rows} rowKey={each => each.sku} rest={rest} />;
}

function Orders({ supplier }: { supplier: string }) {
  const t = useTranslations('supplier');
  const written = useTranslations('file');
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
        {(rows, rest) => (
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
            <ListEnd
              what={t('orders')}
              parts={[
                { header: written('number'), value: order => order.id },
                { header: written('location'), value: order => order.location },
                { header: written('until'), value: order => order.expectedOn },
                { header: written('state'), value: order => enumWord('PurchaseOrderState', order.state) },
              ]}
              rows={rows}
              rest={rest}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}
