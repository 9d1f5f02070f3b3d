import { useTranslations } from 'use-intl';
import type { AccountFactsFragment } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { AccountName, useAccountName } from './AccountName.tsx';
import type { Asked } from './asked.ts';
import { useBookWord } from './useBookWord.ts';

type Line = { account: AccountFactsFragment; amountMinor: number };

/** Accounts of a statement with their kinds and amounts. */
export function AmountTable({ caption, lines, asked }: { caption: string; lines: readonly Line[]; asked: Asked }) {
  const t = useTranslations('books');
  const written = useTranslations('file');
  const figures = useFigures();
  const nameOf = useAccountName();
  const bookWord = useBookWord();
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
    {
      key: 'kind',
      header: t('kind'),
      isExtra: true,
      cell: line => bookWord('AccountKind', line.account.kind),
      file: line => bookWord('AccountKind', line.account.kind),
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: line => figures.money(line.amountMinor),
      file: line => ({ minor: line.amountMinor }),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={line => line.account.role} />;
}
