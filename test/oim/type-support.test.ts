import assert from 'node:assert/strict';
import type { DataType } from '../../src/model/taxonomy/data-type.js';
import { expandedName, type ExpandedName } from '../../src/names/expanded-name.js';
import { NS } from '../../src/names/namespaces.js';
import { isSupportedType, isTextType } from '../../src/oim/type-support.js';

const DTR = 'http://www.xbrl.org/dtr/type/2022-03-31';
const own = expandedName('urn:own', 'type');
const type = (valueKind: DataType['valueKind'], ...ancestry: ExpandedName[]): DataType => ({
  ...{ name: own, valueKind, ancestry: [own, ...ancestry], numeric: false, facets: {} },
});

describe('types of the model', () => {
  it('legacy types, fractions and texts that hold prefixes are none', () => {
    assert.equal(isSupportedType(type('fraction')), false);
    assert.equal(isSupportedType(type('complex')), false);
    for (const local of ['ENTITY', 'IDREFS', 'NMTOKEN']) {
      assert.equal(isSupportedType(type('token', expandedName(NS.xsd, local))), false, local);
    }
    const prefixed = expandedName(DTR, 'prefixedContentItemType');
    assert.equal(isSupportedType(type('token', prefixed)), false);
    assert.equal(isSupportedType(type('token', expandedName(DTR, 'SQNameItemType'), prefixed)), true);
    assert.equal(isSupportedType(type('token', expandedName('urn:other', 'prefixedContentItemType'))), true);
    assert.equal(isSupportedType(type('string', expandedName(NS.xsd, 'string'))), true);
  });

  it('texts have a language, but for those of the registry that have none', () => {
    for (const kind of ['string', 'normalizedString', 'token'] as const) assert.equal(isTextType(type(kind)), true);
    for (const kind of ['NCName', 'language', 'date', 'decimal'] as const) assert.equal(isTextType(type(kind)), false);
    for (const local of ['domainItemType', 'noLangTokenItemType', 'noLangStringItemType']) {
      assert.equal(isTextType(type('token', expandedName(DTR, local))), false, local);
    }
  });
});
