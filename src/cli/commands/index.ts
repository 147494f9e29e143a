import type { CommandDefinition } from '../command.js';
import { batchCommand } from './batch.js';
import { conformanceCommand } from './conformance.js';
import { convertCommand } from './convert.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { queryCommand } from './query.js';
import { reviewCommand } from './review.js';
import { signCommand } from './sign.js';
import { sparqlCommand } from './sparql.js';
import { taxonomyBuildCommand } from './taxonomy-build.js';
import { taxonomyDocsCommand } from './taxonomy-docs.js';
import { taxonomyLintCommand } from './taxonomy-lint.js';
import { templateCommand } from './template.js';
import { validateCommand } from './validate.js';
import { viewCommand } from './view.js';
import { verifyCommand } from './verify.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDefinition[] = [
  extractCommand,
  explainCommand,
  reviewCommand,
  exportCommand,
  validateCommand,
  convertCommand,
  diffCommand,
  viewCommand,
  templateCommand,
  verifyCommand,
  batchCommand,
  queryCommand,
  sparqlCommand,
  signCommand,
  taxonomyBuildCommand,
  taxonomyDocsCommand,
  taxonomyLintCommand,
  conformanceCommand,
];
