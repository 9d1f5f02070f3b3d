import { useTranslations } from 'use-intl';
import { BalanceSheetDocument } from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { AmountTable } from './AmountTable.tsx';
import type { Asked } from './asked.ts';
import { useStatement } from './useStatement.ts';

/** What there is and whose it is at the end of the last day. */
export function BalanceSheet({ asked }: { asked: Asked }) {
  const t = useTranslations('books');
  const figures = useFigures();
  const { to: on, location, chart } = asked;
  const sheet = useStatement(['balanceSheet', on, location, chart], () =>
    ask(BalanceSheetDocument, { on, location, chart }),
  );
  return (
    <Shown of={sheet} rows={8}>
      {({ balanceSheet: all }) =>
        all ? (
          <>
            <Facts
              facts={[
                { name: t('assets'), value: figures.money(all.assetsMinor) },
                { name: t('claims'), value: figures.money(all.claimsMinor) },
                { name: t('soFar'), value: figures.money(all.profitMinor) },
              ]}
            />
            <Section title={t('assets')}>
              <AmountTable caption={t('assets')} lines={all.assets} asked={asked} />
            </Section>
            <Section title={t('claims')}>
              <AmountTable caption={t('claims')} lines={[...all.liabilities, ...all.equity]} asked={asked} />
            </Section>
          </>
        ) : (
          <Empty>{t('none')}</Empty>
        )
      }
    </Shown>
  );
}
