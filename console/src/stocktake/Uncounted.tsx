import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { UncountedDocument, type UncountedQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { cursorAfter, Rows } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import type { Stocktake } from './StocktakePage.tsx';

type Line = NonNullable<UncountedQuery['stocktake']>['uncounted']['edges'][number]['node'];

/** What belongs to a stocktake and was not counted. */
export function Uncounted({ stocktake: { id }, at }: { stocktake: Stocktake; at: string | undefined }) {
  const t = useTranslations('stocktake');
  const list = useInfiniteQuery({
    queryKey: ['stocktake', id, 'uncounted', at],
    queryFn: ({ pageParam }) => ask(UncountedDocument, { id, asOf: at ?? null, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: last => cursorAfter(last.stocktake?.uncounted),
    refetchInterval: at ? false : 30_000,
  });
  return (
    <Section title={t('notCounted')} aside={<span className="quiet small">{t('leftAlone')}</span>}>
      <Rows of={list} places={3} list={page => page.stocktake?.uncounted} none={t('allCounted')}>
        {(rows, onEnd) => <Lines rows={rows} onEnd={onEnd} />}
      </Rows>
    </Section>
  );
}

function Lines({ rows, onEnd }: { rows: readonly Line[]; onEnd: (() => void) | undefined }) {
  const t = useTranslations('stocktake');
  const figures = useFigures();
  const columns: readonly Column<Line>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => <Named name={line.name} under={[line.sku, line.batch].filter(Boolean).join(' · ')} />,
    },
    ...(rows.some(line => line.book != null)
      ? [
          {
            key: 'book',
            header: t('book'),
            isFigure: true,
            cell: (line: Line) => (line.book == null ? '' : figures.quantity(line.book)),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('notCounted')}
      columns={columns}
      rows={rows}
      rowKey={line => `${line.sku}/${line.batch ?? ''}`}
      onEnd={onEnd}
    />
  );
}
