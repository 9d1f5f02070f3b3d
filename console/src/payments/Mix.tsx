import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { PaymentMixDocument } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Download } from '../kit/Download.tsx';
import { Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { type Means, meansOf } from './means.ts';

/** How customers have paid on some days, and what it costs. */
export function Mix({ from, to, location }: { from: string; to: string; location: string | undefined }) {
  const t = useTranslations('payments');
  const maySettlement = useMay('payments.read-settlement');
  const read = useQuery({
    queryKey: ['paymentMix', from, to, location],
    queryFn: () => ask(PaymentMixDocument, { from, to, location: location ?? null }),
    placeholderData: keepPreviousData,
  });
  const settlement = (name: string) => `/v1/settlements/${encodeURIComponent(location ?? '')}/${name}`;
  return (
    <Section
      title={t('mix')}
      aside={
        maySettlement &&
        location && (
          <Row>
            <Download href={settlement(`by-means.csv?from=${from}&to=${to}`)}>{t('byMeansCsv')}</Download>
            <Download href={settlement(`daily-bill.csv?day=${to}`)}>{t('billCsv')}</Download>
            <Download href={settlement(`daily-bill.pdf?day=${to}`)}>{t('billPdf')}</Download>
          </Row>
        )
      }
    >
      <Shown of={read} rows={4}>
        {({ paymentMix }) =>
          paymentMix.length > 0 ? <Table rows={meansOf(paymentMix)} /> : <Empty>{t('noMix')}</Empty>
        }
      </Shown>
    </Section>
  );
}

function Table({ rows }: { rows: readonly Means[] }) {
  const t = useTranslations('payments');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Means>[] = [
    {
      key: 'method',
      header: t('method'),
      cell: row => enumWord('TenderMethod', row.method),
      file: row => enumWord('TenderMethod', row.method),
    },
    {
      key: 'count',
      header: t('count'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.count(row.count),
      file: row => row.count,
    },
    {
      key: 'taken',
      header: t('taken'),
      isFigure: true,
      isExtra: true,
      cell: row => (
        <Named
          name={figures.money(row.capturedMinor)}
          under={row.unknownMinor > 0 ? t('unknown', { amount: figures.money(row.unknownMinor) }) : undefined}
        />
      ),
      file: row => ({ minor: row.capturedMinor }),
    },
    {
      key: 'back',
      header: t('back'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.money(row.refundedMinor),
      file: row => ({ minor: row.refundedMinor }),
    },
    {
      key: 'fee',
      header: t('fee'),
      isFigure: true,
      cell: row => figures.money(Math.round(row.feeE5 / 1000)),
      file: row => ({ minor: Math.round(row.feeE5 / 1000) }),
    },
    {
      key: 'net',
      header: t('net'),
      isFigure: true,
      cell: row => <Named name={figures.money(row.netMinor)} under={figures.percent(row.shareBp)} />,
      file: [
        { header: t('net'), value: row => ({ minor: row.netMinor }) },
        { header: written('share'), value: row => ({ basisPoints: row.shareBp }) },
      ],
    },
  ];
  return <DataTable caption={t('mix')} columns={columns} rows={rows} rowKey={row => row.method} />;
}
