import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { PromotionDocument, type PromotionQuery } from '../generated/documents.ts';
import { Field } from '../kit/Field.tsx';
import { Area, Beside, Form } from '../kit/Form.tsx';
import { Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './Promotions.module.css';
import { RuleForm } from './RuleForm.tsx';
import { type Rule, ruleOf, textOf } from './rule.ts';
import { Simulation } from './Simulation.tsx';

const route = getRouteApi('/promotions/$promotion/edit');

/** What the form begins with: so much off from an amount. */
const FIRST: Rule = { layer: 'ORDER', need: { amount: 10000 }, give: { off: 1000 } };

/** Drafts a promotion that there is not yet. */
export function NewPromotionPage() {
  return <Editor />;
}

/** Drafts the next version of a promotion. */
export function EditPromotionPage() {
  const t = useTranslations('promotion');
  const { promotion: id } = route.useParams();
  const read = useQuery({ queryKey: ['promotion', id], queryFn: () => ask(PromotionDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ promotion }) =>
        promotion ? (
          <Editor promotion={promotion} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.promotions()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function Editor({ promotion }: { promotion?: NonNullable<PromotionQuery['promotion']> }) {
  const t = useTranslations('promotion');
  const router = useRouter();
  const latest = promotion?.versions.at(-1);
  const [id, setId] = useState(promotion?.id ?? '');
  const [name, setName] = useState(latest?.name ?? promotion?.name ?? '');
  const [text, setText] = useState(() => textOf((latest?.rule as Rule | undefined) ?? FIRST));
  const rule = ruleOf(text);
  const tried = useDeferredValue(rule);
  const act = useAct(['promotion', 'promotions'], () => router.history.push(addresses.promotion(id.trim())));
  const isId = /^[A-Za-z0-9._:-]{1,64}$/.test(id.trim());

  function save(): void {
    if (rule) {
      // The server checks the rule; it answers what is malformed by a pointer.
      const payload = { promotion: id.trim(), name: name.trim(), rule: rule as never };
      act.act(promotion ? 'pricing.RevisePromotion' : 'pricing.DraftPromotion', payload);
    }
  }

  return (
    <Page
      title={promotion ? t('revise', { name: promotion.name }) : t('new')}
      over={
        <Link href={promotion ? addresses.promotion(promotion.id) : addresses.promotions()}>
          {promotion ? promotion.name : t('toList')}
        </Link>
      }
    >
      <Form submit={t('save')} act={act} isComplete={isId && name.trim() !== '' && rule !== undefined} onSubmit={save}>
        <Beside>
          <Field
            label={t('id')}
            value={id}
            onChange={setId}
            isDisabled={promotion !== undefined}
            maxLength={64}
            autoCapitalize="none"
            fault={id !== '' && !isId ? t('idForm') : undefined}
          />
          <Field label={t('name')} value={name} onChange={setName} maxLength={500} />
        </Beside>
        <div className={styles.editor}>
          <div className={styles.form}>
            {rule ? (
              <RuleForm rule={rule} onRule={changed => setText(textOf(changed))} />
            ) : (
              <p role="alert">{t('noJson')}</p>
            )}
          </div>
          <Area label={t('json')} value={text} rows={24} onChange={setText} />
        </div>
      </Form>
      <Section title={t('try')}>
        {tried ? <Simulation rule={tried} promotion={promotion?.id} /> : <Empty>{t('noJson')}</Empty>}
      </Section>
    </Page>
  );
}
