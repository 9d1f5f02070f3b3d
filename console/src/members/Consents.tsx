import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { Button } from '../kit/Button.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Empty } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import type { Member } from './MemberPage.tsx';

/** What somebody has agreed to, and has refused; it is theirs to say, so there is one button to record the other answer. */
export function Consents({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayRecord = useMay('members.register') && !member.erased;
  const act = useAct(['member']);
  return (
    <Section title={t('consents')}>
      {member.consents.length === 0 ? (
        <Empty>{t('noConsents')}</Empty>
      ) : (
        <Entries
          entries={member.consents.map(({ purpose, given, at, textVersion }) => ({
            key: purpose,
            name: enumWord('ConsentPurpose', purpose),
            under: `${figures.moment(at)} · ${textVersion}`,
            value: (
              <Row>
                <Tag tone={given ? 'good' : 'plain'}>{given ? t('agreed') : t('refused')}</Tag>
                {mayRecord && (
                  <Button
                    look="bare"
                    isPending={act.isPending}
                    onPress={() =>
                      act.act('members.SetConsent', {
                        member: member.id,
                        consent: { purpose, given: !given, textVersion },
                      })
                    }
                  >
                    {given ? t('refuses') : t('agrees')}
                  </Button>
                )}
              </Row>
            ),
          }))}
        />
      )}
      <Fault of={act} />
    </Section>
  );
}
