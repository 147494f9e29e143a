import type { ExpandedName } from '../../../names/expanded-name.js';
import type { XmlAttribute, XmlHandler } from '../../../syntax/xml/read-xml.js';
import type { XmlElement } from '../../../syntax/xml/xml-element.js';

/** An element of a target document; it stands where the inline element stands that it comes from. */
export interface TargetElement extends XmlElement {
  readonly parent: TargetElement | undefined;
  readonly children: readonly TargetElement[];
  /** Text and elements, in order. */
  readonly mixed: readonly (TargetElement | string)[];
}

/** What is in an element that is being made. */
export type TargetContent = (parent: TargetElement) => readonly (TargetElement | string)[];

type Draft = { -readonly [K in keyof TargetElement]: TargetElement[K] };

/** Makes an element with the place, base and prefixes of a source. */
export function createTargetElement(
  parent: TargetElement | undefined,
  source: XmlElement,
  name: ExpandedName,
  attributes: readonly XmlAttribute[],
  content: TargetContent = () => [],
): TargetElement {
  const { scope, base, uri, line, column } = source;
  const draft: Draft = {
    name,
    attributes,
    scope,
    parent,
    children: [],
    mixed: [],
    text: '',
    base,
    uri,
    line,
    column,
  };
  const parts = content(draft).filter((part) => part !== '');
  draft.mixed = parts;
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') {
    draft.text = only;
  } else if (parts.length > 0) {
    draft.children = parts.filter((part) => typeof part !== 'string');
    draft.text = parts.filter((part) => typeof part === 'string').join('');
  }
  return draft;
}

/** A copy of an element with all that is in it. */
export function copyElement(parent: TargetElement | undefined, source: XmlElement): TargetElement {
  return createTargetElement(parent, source, source.name, source.attributes, (copy) =>
    (source.mixed ?? (source.children.length > 0 ? source.children : [source.text])).map((part) =>
      typeof part === 'string' ? part : copyElement(copy, part),
    ),
  );
}

/** Hands an element and all that is in it to a handler, as if it were read from a file. */
export function replayElement(element: TargetElement, handler: XmlHandler): void {
  const { name, attributes, scope, line, column } = element;
  handler.startElement({ name, attributes, scope, line, column });
  for (const part of element.mixed) {
    if (typeof part === 'string') handler.text(part);
    else replayElement(part, handler);
  }
  handler.endElement(name, line, column);
}
