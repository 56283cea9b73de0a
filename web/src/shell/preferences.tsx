// How the pages look and which language they speak.
import { Pick } from '../parts/pick.tsx';
import { type Theme, useSettings } from '../settings.tsx';
import type { Language } from '../spoken.ts';

export function Preferences() {
  const { language, setLanguage, theme, setTheme, t } = useSettings();
  return (
    <div className="preferences">
      <Pick
        label={t.language}
        value={language}
        options={[
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(value) => setLanguage(value as Language)}
      />
      <Pick
        label={t.theme.label}
        value={theme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t.theme[value] }))}
        onChange={(value) => setTheme(value as Theme)}
      />
    </div>
  );
}
