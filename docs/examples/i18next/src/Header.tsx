import { useTranslation } from 'react-i18next';

export function Header({ reader }: { reader: { name: string; visits: number } }) {
  const { t } = useTranslation();
  return (
    <header>
      <h1>{t('welcome', 'Welcome, {{name}}!', { name: reader.name })}</h1>
      <p>
        {t('visit', {
          count: reader.visits,
          ordinal: true,
          defaultValue_ordinal_one: 'This is your {{count}}st visit.',
          defaultValue_ordinal_two: 'This is your {{count}}nd visit.',
          defaultValue_ordinal_few: 'This is your {{count}}rd visit.',
          defaultValue_ordinal_other: 'This is your {{count}}th visit.',
        })}
      </p>
      <nav aria-label={t('menu.label')}>{t('menu.shelf')}</nav>
    </header>
  );
}
