import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import type { StockOfQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Empty } from '../kit/States.tsx';
import { addresses } from '../shell/addresses.ts';
import { DaysLeft } from './DaysLeft.tsx';
import styles from './StockActions.module.css';
import { BatchActions } from './StockActions.tsx';

type Batch = NonNullable<NonNullable<StockOfQuery['stockLevel']>['batches']>[number];

/** Of which batches a stock is, in the order in which they are sold. */
export function Batches({ batches, location, sku }: { batches: readonly Batch[]; location: string; sku: string }) {
  const t = useTranslations('stock');
  const written = useTranslations('file');
  const actions = useTranslations('stockActions');
  const figures = useFigures();
  const zone = useLocations().of(location)?.zone;
  if (batches.length === 0) {
    return <Empty>{t('noBatches')}</Empty>;
  }
  const columns: readonly Column<Batch>[] = [
    {
      key: 'batch',
      header: t('batch'),
      cell: batch => (
        <Named
          name={<Link href={addresses.batch(sku, batch.batch)}>{batch.batch}</Link>}
          under={batch.receivedAt ? t('cameAt', { moment: figures.moment(batch.receivedAt, zone) }) : undefined}
        />
      ),
      file: [
        { header: t('batch'), value: batch => batch.batch },
        { header: written('moment'), value: batch => ({ moment: batch.receivedAt, zone }) },
      ],
    },
    {
      key: 'expires',
      header: t('expiresOn'),
      cell: batch => <DaysLeft expiresOn={batch.expiresOn} daysLeft={batch.daysLeft} isHeld={batch.held} />,
      file: [
        { header: t('expiresOn'), value: batch => batch.expiresOn },
        { header: written('daysLeft'), value: batch => batch.daysLeft },
      ],
    },
    {
      key: 'onHand',
      header: t('onHand'),
      isFigure: true,
      cell: batch => figures.quantity(batch.onHand),
      file: batch => ({ quantity: batch.onHand }),
    },
    {
      key: 'quarantined',
      header: t('quarantined'),
      isFigure: true,
      isExtra: true,
      cell: batch => (batch.quarantined ? figures.quantity(batch.quarantined) : ''),
      file: batch => ({ quantity: batch.quarantined }),
    },
    {
      key: 'actions',
      header: actions('actions'),
      cell: batch => (
        <span className={styles.actions}>
          <BatchActions location={location} sku={sku} batch={batch} />
        </span>
      ),
      file: [],
    },
  ];
  return (
    <DataTable
      caption={t('batches')}
      about={[location, sku]}
      columns={columns}
      rows={batches}
      rowKey={batch => batch.batch}
    />
  );
}
