import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { readCsv } from '../../syntax/csv/read-csv.js';
import type { CsvFiles } from './csv-files.js';
import { isIdentifier } from './metadata.js';
import type { LocatedMetadata } from './read-metadata.js';

const REASONS = {
  header: { en: 'its header row is not name,value', zh: '标题行不是 name,value' },
  name: { en: 'a value has no parameter', zh: '有值没有参数名' },
  value: { en: 'a parameter has no value', zh: '有参数没有值' },
  trailing: { en: 'a row goes on after the value', zh: '有行在值之后还有内容' },
} as const;

/** Parameters by name; not complete where a file of them could not be read. */
export interface ReportParameters {
  readonly parameters: Readonly<Record<string, string>>;
  readonly complete: boolean;
}

/** The parameters of the report: of its metadata, and of the file that parameterURL names (xBRL-CSV 1.0, Report parameters). */
export function readReportParameters(
  { metadata, locate }: LocatedMetadata,
  files: CsvFiles,
  sink: DiagnosticSink,
): ReportParameters {
  const parameters: Record<string, string> = { ...metadata.parameters };
  const { parameterURL } = metadata;
  if (parameterURL === undefined) return { parameters, complete: true };
  const source = files.read(parameterURL);
  if (!source) {
    const at = locate(['parameterURL']);
    sink.report(xbrlCsvCodes.create('xbrlce:missingParametersFile', { url: parameterURL }, at));
    return { parameters, complete: false };
  }
  let complete = true;
  const uri = files.place(parameterURL);
  const invalid = (line: number, reason: LocalizedText): false => {
    complete = false;
    sink.report(xbrlCsvCodes.create('xbrlce:invalidParameterCSVFile', { reason }, { uri, line }));
    return false;
  };
  let rows = 0;
  const fault = readCsv(source, ([name = '', value = '', ...rest], line) => {
    if (rest.some((cell) => cell !== '')) return invalid(line, rows === 0 ? REASONS.header : REASONS.trailing);
    if (rows++ === 0) return (name === 'name' && value === 'value') || invalid(line, REASONS.header);
    if (name === '' && value === '') return true;
    if (value === '' || name === '') return invalid(line, value === '' ? REASONS.value : REASONS.name);
    const at = { uri, line };
    if (!isIdentifier(name)) sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: name }, at));
    else if (Object.hasOwn(parameters, name)) {
      sink.report(xbrlCsvCodes.create('xbrlce:illegalReportParameterRedefinition', { name }, at));
    } else parameters[name] = value;
    return true;
  });
  if (fault) {
    complete = false;
    const at = { uri, line: fault.line };
    sink.report(xbrlCsvCodes.create('xbrlce:invalidCSVFileFormat', { reason: fault.reason }, at));
  } else if (rows === 0 && complete) invalid(1, REASONS.header);
  return { parameters, complete };
}
