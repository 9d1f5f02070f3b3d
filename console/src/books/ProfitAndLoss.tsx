import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { ProfitAndLossDocument, type ProfitAndLossQuery, type ProfitGrouping } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { AmountTable } from './AmountTable.tsx';
import type { Asked } from './asked.ts';
import { useStatement } from './useStatement.ts';

type Group = ProfitAndLossQuery['profitAndLoss'][number];

/** Income and expenses by account, or what stores and categories have earned. */
export function ProfitAndLoss({ asked, by }: { asked: Asked; by: ProfitGrouping }) {
  const t = useTranslations('books');
  const profit = useStatement(['profitAndLoss', asked, by], () =>
    ask(ProfitAndLossDocument, { ...asked, groupBy: by }),
  );
  return (
    <Shown of={profit} rows={8}>
      {({ profitAndLoss: groups }) => {
        const [all] = groups;
        if (!all || groups.every(group => group.lines.length === 0)) {
          return <Empty>{t('none')}</Empty>;
        }
        return by === 'NONE' ? <Whole all={all} asked={asked} /> : <Groups groups={groups} />;
      }}
    </Shown>
  );
}

function Whole({ all, asked }: { all: Group; asked: Asked }) {
  const t = useTranslations('books');
  const figures = useFigures();
  return (
    <>
      <Facts
        facts={[
          { name: t('income'), value: figures.money(all.incomeMinor) },
          { name: t('expense'), value: figures.money(all.expenseMinor) },
          { name: t('profit'), value: figures.money(all.profitMinor) },
        ]}
      />
      <AmountTable caption={t('statements.profit-and-loss')} lines={all.lines} asked={asked} />
    </>
  );
}

function Groups({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('books');
  const written = useTranslations('file');
  const figures = useFigures();
  const { of } = useLocations();
  const figure = (key: string, header: string, amount: (group: Group) => number): Column<Group> => ({
    key,
    header,
    isFigure: true,
    cell: group => figures.money(amount(group)),
    file: group => ({ minor: amount(group) }),
  });
  const columns: readonly Column<Group>[] = [
    {
      key: 'group',
      header: t('group'),
      cell: ({ group }) => {
        const location = group == null ? undefined : of(group);
        return location ? <Named name={location.name} under={group} /> : (group ?? t('ungrouped'));
      },
      file: [
        { header: t('group'), value: ({ group }) => group ?? t('ungrouped') },
        { header: written('name'), value: ({ group }) => (group == null ? undefined : of(group)?.name) },
      ],
    },
    { ...figure('income', t('income'), group => group.incomeMinor), isExtra: true },
    { ...figure('expense', t('expense'), group => group.expenseMinor), isExtra: true },
    figure('profit', t('profit'), group => group.profitMinor),
  ];
  return (
    <DataTable
      caption={t('statements.profit-and-loss')}
      columns={columns}
      rows={groups}
      rowKey={group => group.group ?? ''}
    />
  );
}
