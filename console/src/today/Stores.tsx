import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { Change } from '../kit/Change.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { average, changeBasisPoints } from '../ledger/amounts.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './DayOfSales.module.css';
import type { Store } from './day.ts';

/** Stores, the best first. One store needs no ranking. */
export function Stores({ stores, day }: { stores: readonly Store[]; day: string }) {
  const t = useTranslations('today');
  const written = useTranslations('file');
  const figures = useFigures();
  const { of } = useLocations();
  const maySeeSales = useMay('sales.read');
  if (stores.length < 2) {
    return maySeeSales ? <Link href={addresses.sales({ from: day, to: day })}>{t('toReceipts')}</Link> : null;
  }
  const most = Math.max(1, ...stores.map(store => store.whole.netMinor));
  const columns: readonly Column<Store>[] = [
    {
      key: 'store',
      header: t('store'),
      cell: store => <Named name={of(store.location)?.name ?? store.location} under={store.location} />,
      file: [
        { header: t('store'), value: store => of(store.location)?.name },
        { header: written('location'), value: store => store.location },
      ],
    },
    {
      key: 'bar',
      header: '',
      isExtra: true,
      cell: store => (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ width: `${Math.max(0, (100 * store.whole.netMinor) / most)}%` }} />
        </span>
      ),
      file: [],
    },
    {
      key: 'net',
      header: t('net'),
      isFigure: true,
      cell: store => (
        <Named
          name={figures.money(store.whole.netMinor)}
          under={<Change basisPoints={changeBasisPoints(store.now.netMinor, store.before.netMinor)} />}
        />
      ),
      file: store => ({ minor: store.whole.netMinor }),
    },
    {
      key: 'receipts',
      header: t('receipts'),
      isFigure: true,
      cell: store => figures.count(store.whole.receipts),
      file: store => store.whole.receipts,
    },
    {
      key: 'basket',
      header: t('basket'),
      isFigure: true,
      isExtra: true,
      cell: store => figures.money(average(store.whole.netMinor, store.whole.receipts)),
      file: store => ({ minor: average(store.whole.netMinor, store.whole.receipts) }),
    },
  ];
  return (
    <Section title={t('stores')}>
      <DataTable
        isTile
        caption={t('stores')}
        columns={columns}
        rows={stores}
        rowKey={store => store.location}
        href={store => (maySeeSales ? addresses.sales({ location: store.location, from: day, to: day }) : undefined)}
      />
    </Section>
  );
}
