import { enum2teCodes, enumCodes } from '../../../diagnostics/codes/enum2ie.js';
import { expandedName } from '../../../names/expanded-name.js';
import { NS } from '../../../names/namespaces.js';
import { attributeOf } from '../../../syntax/xml/xml-element.js';
import type { DtsRule } from '../../dts-rule.js';
import { ENUM_1_0, findEnumerationKind } from '../../enumerations/enumeration-types.js';

/** Enumeration concepts state a domain and a link role (Extensible Enumerations 2.0, 4; 1.0, 2). */
export const enumerationDeclarations: DtsRule = ({ dts: { schemas }, taxonomy, sink, locate, show }) => {
  for (const { name, type } of taxonomy.concepts.values()) {
    const kind = findEnumerationKind(type);
    const source = kind && schemas.elements.get(name)?.source;
    if (!source) continue;
    const namespace = kind === 'qname' ? ENUM_1_0 : NS.enum2;
    const concept = show(name);
    if (attributeOf(source, expandedName(namespace, 'domain')) === undefined) {
      const code =
        kind === 'qname'
          ? enumCodes.create('enumte:MissingDomainError', { concept }, locate(source))
          : enum2teCodes.create('enum2te:MissingDomainError', { concept }, locate(source));
      sink.report(code);
    }
    if (attributeOf(source, expandedName(namespace, 'linkrole')) === undefined) {
      const code =
        kind === 'qname'
          ? enumCodes.create('enumte:MissingLinkRoleError', { concept }, locate(source))
          : enum2teCodes.create('enum2te:MissingLinkRoleError', { concept }, locate(source));
      sink.report(code);
    }
  }
};
