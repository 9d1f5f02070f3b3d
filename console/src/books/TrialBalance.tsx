import { useTranslations } from 'use-intl';
import { TrialBalanceDocument, type TrialBalanceQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { AccountName, useAccountName } from './AccountName.tsx';
import type { Asked } from './asked.ts';
import { useStatement } from './useStatement.ts';

type Line = NonNullable<TrialBalanceQuery['trialBalance']>['rows'][number];

/** All accounts with what was posted to them. */
export function TrialBalance({ asked }: { asked: Asked }) {
  const t = useTranslations('books');
  const written = useTranslations('file');
  const figures = useFigures();
  const nameOf = useAccountName();
  const balance = useStatement(['trialBalance', asked], () => ask(TrialBalanceDocument, asked));
  const figure = (key: string, header: string, of: (line: Line) => number, isExtra = false): Column<Line> => ({
    key,
    header,
    isFigure: true,
    isExtra,
    cell: line => figures.money(of(line)),
    file: line => ({ minor: of(line) }),
  });
  const columns: readonly Column<Line>[] = [
    {
      key: 'account',
      header: t('account'),
      cell: line => <AccountName account={line.account} asked={asked} />,
      file: [
        { header: t('account'), value: line => line.account.code },
        { header: written('name'), value: line => nameOf(line.account) },
      ],
    },
    figure('opening', t('opening'), line => line.openingMinor, true),
    figure('debit', t('debit'), line => line.debitMinor, true),
    figure('credit', t('credit'), line => line.creditMinor, true),
    figure('closing', t('closing'), line => line.closingMinor),
  ];
  return (
    <Shown of={balance} rows={8}>
      {({ trialBalance: all }) =>
        all && all.rows.length > 0 ? (
          <>
            <Facts
              facts={[
                { name: t('debit'), value: figures.money(all.debitMinor) },
                { name: t('credit'), value: figures.money(all.creditMinor) },
              ]}
            />
            <DataTable
              caption={t('statements.trial-balance')}
              columns={columns}
              rows={all.rows}
              rowKey={line => line.account.role}
            />
          </>
        ) : (
          <Empty>{t('none')}</Empty>
        )
      }
    </Shown>
  );
}
