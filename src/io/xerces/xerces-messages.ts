import { xsdCodes } from '../../diagnostics/codes/xsd.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';

/** One message of the validator. */
export interface XercesMessage {
  readonly level: 'error' | 'fatal' | 'warning';
  /** The name of the broken rule, such as `cvc-complex-type.2.4.a`; none for ill-formed XML. */
  readonly constraint?: string;
  readonly detail: string;
  readonly line?: number;
  readonly column?: number;
}

const START = /(?:^|(?<=[\n)]))\[(error|fatal|warning)\] /g;
const CONSTRAINT = /^([A-Za-z]\w*(?:[-.]\w+)+): /;
const POSITION = /\s*\((-?\d+):(-?\d+)\)\s*$/;

/**
 * Splits what the validator wrote into messages: they may hold line ends, and come glued where those are lost. A fatal
 * message is written twice, once without its position; the second is dropped.
 */
export function parseXercesMessages(output: string): XercesMessage[] {
  const starts = [...output.replaceAll('\r\n', '\n').matchAll(START)];
  const text = output.replaceAll('\r\n', '\n');
  const messages: XercesMessage[] = [];
  starts.forEach((start, index) => {
    const body = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length);
    const message = parseMessage(start[1] as XercesMessage['level'], body);
    const isRepeated =
      message.level === 'fatal' &&
      message.line === undefined &&
      messages.some(
        (earlier) => earlier.detail === message.detail && earlier.constraint === message.constraint && earlier.line,
      );
    if (!isRepeated) messages.push(message);
  });
  return messages;
}

function parseMessage(level: XercesMessage['level'], body: string): XercesMessage {
  const position = POSITION.exec(body);
  const text = (position ? body.slice(0, position.index) : body).trim();
  const constraint = CONSTRAINT.exec(text);
  const line = Number(position?.[1] ?? -1);
  const column = Number(position?.[2] ?? -1);
  return {
    level,
    detail: constraint ? text.slice(constraint[0].length) : text,
    ...(constraint && { constraint: constraint[1] as string }),
    ...(line > 0 && { line }),
    ...(line > 0 && column > 0 && { column }),
  };
}

/** The diagnostic of a message. A schema's own faults come without a position, and name a rule that is not of instances. */
export function toDiagnostic(message: XercesMessage, file: string, schema: string): Diagnostic {
  const { detail, constraint, line, column } = message;
  const at = { uri: file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  if (message.level === 'warning') return xsdCodes.create('pilu:xsd-warning', { detail }, at);
  if (constraint === undefined) return xsdCodes.create('pilu:xsd-not-well-formed', { detail }, at);
  if (line === undefined && !constraint.startsWith('cvc-'))
    return xsdCodes.create('pilu:xsd-schema-invalid', { schema, constraint, detail }, { uri: schema });
  return xsdCodes.create('pilu:xsd-invalid', { constraint, detail }, at);
}
