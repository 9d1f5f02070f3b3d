import { useTranslations } from 'use-intl';
import { UncountedDocument, type UncountedQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import type { Stocktake } from './StocktakePage.tsx';

type Line = NonNullable<UncountedQuery['stocktake']>['uncounted']['edges'][number]['node'];

/** What belongs to a stocktake and was not counted. */
export function Uncounted({ stocktake: { id }, at }: { stocktake: Stocktake; at: string | undefined }) {
  const t = useTranslations('stocktake');
  const list = useList(
    ['stocktake', id, 'uncounted', at],
    after => ask(UncountedDocument, { id, asOf: at ?? null, after }),
    page => page.stocktake?.uncounted,
    { everyMs: at ? false : 30_000 },
  );
  return (
    <Section title={t('notCounted')} aside={<span className="quiet small">{t('leftAlone')}</span>}>
      <Rows of={list} places={3} list={page => page.stocktake?.uncounted} none={t('allCounted')}>
        {(rows, rest) => <Lines rows={rows} rest={rest} />}
      </Rows>
    </Section>
  );
}

function Lines({ rows, rest }: { rows: readonly Line[]; rest: Rest<Line> }) {
  const t = useTranslations('stocktake');
  const written = useTranslations('file');
  const figures = useFigures();
  const columns: readonly Column<Line>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => <Named name={line.name} under={[line.sku, line.batch].filter(Boolean).join(' · ')} />,
      file: [
        { header: t('product'), value: line => line.name },
        { header: written('sku'), value: line => line.sku },
        { header: written('batch'), value: line => line.batch },
      ],
    },
    ...(rows.some(line => line.book != null)
      ? [
          {
            key: 'book',
            header: t('book'),
            isFigure: true,
            cell: (line: Line) => (line.book == null ? '' : figures.quantity(line.book)),
            file: (line: Line) => ({ quantity: line.book }),
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
      rest={rest}
    />
  );
}
