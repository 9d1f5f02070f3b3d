import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { useEnumWord } from '../messages/useEnumWord.ts';
import type { Line } from './CountedLines.tsx';

/** How a line has come to its variance, step by step. */
export function CountSteps({ line, zone }: { line: Line; zone: string | undefined }) {
  const t = useTranslations('stocktake');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  type Step = Line['explain'][number];
  function figureOf(step: Step): string {
    if (step.booked != null) {
      return t('bookedStep', { quantity: figures.signedQuantity(step.booked) });
    }
    return step.late == null
      ? t('countedStep', { counted: figures.quantity(step.counted ?? 0), book: figures.quantity(step.book ?? 0) })
      : t('late', { quantity: figures.signedQuantity(step.late) });
  }
  const columns: readonly Column<Step>[] = [
    {
      key: 'step',
      header: t('step'),
      cell: step => (
        <Named
          name={enumWord('StocktakeStepKind', step.kind)}
          under={
            step.cause
              ? `${enumWord('StockCauseKind', step.cause.kind)} ${step.cause.id}`
              : figures.moment(step.recordedAt, zone)
          }
        />
      ),
      file: [
        { header: t('step'), value: step => enumWord('StocktakeStepKind', step.kind) },
        { header: written('document'), value: step => step.cause?.id },
        { header: written('moment'), value: step => ({ moment: step.recordedAt, zone }) },
      ],
    },
    {
      key: 'figure',
      header: t('figure'),
      cell: figureOf,
      file: [
        { header: written('total'), value: step => ({ quantity: step.counted ?? step.late ?? step.booked }) },
        { header: t('book'), value: step => ({ quantity: step.book }) },
      ],
    },
    {
      key: 'variance',
      header: t('variance'),
      isFigure: true,
      cell: step => (step.variance == null ? '' : figures.signedQuantity(step.variance)),
      file: step => ({ quantity: step.variance }),
    },
  ];
  return (
    <DataTable
      isTile
      caption={t('steps')}
      columns={columns}
      rows={line.explain}
      rowKey={step => String(step.position)}
    />
  );
}
