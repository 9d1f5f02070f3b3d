import { Button } from '../kit/Button.tsx';
import { useLook } from '../kit/Look.tsx';

/** Named in the other language: who needs it does not read this one. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLook();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <Button look="bare" onPress={() => setLanguage(other)}>
      <span lang={other === 'zh' ? 'zh-Hans' : 'en'}>{other === 'zh' ? '中文' : 'English'}</span>
    </Button>
  );
}
