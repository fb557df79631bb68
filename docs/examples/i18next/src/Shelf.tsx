import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Book {
  title: string;
  state: 'free' | 'lent' | 'lost';
  due: Date;
  isLate: boolean;
  days: number;
}

export function Shelf({ books }: { books: Book[] }) {
  const { t } = useTranslation('shelf');
  const rules = t('rules', { returnObjects: true }) as string[];
  return (
    <main>
      <h2>{t('title')}</h2>
      <p>{books.length === 0 ? t('empty') : t('books', { count: books.length })}</p>
      <Trans t={t} i18nKey="borrowed" count={books.length}>
        You have <strong>{{ count: books.length }}</strong> book at home.{' '}
        <Link to="/loans">See your loans</Link>
      </Trans>
      {books.map((book) => (
        <article key={book.title}>
          {t(`state.${book.state}`)}
          {t('due', { context: book.isLate ? 'late' : 'open', count: book.days, date: book.due })}
        </article>
      ))}
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </main>
  );
}
