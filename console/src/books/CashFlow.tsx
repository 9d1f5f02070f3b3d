import { useTranslations } from 'use-intl';
import { CashFlowDocument, type CashFlowQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import type { Asked } from './asked.ts';
import { useBookWord } from './useBookWord.ts';
import { useStatement } from './useStatement.ts';

type Line = NonNullable<CashFlowQuery['cashFlow']>['lines'][number];

/** Where money came from and where it went. */
export function CashFlow({ asked }: { asked: Asked }) {
  const t = useTranslations('books');
  const figures = useFigures();
  const bookWord = useBookWord();
  const { from, to, location } = asked;
  const flow = useStatement(['cashFlow', from, to, location], () => ask(CashFlowDocument, { from, to, location }));
  const columns: readonly Column<Line>[] = [
    {
      key: 'cause',
      header: t('cause'),
      cell: line => bookWord('CashCause', line.cause),
      file: line => bookWord('CashCause', line.cause),
    },
    {
      key: 'net',
      header: t('net'),
      isFigure: true,
      cell: line => figures.signedMoney(line.netMinor),
      file: line => ({ minor: line.netMinor }),
    },
  ];
  return (
    <Shown of={flow} rows={8}>
      {({ cashFlow: all }) =>
        all ? (
          <>
            <Facts
              facts={[
                { name: t('before'), value: figures.money(all.openingMinor) },
                { name: t('net'), value: figures.signedMoney(all.netMinor) },
                { name: t('after'), value: figures.money(all.closingMinor) },
              ]}
            />
            {all.lines.length > 0 ? (
              <DataTable
                caption={t('statements.cash-flow')}
                columns={columns}
                rows={all.lines}
                rowKey={line => line.cause}
              />
            ) : (
              <Empty>{t('none')}</Empty>
            )}
          </>
        ) : (
          <Empty>{t('none')}</Empty>
        )
      }
    </Shown>
  );
}
