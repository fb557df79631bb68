import type { Route } from './route.ts';
import { findingRoutes } from './routes/findings.ts';
import { alignmentRoutes } from './routes/alignments.ts';
import { fileRoutes } from './routes/files.ts';
import { lookupRoutes } from './routes/lookups.ts';
import { projectRoutes } from './routes/project.ts';
import { segmentRoutes } from './routes/segments.ts';

/** All routes of the native API: one file of `routes/` a resource, each adds its list here. */
export const ROUTES: readonly Route[] = [
  ...projectRoutes,
  ...fileRoutes,
  ...segmentRoutes,
  ...lookupRoutes,
  ...findingRoutes,
  ...alignmentRoutes,
];
