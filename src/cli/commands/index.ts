import type { CommandDefinition } from '../command.js';
import { conformanceCommand } from './conformance.js';
import { diffCommand } from './diff.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { signCommand } from './sign.js';
import { sparqlCommand } from './sparql.js';
import { taxonomyBuildCommand } from './taxonomy-build.js';
import { taxonomyDocsCommand } from './taxonomy-docs.js';
import { taxonomyLintCommand } from './taxonomy-lint.js';
import { validateCommand } from './validate.js';
import { viewCommand } from './view.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDefinition[] = [
  extractCommand,
  exportCommand,
  validateCommand,
  diffCommand,
  viewCommand,
  sparqlCommand,
  signCommand,
  taxonomyBuildCommand,
  taxonomyDocsCommand,
  taxonomyLintCommand,
  conformanceCommand,
];
