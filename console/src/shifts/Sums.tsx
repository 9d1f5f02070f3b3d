import { useTranslations } from 'use-intl';
import type { ShiftSumsFragment } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Columns, Entries } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Section } from '../kit/Page.tsx';
import { useEnumWord } from '../messages/useEnumWord.ts';

export type Settled = {
  method: string;
  expectedMinor: number;
  countedMinor?: number | null;
  varianceMinor?: number | null;
  reason?: string | null;
};

/** What was turned over: of a shift or of a day. */
export function Sums({ sums }: { sums: ShiftSumsFragment }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const apart: readonly [string, number][] = [
    [t('giftCards'), sums.giftCardsMinor],
    [t('rounding'), sums.roundingMinor],
    [t('held'), sums.heldMinor],
    [t('unmatched'), sums.unmatchedMinor],
  ];
  return (
    <>
      <Facts
        facts={[
          { name: t('sales'), value: figures.money(sums.salesMinor), note: t('receipts', { count: sums.receipts }) },
          { name: t('returned'), value: figures.money(sums.returnsMinor), note: t('returns', { count: sums.returns }) },
          { name: t('discounts'), value: figures.money(sums.discountsMinor) },
          ...apart.filter(([, minor]) => minor !== 0).map(([name, minor]) => ({ name, value: figures.money(minor) })),
        ]}
      />
      <Columns>
        <Section title={t('byMeans')}>
          <Entries
            entries={sums.tenders.map(tender => ({
              key: tender.method,
              name: enumWord('TenderMethod', tender.method),
              under:
                tender.refundedMinor === 0
                  ? undefined
                  : t('takenAndBack', {
                      taken: figures.money(tender.takenMinor),
                      back: figures.money(tender.refundedMinor),
                    }),
              value: figures.money(tender.netMinor),
            }))}
          />
        </Section>
        {sums.taxes.length > 0 && (
          <Section title={t('taxes')}>
            <Entries
              entries={sums.taxes.map(tax => ({
                key: String(tax.basisPoints),
                name: figures.percent(tax.basisPoints),
                under: t('ofSales', { amount: figures.money(tax.soldMinor - tax.returnedMinor) }),
                value: figures.money(tax.soldTaxMinor - tax.returnedTaxMinor),
              }))}
            />
          </Section>
        )}
      </Columns>
    </>
  );
}

/** What there should have been, what was counted, and how they differ. */
export function SettledTenders({ title, tenders }: { title: string; tenders: readonly Settled[] }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Settled>[] = [
    {
      key: 'method',
      header: t('means'),
      cell: tender => enumWord('TenderMethod', tender.method),
      file: tender => enumWord('TenderMethod', tender.method),
    },
    {
      key: 'expected',
      header: t('expected'),
      isFigure: true,
      cell: tender => figures.money(tender.expectedMinor),
      file: tender => ({ minor: tender.expectedMinor }),
    },
    {
      key: 'counted',
      header: t('counted'),
      isFigure: true,
      cell: tender => (tender.countedMinor == null ? t('notCounted') : figures.money(tender.countedMinor)),
      file: tender => ({ minor: tender.countedMinor }),
    },
    {
      key: 'variance',
      header: t('variance'),
      isFigure: true,
      cell: tender => (tender.varianceMinor == null ? '' : figures.signedMoney(tender.varianceMinor)),
      file: tender => ({ minor: tender.varianceMinor }),
    },
    {
      key: 'reason',
      header: t('reason'),
      isExtra: true,
      cell: tender => tender.reason ?? '',
      file: tender => tender.reason,
    },
  ];
  return tenders.length > 0 ? (
    <Section title={title}>
      <DataTable caption={title} columns={columns} rows={tenders} rowKey={tender => tender.method} />
    </Section>
  ) : null;
}
