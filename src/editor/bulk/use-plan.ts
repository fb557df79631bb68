import { useLayoutEffect, useState } from 'preact/hooks';
import { postPlan } from '../api/many-rows.ts';
import { t } from '../i18n/translate.ts';
import { announce } from '../state/actions/window/announce.ts';
import { reportTrouble } from '../state/actions/window/report-trouble.ts';
import { sendAllDrafts } from '../state/actions/row/save-row.ts';
import { pretranslating } from '../state/pretranslating.ts';
import type { PretranslatePlanAnswer } from '../../server/api/pretranslation.ts';

/** What is asked for: files by their ids, absent: all of the folder. */
export interface PlanQuestion {
  readonly file: string | undefined;
  readonly replaces: boolean;
}

/** What the memories would fill in, looked up anew whenever the question changes; who closes the dialog ends the work. */
export function usePlan({ file, replaces }: PlanQuestion): PretranslatePlanAnswer | undefined {
  const [plan, setPlan] = useState<PretranslatePlanAnswer | undefined>(undefined);
  useLayoutEffect(() => {
    setPlan(undefined);
    pretranslating.value = undefined;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        await sendAllDrafts();
        const answer = await postPlan(
          { ...(file !== undefined && { files: [file] }), ...(replaces && { replaces }) },
          stop.signal,
        );
        if (stop.signal.aborted) return;
        setPlan(answer);
        announce(t('bulk:pretranslate.looked'));
      } catch (error) {
        if (!stop.signal.aborted) reportTrouble(error);
      }
    };
    void ask();
    return () => stop.abort();
  }, [file, replaces]);
  return plan;
}
