import type { CommandDefinition } from '../command.js';
import { batchCommand } from './batch.js';
import { conformanceCommand } from './conformance.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { queryCommand } from './query.js';
import { taxonomyBuildCommand } from './taxonomy-build.js';
import { taxonomyLintCommand } from './taxonomy-lint.js';
import { validateCommand } from './validate.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDefinition[] = [
  extractCommand,
  explainCommand,
  exportCommand,
  validateCommand,
  diffCommand,
  batchCommand,
  queryCommand,
  taxonomyBuildCommand,
  taxonomyLintCommand,
  conformanceCommand,
];
