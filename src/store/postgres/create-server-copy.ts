import { FormatError } from '../../model/format-error.ts';
import { rollBack, type Transaction } from '../sqlite/database/change-memory.ts';
import { explainFailure as explainFileFailure } from '../sqlite/database/explain-failure.ts';
import type { Connection } from '../sqlite/database/open-database.ts';
import { beginSoon } from './begin-soon.ts';
import { BEGIN_READING, BEGIN_WRITING, type Server, type Session } from './open-server.ts';
import { selectNews, toNews, type MemoryState, type News } from './news.ts';
import { pullChanges, readState, takeNews, selectState, toState } from './pull-changes.ts';
import { pushChanges, readMarks } from './push-changes.ts';

/** A memory on a server, and the copy of it that is kept here. */
export interface CopiedMemory {
  /** Of the memory, for faults. */
  readonly name: string;
  /** Which memory stood at the address when it was opened. */
  readonly memoryId: string;
  /** Quoted, for SQL. */
  readonly schema: string;
  readonly server: Server;
  readonly copy: Connection;
  /** Of the copy, for faults. */
  readonly file: string;
}

/** The copy of a memory, kept up with its server. */
export interface ServerCopy {
  /** Takes in what others wrote. @throws {FormatError} `memory/unusable` when the memory is not there any more */
  refresh(): Promise<void>;
  /**
   * Makes a change in the copy while the memory on the server is locked, sends it, and commits it there first.
   *
   * @param forgets whether the history is emptied on the server too
   * @param work what it hands to `alsoSend` are units that were only used: they keep their generation
   */
  write<T>(
    forgets: boolean,
    work: (transaction: Transaction, alsoSend: (units: Iterable<number>) => void) => Promise<T>,
  ): Promise<T>;
}

/** Keeps a copy; nothing is taken in yet. */
export function createServerCopy({
  name,
  memoryId,
  schema,
  server,
  copy,
  file,
}: CopiedMemory): ServerCopy {
  const inCopy = async <T>(work: () => Promise<T> | T): Promise<T> => {
    await beginSoon(copy);
    try {
      const done = await work();
      copy.exec('COMMIT');
      return done;
    } catch (cause) {
      rollBack(copy);
      throw explainFileFailure(file, cause);
    }
  };
  const take = async (news: News | undefined): Promise<boolean> => {
    if (news === undefined) return false;
    return news.generation === news.held.generation || inCopy(() => takeNews(copy, news));
  };
  /** A transaction that asks as it begins for what the copy lacks by then. */
  const withNews = <T>(
    begin: string,
    { ends }: { readonly ends: boolean },
    work: (session: Session, news: News | undefined) => Promise<T>,
  ): Promise<T> => {
    let held: MemoryState | undefined;
    return server.transaction(
      () => {
        held = readState(copy);
        return `${begin};\n${selectNews(schema, held)}${ends ? ';\nCOMMIT' : ''}`;
      },
      (session, answers) => work(session, toNews(held!, ends ? answers.slice(0, -1) : answers)),
    );
  };
  const refresh = async (): Promise<void> => {
    const now = toState(await server.query(selectState(schema)));
    if (now?.memoryId !== memoryId)
      throw new FormatError('was removed, or another one stands in its place', {
        fault: 'memory/unusable',
        path: name,
        expected: 'the memory that was opened',
      });
    if (now.generation === readState(copy).generation) return;
    await withNews(BEGIN_READING, { ends: true }, async (session, news) => {
      if (await take(news)) return;
      await session.query(BEGIN_READING);
      await inCopy(() => pullChanges(session, schema, copy));
      await session.query('COMMIT');
    });
  };
  const write = <T>(
    forgets: boolean,
    work: (transaction: Transaction, alsoSend: (units: Iterable<number>) => void) => Promise<T>,
  ): Promise<T> =>
    withNews(
      `${BEGIN_WRITING}; LOCK TABLE ${schema}.memory IN SHARE ROW EXCLUSIVE MODE`,
      { ends: false },
      async (session, news) => {
        if (!(await take(news))) await inCopy(() => pullChanges(session, schema, copy));
        const marks = readMarks(copy);
        let used: readonly number[] = [];
        let isCommitted = false;
        const transaction: Transaction = {
          begin: () => beginSoon(copy),
          async commit() {
            await pushChanges(session, schema, copy, marks, { forgets, used });
            isCommitted = true;
            endInCopy(() => copy.exec('COMMIT'), file);
          },
        };
        try {
          const result = await work(transaction, (units) => (used = [...units]));
          if (!isCommitted) await session.query('ROLLBACK');
          return result;
        } catch (cause) {
          throw explainFileFailure(file, cause);
        }
      },
    );
  return { refresh, write };
}

/** The server has committed by then: only this copy is behind. */
function endInCopy(commit: () => void, file: string): void {
  try {
    commit();
  } catch (cause) {
    throw new FormatError('the server has taken the change, and this copy of the memory cannot', {
      fault: 'file/unwritable',
      path: file,
      expected: 'free space; the copy may be deleted',
      cause,
    });
  }
}
