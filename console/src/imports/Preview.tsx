import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import type { Import, Told } from './imports.ts';

type Line = NonNullable<Import['preview']>['lines'][number];

/** What would become of the lines of a file: how many would change something, and the first of them. */
export function Preview({ of, hasLedger }: { of: NonNullable<Import['preview']>; hasLedger: boolean }) {
  const t = useTranslations('imports');
  const figures = useFigures();
  const told = useToldWords();
  const columns: readonly Column<Line>[] = [
    { key: 'line', header: t('line'), cell: line => figures.count(line.line), file: line => line.line },
    { key: 'what', header: t('about'), cell: line => <span translate="no">{line.what}</span>, file: line => line.what },
    ...(hasLedger
      ? ([
          {
            key: 'before',
            header: t('before'),
            isFigure: true,
            cell: line => told(line.before),
            file: line => told(line.before),
          },
          {
            key: 'after',
            header: t('after'),
            isFigure: true,
            cell: line => told(line.after),
            file: line => told(line.after),
          },
        ] satisfies Column<Line>[])
      : []),
  ];
  const counts = {
    changing: figures.count(of.changing),
    staying: figures.count(of.staying),
    refused: figures.count(of.refused),
  };
  return (
    <Section title={hasLedger ? t('preview') : t('firstLines')}>
      <p>{hasLedger ? t('previewSummary', counts) : t('readSummary', counts)}</p>
      {of.lines.length > 0 && (
        <DataTable
          caption={t('firstLines')}
          columns={columns}
          rows={of.lines}
          rowKey={line => `${line.line} ${line.what}`}
        />
      )}
    </Section>
  );
}

/** What holds before or after, in words and figures. */
function useToldWords(): (told: Told) => string {
  const t = useTranslations('imports.told');
  const figures = useFigures();
  return told => {
    switch (told.kind) {
      case 'PRICE':
        return figures.money(told.minor);
      case 'RATE':
        return figures.percent(told.bp);
      case 'CARD_VALUE':
        return t('CARD_VALUE', { paid: figures.money(told.paidMinor), bonus: figures.money(told.bonusMinor) });
      default:
        return t(told.kind);
    }
  };
}
