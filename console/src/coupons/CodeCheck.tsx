import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { request } from '../ledger/door.ts';
import { Failure } from '../ledger/problem.ts';

type Checked = { usable: boolean; campaign?: string };

/** Whether a code works. Ten can be tried in a minute; the code is in no address and is not kept. */
export function CodeCheck() {
  const t = useTranslations('coupons');
  const words = useTroubleWords();
  const [code, setCode] = useState('');
  const check = useMutation({
    mutationFn: (tried: string) => request('POST', '/v1/coupon-checks', { code: tried }) as Promise<Checked>,
  });
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (code.trim() !== '') {
      check.mutate(code.trim());
    }
  }
  return (
    <form onSubmit={onSubmit}>
      <Row>
        <Field
          label={t('code')}
          unlabelled
          placeholder={t('code')}
          value={code}
          onChange={typed => {
            setCode(typed);
            check.reset();
          }}
          maxLength={128}
          autoComplete="off"
        />
        <Button type="submit" isPending={check.isPending} isDisabled={code.trim() === ''}>
          {t('check')}
        </Button>
        {check.data && (
          <span role="status">
            <Tag tone={check.data.usable ? 'good' : 'bad'}>
              {check.data.usable ? t('works', { campaign: check.data.campaign ?? '' }) : t('worksNot')}
            </Tag>
          </span>
        )}
        {check.error instanceof Failure && (
          <span role="alert" className="small">
            {words(check.error.trouble)}
          </span>
        )}
      </Row>
    </form>
  );
}
