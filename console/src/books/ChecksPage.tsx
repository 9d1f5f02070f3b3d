import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  ClosedPeriodsDocument,
  type ClosedPeriodsQuery,
  TieOutsDocument,
  type TieOutsQuery,
} from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type TieOut = TieOutsQuery['tieOuts'][number];

type Closed = ClosedPeriodsQuery['closedPeriods'][number];

/** Whether the books agree with what they are about, and with what was seen when months were closed. */
export function ChecksPage() {
  const t = useTranslations('bookChecks');
  const tieOuts = useQuery({
    queryKey: ['tieOuts'],
    queryFn: () => ask(TieOutsDocument, {}),
    refetchInterval: 30_000,
  });
  const closed = useQuery({ queryKey: ['closedPeriods'], queryFn: () => ask(ClosedPeriodsDocument, {}) });
  return (
    <Page title={t('title')}>
      <Section title={t('tieOuts')} aside={<Freshness of={tieOuts} />}>
        <Shown of={tieOuts} rows={4}>
          {({ tieOuts: rows }) => <TieOuts rows={rows} />}
        </Shown>
      </Section>
      <Section title={t('closed')}>
        <Shown of={closed} rows={2}>
          {({ closedPeriods: rows }) => (rows.length === 0 ? <Empty>{t('none')}</Empty> : <Periods rows={rows} />)}
        </Shown>
      </Section>
    </Page>
  );
}

function TieOuts({ rows }: { rows: readonly TieOut[] }) {
  const t = useTranslations('bookChecks');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<TieOut>[] = [
    {
      key: 'check',
      header: t('check'),
      cell: row => enumWord('TieOutCheck', row.check),
      file: row => enumWord('TieOutCheck', row.check),
    },
    {
      key: 'books',
      header: t('books'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.money(row.booksMinor),
      file: row => ({ minor: row.booksMinor }),
    },
    {
      key: 'other',
      header: t('other'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.money(row.otherMinor),
      file: row => ({ minor: row.otherMinor }),
    },
    {
      key: 'difference',
      header: t('difference'),
      isFigure: true,
      cell: row => figures.money(row.differenceMinor),
      file: row => ({ minor: row.differenceMinor }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: row => <Tag tone={row.broken ? 'bad' : 'good'}>{t(row.broken ? 'broken' : 'same')}</Tag>,
      file: row => t(row.broken ? 'broken' : 'same'),
    },
  ];
  return <DataTable caption={t('tieOuts')} columns={columns} rows={rows} rowKey={row => row.check} />;
}

function Periods({ rows }: { rows: readonly Closed[] }) {
  const t = useTranslations('bookChecks');
  const figures = useFigures();
  const columns: readonly Column<Closed>[] = [
    {
      key: 'period',
      header: t('period'),
      cell: row => <span className="figure">{row.period}</span>,
      file: row => row.period,
    },
    { key: 'by', header: t('by'), isExtra: true, cell: row => row.by ?? '', file: row => row.by },
    {
      key: 'position',
      header: t('position'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.count(row.seenPosition),
      file: row => row.seenPosition,
    },
    {
      key: 'state',
      header: t('state'),
      cell: row => (
        <Row>
          <Tag tone={row.intact ? 'good' : 'bad'}>{t(row.intact ? 'intact' : 'changed')}</Tag>
          {row.open && <Tag tone="warn">{t('reopened')}</Tag>}
        </Row>
      ),
      file: row => [t(row.intact ? 'intact' : 'changed'), row.open && t('reopened')].filter(Boolean).join(' · '),
    },
  ];
  return <DataTable caption={t('closed')} columns={columns} rows={rows} rowKey={row => row.period} />;
}
