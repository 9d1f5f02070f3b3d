import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { StockPolicyOfDocument, type StockPolicyOfQuery } from '../generated/documents.ts';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { FIGURES, ownFigures, policyOf } from './policy.ts';

type Props = { location: string; sku: string; onDone: () => void };

/** How much of something there should be at a location, and for how long orders last. */
export function PolicyForm({ location, sku, onDone }: Props) {
  const read = useQuery({
    queryKey: ['stockPolicy', location, sku],
    queryFn: () => ask(StockPolicyOfDocument, { location, sku }),
    // What is being typed is not taken away by an answer that comes later.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Shown of={read} rows={3}>
      {({ stockPolicy }) => <Figures location={location} sku={sku} onDone={onDone} policy={stockPolicy} />}
    </Shown>
  );
}

function Figures({ location, sku, onDone, policy }: Props & { policy: StockPolicyOfQuery['stockPolicy'] }) {
  const t = useTranslations('stockPolicy');
  const [typed, setTyped] = useState(() => ownFigures(policy));
  const act = useAct(['replenishment', 'stockPolicy'], onDone);
  const wanted = policyOf(typed);
  return (
    <Form
      submit={t('save')}
      act={act}
      isComplete={wanted !== undefined}
      onSubmit={() => wanted && act.act('replenishment.SetStockPolicy', { location, sku, ...wanted })}
    >
      <p className="quiet">{t('hint')}</p>
      <Beside>
        {FIGURES.map(figure => (
          <Field
            key={figure}
            label={t(figure)}
            value={typed[figure]}
            onChange={text => setTyped({ ...typed, [figure]: text })}
            inputMode="decimal"
            maxLength={13}
            placeholder={policy?.[figure] ? String(policy[figure].value) : ''}
          />
        ))}
      </Beside>
    </Form>
  );
}
