import { xbrlCsvCodes } from '../../diagnostics/codes/xbrlce.js';
import type { LocalizedText } from '../../diagnostics/localized-text.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { readCsv } from '../../syntax/csv/read-csv.js';
import type { CsvFiles } from './csv-files.js';
import { isIdentifier } from './metadata.js';
import type { LocatedMetadata } from './read-metadata.js';

const REASONS = {
  header: { en: 'its header row is not name,value', zh: '标题行不是 name,value' },
  value: { en: 'a parameter has no value', zh: '有参数没有值' },
  trailing: { en: 'a row goes on after the value', zh: '有行在值之后还有内容' },
} as const;

/** The parameters of the report: of its metadata, and of the file that parameterURL names (xBRL-CSV 1.0, Report parameters). */
export function readReportParameters(
  { metadata, locate }: LocatedMetadata,
  files: CsvFiles,
  sink: DiagnosticSink,
): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = { ...metadata.parameters };
  const { parameterURL } = metadata;
  if (parameterURL === undefined) return parameters;
  const source = files.read(parameterURL);
  if (!source) {
    const at = locate(['parameterURL']);
    sink.report(xbrlCsvCodes.create('xbrlce:missingParametersFile', { url: parameterURL }, at));
    return parameters;
  }
  const uri = files.place(parameterURL);
  const invalid = (line: number, reason: LocalizedText): false => {
    sink.report(xbrlCsvCodes.create('xbrlce:invalidParameterCSVFile', { reason }, { uri, line }));
    return false;
  };
  let rows = 0;
  const fault = readCsv(source, ([name = '', value = '', ...rest], line) => {
    if (rest.some((cell) => cell !== '')) return invalid(line, rows === 0 ? REASONS.header : REASONS.trailing);
    if (rows++ === 0) return (name === 'name' && value === 'value') || invalid(line, REASONS.header);
    if (name === '' && value === '') return true;
    if (value === '') return invalid(line, REASONS.value);
    const at = { uri, line };
    if (!isIdentifier(name)) sink.report(xbrlCsvCodes.create('xbrlce:invalidIdentifier', { identifier: name }, at));
    else if (Object.hasOwn(parameters, name)) {
      sink.report(xbrlCsvCodes.create('xbrlce:illegalReportParameterRedefinition', { name }, at));
    } else parameters[name] = value;
    return true;
  });
  if (fault) {
    const at = { uri, line: fault.line };
    sink.report(xbrlCsvCodes.create('xbrlce:invalidCSVFileFormat', { reason: fault.reason }, at));
  } else if (rows === 0) invalid(1, REASONS.header);
  return parameters;
}
