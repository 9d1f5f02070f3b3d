import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { type Finding, reasonOf } from './imports.ts';

/** The first lines that were not taken, each with its reason. */
export function Findings({ rows, columns }: { rows: readonly Finding[]; columns: readonly string[] }) {
  const t = useTranslations('imports');
  const figures = useFigures();
  const words = useReasonWords(columns);
  const shown: readonly Column<Finding>[] = [
    { key: 'line', header: t('line'), cell: finding => figures.count(finding.line), file: finding => finding.line },
    { key: 'why', header: t('why'), cell: words, file: words },
  ];
  return (
    <DataTable
      caption={t('findings')}
      columns={shown}
      rows={rows}
      rowKey={finding => `${finding.line} ${finding.reason}`}
    />
  );
}

/** Why a line was not taken: the sentence of the rule that has refused it, or what is amiss with a column. */
function useReasonWords(columns: readonly string[]): (finding: Finding) => string {
  const t = useTranslations('imports.reason');
  const refusals = useTroubleWords();
  return finding => {
    if (finding.rejection) {
      return refusals({ is: 'refused', rejection: finding.rejection, detail: finding.reason });
    }
    const reason = reasonOf(finding.reason, columns);
    switch (reason.is) {
      case 'fields':
        return t('fields', { has: reason.has, named: reason.named });
      case 'sameAs':
        return t('sameAs', { line: reason.line, column: reason.column });
      case 'column':
        return t('column', { column: reason.column, reason: reason.reason });
      case 'other':
        return t('other', { reason: reason.reason });
      case 'reach':
        return t('reach');
      default:
        return t(reason.is, { column: reason.column });
    }
  };
}
