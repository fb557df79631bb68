import type { CheckResult } from '../model/results/run-result.ts';
import { reportCheckstyle } from './findings/report-checkstyle.ts';
import { reportGithub } from './findings/report-github.ts';
import { reportGitlab } from './findings/report-gitlab.ts';
import { reportJson } from './findings/report-json.ts';
import { reportJunit } from './findings/report-junit.ts';
import { reportMarkdown } from './findings/report-markdown.ts';
import { reportRdjson } from './findings/report-rdjson.ts';
import { reportSarif } from './findings/report-sarif.ts';
import { reportText } from './findings/report-text.ts';
import { reportHtml } from './html/findings-page.ts';
import type { ReporterName } from './reporter-names.ts';
import type { ReportOptions } from './report-options.ts';

/** Turns what a run of checks found into one output form, ending with a newline. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string;

/** The reporters by the name that `--as` takes. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  checkstyle: reportCheckstyle,
  rdjson: reportRdjson,
  markdown: reportMarkdown,
  html: reportHtml,
};
