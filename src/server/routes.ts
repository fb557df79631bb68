import type { Route } from './route.ts';
import { findingRoutes } from './routes/findings.ts';
import { alignmentRoutes } from './routes/alignments.ts';
import { commentRoutes } from './routes/comments.ts';
import { confirmRoutes } from './routes/confirm.ts';
import { documentRoutes } from './routes/documents.ts';
import { fileRoutes } from './routes/files.ts';
import { lookupRoutes } from './routes/lookups.ts';
import { pretranslationRoutes } from './routes/pretranslation.ts';
import { projectRoutes } from './routes/project.ts';
import { replaceRoutes } from './routes/replace.ts';
import { segmentRoutes } from './routes/segments.ts';
import { terminologyRoutes } from './routes/terminology.ts';
import { undoRoutes } from './routes/undo.ts';

/** All routes of the native API: one file of `routes/` a resource, each adds its list here. */
export const ROUTES: readonly Route[] = [
  ...projectRoutes,
  ...fileRoutes,
  ...documentRoutes,
  ...segmentRoutes,
  ...lookupRoutes,
  ...findingRoutes,
  ...alignmentRoutes,
  ...terminologyRoutes,
  ...commentRoutes,
  ...replaceRoutes,
  ...confirmRoutes,
  ...pretranslationRoutes,
  ...undoRoutes,
];
