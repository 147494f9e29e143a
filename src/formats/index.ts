import type { Format } from './format.js';
import { writeInlineXbrl } from './inline-xbrl/writing/write-inline-xbrl.js';
import { readInlineReport } from './read-inline-report.js';
import { readJsonLd } from './json-ld/read-json-ld.js';
import { readRdf } from './json-ld/read-rdf.js';
import { writeJsonLd } from './json-ld/write-json-ld.js';
import { writeNQuads } from './json-ld/write-n-quads.js';
import { writeTurtle } from './json-ld/write-turtle.js';
import { readXbrlJson } from './xbrl-json/read-xbrl-json.js';
import { writeXbrlJson } from './xbrl-json/write-xbrl-json.js';
import { readXbrlXml } from './xbrl-xml/read-xbrl-xml.js';
import { writeXbrlXml } from './xbrl-xml/write-xbrl-xml.js';

/** Every syntax of reports that pilu writes and reads, by its name on the command line. */
export const FORMATS = {
  'xbrl-xml': {
    name: 'XBRL 2.1 XML',
    mediaType: 'application/xml',
    extension: '.xbrl',
    write: writeXbrlXml,
    read: readXbrlXml,
  },
  'inline-xbrl': {
    name: 'Inline XBRL 1.1',
    mediaType: 'application/xhtml+xml',
    extension: '.xhtml',
    write: writeInlineXbrl,
    read: readInlineReport,
  },
  'xbrl-json': {
    name: 'xBRL-JSON 1.0',
    mediaType: 'application/json',
    extension: '.json',
    write: writeXbrlJson,
    read: readXbrlJson,
  },
  'json-ld': {
    name: 'JSON-LD 1.1',
    mediaType: 'application/ld+json',
    extension: '.jsonld',
    write: writeJsonLd,
    read: readJsonLd,
  },
  'n-quads': {
    name: 'N-Quads',
    mediaType: 'application/n-quads',
    extension: '.nq',
    write: writeNQuads,
    read: readRdf,
  },
  turtle: {
    name: 'Turtle',
    mediaType: 'text/turtle',
    extension: '.ttl',
    write: writeTurtle,
    read: readRdf,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
