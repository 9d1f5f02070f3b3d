import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import {
  BatchOfDocument,
  type BatchOfQuery,
  type BatchStepKind,
  BatchStepsDocument,
  type BatchStepsQuery,
} from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Rows, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { DaysLeft } from './DaysLeft.tsx';
import styles from './StockActions.module.css';
import { BatchActions } from './StockActions.tsx';

const route = getRouteApi('/stock/batch/$sku/$batch');

type Trace = NonNullable<BatchOfQuery['batch']>;

/** A batch wherever it went: who delivered it, where something of it is, and whom it was sold to, for a recall. */
export function BatchPage() {
  const t = useTranslations('batchTrace');
  const figures = useFigures();
  const { sku, batch } = route.useParams();
  const read = useQuery({
    queryKey: ['batch', sku, batch],
    queryFn: () => ask(BatchOfDocument, { sku, batch }),
  });
  return (
    <Shown of={read} rows={6}>
      {({ batch: trace }) => (
        <Page
          title={t('title', { batch })}
          over={<Link href={addresses.stock({ text: sku })}>{trace?.product?.name ?? sku}</Link>}
          aside={<Freshness of={read} />}
        >
          {trace ? (
            <>
              <Facts
                facts={[
                  { name: t('sku'), value: sku, note: trace.product?.name },
                  ...(trace.producedOn ? [{ name: t('producedOn'), value: figures.day(trace.producedOn) }] : []),
                  ...(trace.expiresOn ? [{ name: t('expiresOn'), value: figures.day(trace.expiresOn) }] : []),
                  { name: t('suppliers'), value: trace.suppliers.join(', ') || t('nobody') },
                ]}
              />
              <Stocks trace={trace} />
              <Steps sku={sku} batch={batch} />
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

function Stocks({ trace }: { trace: Trace }) {
  const t = useTranslations('batchTrace');
  const written = useTranslations('file');
  const figures = useFigures();
  type Stock = Trace['stocks'][number];
  const columns: readonly Column<Stock>[] = [
    { key: 'location', header: t('location'), cell: stock => stock.location, file: stock => stock.location },
    {
      key: 'expires',
      header: t('expiresOn'),
      cell: stock => <DaysLeft expiresOn={stock.expiresOn} daysLeft={stock.daysLeft} isHeld={stock.held} />,
      file: [
        { header: t('expiresOn'), value: stock => stock.expiresOn },
        { header: written('daysLeft'), value: stock => stock.daysLeft },
      ],
    },
    {
      key: 'onHand',
      header: t('onHand'),
      isFigure: true,
      cell: stock => figures.quantity(stock.onHand),
      file: stock => ({ quantity: stock.onHand }),
    },
    {
      key: 'quarantined',
      header: t('quarantined'),
      isFigure: true,
      cell: stock => (stock.quarantined ? figures.quantity(stock.quarantined) : ''),
      file: stock => ({ quantity: stock.quarantined }),
    },
    {
      key: 'actions',
      header: t('actions'),
      cell: stock => (
        <span className={styles.actions}>
          <BatchActions location={stock.location} sku={stock.sku} batch={stock} />
        </span>
      ),
      file: [],
    },
  ];
  return (
    <Section title={t('where')}>
      {trace.stocks.length === 0 ? (
        <Empty>{t('nowhere')}</Empty>
      ) : (
        <DataTable caption={t('where')} columns={columns} rows={trace.stocks} rowKey={stock => stock.location} />
      )}
    </Section>
  );
}

type Step = NonNullable<BatchStepsQuery['batch']>['steps']['edges'][number]['node'];

const KINDS: readonly BatchStepKind[] = [
  'SOLD',
  'RECEIVED',
  'SENT',
  'ARRIVED',
  'RETURNED',
  'WRITTEN_OFF',
  'QUARANTINED',
  'RELEASED',
  'SENT_BACK',
  'ADJUSTED',
];

const ALL = 'all';

function Steps({ sku, batch }: { sku: string; batch: string }) {
  const t = useTranslations('batchTrace');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayReadSales = useMay('sales.read');
  const { of } = useLocations();
  const [kind, setKind] = useState<string>('SOLD');
  const list = useList(
    ['batch', sku, batch, 'steps', kind],
    after => ask(BatchStepsDocument, { sku, batch, kind: KINDS.find(each => each === kind) ?? null, after }),
    page => page.batch?.steps,
  );
  const columns: readonly Column<Step>[] = [
    {
      key: 'when',
      header: t('when'),
      cell: step => (
        <Named
          name={<span className="figure">{figures.moment(step.occurredAt, of(step.location)?.zone)}</span>}
          under={step.location}
        />
      ),
      file: [
        { header: t('when'), value: step => ({ moment: step.occurredAt, zone: of(step.location)?.zone }) },
        { header: written('location'), value: step => step.location },
      ],
    },
    {
      key: 'what',
      header: t('what'),
      cell: step => (
        <Named
          name={enumWord('BatchStepKind', step.kind)}
          under={
            step.sale && mayReadSales ? (
              <Link href={addresses.sale(step.sale)}>{step.receiptNo ?? step.sale}</Link>
            ) : (
              (step.document?.id ?? step.reason ?? undefined)
            )
          }
        />
      ),
      file: [
        { header: t('what'), value: step => enumWord('BatchStepKind', step.kind) },
        {
          header: written('document'),
          value: step => (step.sale && mayReadSales ? (step.receiptNo ?? step.sale) : step.document?.id),
        },
        { header: written('reason'), value: step => step.reason },
      ],
    },
    {
      key: 'who',
      header: t('who'),
      isExtra: true,
      cell: step => step.member ?? step.supplier ?? step.to ?? step.from ?? step.actor ?? '',
      file: step => step.member ?? step.supplier ?? step.to ?? step.from ?? step.actor,
    },
    {
      key: 'quantity',
      header: t('quantity'),
      isFigure: true,
      cell: step => figures.quantity(step.affected),
      file: step => ({ quantity: step.affected }),
    },
  ];
  return (
    <Section
      title={t('steps')}
      aside={
        <Choice
          label={t('kind')}
          unlabelled
          options={[
            { id: ALL, name: t('allKinds') },
            ...KINDS.map(id => ({ id, name: enumWord('BatchStepKind', id) })),
          ]}
          value={kind}
          onChange={setKind}
        />
      }
    >
      <Rows of={list} places={4} list={page => page.batch?.steps} none={t('noSteps')}>
        {(rows, rest) => (
          <DataTable
            caption={t('steps')}
            columns={columns}
            rows={rows}
            rowKey={step => `${step.position}/${step.kind}/${step.location}`}
            rest={rest}
          />
        )}
      </Rows>
    </Section>
  );
}
