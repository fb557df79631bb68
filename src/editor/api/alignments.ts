import type {
  AlignmentChange,
  AlignmentInfo,
  AlignmentList,
  AlignmentPairInfo,
  BeadOperation,
  SaveAlignment,
  SavedAlignment,
} from '../../server/api/alignments.ts';
import { request, route } from './request.ts';

export function getAlignments(): Promise<AlignmentList> {
  return request('GET', '/alignments');
}

/** Begins an alignment, which may take seconds, or goes on with it. */
export function openAlignment(pair: AlignmentPairInfo): Promise<AlignmentInfo> {
  return request('POST', '/alignments', { body: pair });
}

export function getAlignment(id: string): Promise<AlignmentInfo> {
  return request('GET', route('alignments', id));
}

/** Answered only when the change is on disk. */
export function postOperation(
  id: string,
  operation: BeadOperation,
  revision: number,
): Promise<AlignmentChange> {
  return request('POST', route('alignments', id, 'ops'), { body: operation, revision });
}

export function postAlignmentStep(
  id: string,
  way: 'undo' | 'redo',
  revision: number,
): Promise<AlignmentChange> {
  return request('POST', route('alignments', id, way), { body: {}, revision });
}

export function saveAlignment(id: string, order: SaveAlignment): Promise<SavedAlignment> {
  return request('POST', route('alignments', id, 'save'), { body: order });
}
