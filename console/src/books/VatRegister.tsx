import { useTranslations } from 'use-intl';
import { VatRegisterDocument } from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Facts } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import type { Asked } from './asked.ts';
import { useStatement } from './useStatement.ts';

/** Tax on turnover. */
export function VatRegister({ asked }: { asked: Asked }) {
  const t = useTranslations('books');
  const figures = useFigures();
  const { from, to, location } = asked;
  const register = useStatement(['vatRegister', from, to, location], () =>
    ask(VatRegisterDocument, { from, to, location }),
  );
  return (
    <Shown of={register} rows={3}>
      {({ vatRegister: vat }) =>
        vat ? (
          <Facts
            facts={[
              { name: t('owedBefore'), value: figures.money(vat.openingMinor) },
              { name: t('output'), value: figures.money(vat.outputMinor) },
              { name: t('input'), value: figures.money(vat.inputMinor) },
              { name: t('other'), value: figures.money(vat.otherMinor) },
              { name: t('due'), value: figures.money(vat.dueMinor) },
              { name: t('carried'), value: figures.money(vat.carriedMinor) },
            ]}
          />
        ) : (
          <Empty>{t('none')}</Empty>
        )
      }
    </Shown>
  );
}
