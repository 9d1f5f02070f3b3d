import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { Opens } from '../kit/Opens.tsx';
import { type Act, useAct } from '../kit/useAct.ts';
import { SecondPerson } from './SecondPerson.tsx';

type Props = {
  label: string;
  title?: string;
  look?: 'primary' | 'plain' | 'bare';
  /** The first words of the questions whose answers change. */
  renews: readonly string[];
  /** What will come of it. */
  children?: ReactNode;
  onReason: (act: Act['act'], reason: string) => void;
  onDone?: () => void;
};

/** A button for what is done with a reason, and with a second person where it is more than one may do alone. */
export function WithReason({ label, title = label, look = 'plain', renews, children, onReason, onDone }: Props) {
  return (
    <Opens label={label} title={title} look={look}>
      {close => (
        <Reasoned
          label={label}
          renews={renews}
          onReason={onReason}
          onDone={() => {
            close();
            onDone?.();
          }}
        >
          {children}
        </Reasoned>
      )}
    </Opens>
  );
}

function Reasoned({ label, renews, children, onReason, onDone }: Props) {
  const t = useTranslations('entry');
  const [reason, setReason] = useState('');
  const act = useAct(renews, onDone);
  const said = reason.trim();
  return (
    <Form submit={label} act={act} isComplete={said !== ''} onSubmit={() => onReason(act.act, said)}>
      {children}
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} isRequired autoFocus />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}
