import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { GiftCardLiabilityDocument, type GiftCardLiabilityQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn } from '../ledger/days.ts';

type Month = GiftCardLiabilityQuery['giftCardLiability'][number];

/** What is owed to all holders at the end of each of the last twelve months. */
export function Liability() {
  const t = useTranslations('giftCards');
  const today = clockIn(undefined).day;
  const to = today.slice(0, 7);
  const from = addDays(`${to}-01`, -330).slice(0, 7);
  const read = useQuery({
    queryKey: ['giftCardLiability', from, to],
    queryFn: () => ask(GiftCardLiabilityDocument, { from, to }),
  });
  return (
    <Section title={t('liability')} aside={<Freshness of={read} />}>
      <Shown of={read} rows={3}>
        {({ giftCardLiability: months }) =>
          months.length > 0 ? <Months months={[...months].reverse()} /> : <Empty>{t('nothingOwed')}</Empty>
        }
      </Shown>
    </Section>
  );
}

function Months({ months }: { months: readonly Month[] }) {
  const t = useTranslations('giftCards');
  const figures = useFigures();
  const columns: readonly Column<Month>[] = [
    {
      key: 'month',
      header: t('month'),
      cell: month => <span className="figure">{month.month}</span>,
      file: month => month.month,
    },
    {
      key: 'paid',
      header: t('paid'),
      isFigure: true,
      cell: month => figures.money(month.paidMinor),
      file: month => ({ minor: month.paidMinor }),
    },
    {
      key: 'bonus',
      header: t('bonus'),
      isFigure: true,
      cell: month => figures.money(month.bonusMinor),
      file: month => ({ minor: month.bonusMinor }),
    },
    {
      key: 'owed',
      header: t('owed'),
      isFigure: true,
      cell: month => figures.money(month.paidMinor + month.bonusMinor),
      file: month => ({ minor: month.paidMinor + month.bonusMinor }),
    },
  ];
  return <DataTable caption={t('liability')} columns={columns} rows={months} rowKey={month => month.month} />;
}
