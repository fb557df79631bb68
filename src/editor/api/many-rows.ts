import type { ConfirmAnswer, ConfirmBody } from '../../server/api/confirm.ts';
import type {
  ApplyPlanAnswer,
  ApplyPlanBody,
  PretranslateBody,
  PretranslatePlanAnswer,
} from '../../server/api/pretranslation.ts';
import { request, route } from './request.ts';

/** Confirms many rows of a file, or with `preview` counts them. */
export function postConfirm(
  file: string,
  body: ConfirmBody,
  signal?: AbortSignal,
): Promise<ConfirmAnswer> {
  return request('POST', `${route('files', file)}/confirm`, { body, ...(signal && { signal }) });
}

/** Looks up what the memories would fill in; who stops it ends the work. */
export function postPlan(
  body: PretranslateBody,
  signal: AbortSignal,
): Promise<PretranslatePlanAnswer> {
  return request('POST', '/pretranslation', { body, signal });
}

/** Fills in what a plan found. */
export function postApplyPlan(body: ApplyPlanBody): Promise<ApplyPlanAnswer> {
  return request('POST', '/pretranslation/apply', { body });
}
