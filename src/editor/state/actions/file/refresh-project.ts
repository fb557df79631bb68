import { getProject } from '../../../api/segments.ts';
import { cells } from '../../cells.ts';

/** Asks again what the project has; this window stays the one it is. */
export async function refreshProject(): Promise<void> {
  const project = await getProject();
  const client = cells.project.peek()?.client ?? project.client;
  cells.project.value = { ...project, client };
}
