import type { ExpandedName } from '../names/expanded-name.js';
import type { NamespaceScope } from '../syntax/xml/namespace-scope.js';
import type { XmlAttribute } from '../syntax/xml/read-xml.js';
import type { XmlElement } from '../syntax/xml/xml-element.js';

/** Where an element stands in the instance's document. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The period of a context, as written (XBRL 2.1, 4.7.2). */
export type ContextPeriod =
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'duration'; readonly start: string; readonly end: string }
  | { readonly kind: 'forever' };

/** A context (4.7). What is missing in a wrong document is empty or undefined. */
export interface Context extends Place {
  readonly id: string;
  readonly scheme: string;
  readonly identifier: string;
  /** One object for all contexts that write it the same way. */
  readonly period: ContextPeriod | undefined;
  readonly segment: XmlElement | undefined;
  readonly scenario: XmlElement | undefined;
  /** Texts of its period that are no dates, with their places; most contexts have none. */
  readonly wrongDates?: readonly WrongDate[];
}

/** A text that stands for a date and is none. */
export interface WrongDate extends Place {
  readonly text: string;
}

/** A measure of a unit: as written, and what it means; undefined where its prefix is not bound. */
export interface Measure {
  readonly text: string;
  readonly name: ExpandedName | undefined;
}

/** A unit (4.8). */
export interface InstanceUnit extends Place {
  readonly id: string;
  readonly numerators: readonly Measure[];
  readonly denominators: readonly Measure[];
}

/** An element with a contextRef (4.6). */
export interface Item extends Place {
  readonly kind: 'item';
  readonly name: ExpandedName;
  readonly id: string | undefined;
  readonly contextRef: string;
  readonly unitRef: string | undefined;
  readonly decimals: string | undefined;
  readonly precision: string | undefined;
  readonly nil: boolean;
  /** Its text. */
  readonly value: string;
  /** Of the nearest xml:lang, its own or an ancestor's. */
  readonly language: string | undefined;
  readonly scope: NamespaceScope;
  /** The tuple it stands in. */
  readonly parent: Tuple | undefined;
  /** Child elements: numerator and denominator of a fraction. */
  readonly children: readonly XmlElement[] | undefined;
  /** Attributes of other specifications, or without a meaning. */
  readonly otherAttributes: readonly XmlAttribute[] | undefined;
}

/** An element without a contextRef that is no part of the frame (4.9). */
export interface Tuple extends Place {
  readonly kind: 'tuple';
  readonly name: ExpandedName;
  readonly id: string | undefined;
  readonly nil: boolean;
  readonly facts: readonly InstanceFact[];
  readonly parent: Tuple | undefined;
  readonly otherAttributes: readonly XmlAttribute[] | undefined;
}

export type InstanceFact = Item | Tuple;

/** Facts in document order, whether they are held as objects or as columns; `at` may make a fact anew at each call. */
export interface FactSequence extends Iterable<InstanceFact> {
  readonly length: number;
  at(index: number): InstanceFact | undefined;
}

/** The facts of an instance; what items refer to can be asked for without making them. */
export interface FactColumns extends FactSequence {
  /** Every context reference, once. */
  readonly contextRefs: readonly string[];
  /** Which of them an item has; -1 for a tuple. */
  contextRefNumberAt(index: number): number;
}

/** An XBRL 2.1 instance as written (XBRL 2.1, 4). */
export interface Instance {
  readonly uri: string;
  /** The xbrl element itself, without what is in it. */
  readonly root: XmlElement | undefined;
  /** schemaRef, linkbaseRef, roleRef, arcroleRef, in document order. */
  readonly references: readonly XmlElement[];
  readonly contexts: readonly Context[];
  readonly units: readonly InstanceUnit[];
  /** Facts directly in the xbrl element. */
  readonly facts: FactColumns;
  readonly footnoteLinks: readonly XmlElement[];
  /** Positions, 1-based and ascending, of the children of the xbrl element that are no facts. */
  readonly framePositions: readonly number[];
}

/** Visits every fact in document order, tuples before what is in them. */
export function visitFacts(facts: FactSequence, visit: (fact: InstanceFact) => void): void {
  const { length } = facts;
  for (let index = 0; index < length; index++) {
    const fact = facts.at(index) as InstanceFact;
    visit(fact);
    if (fact.kind === 'tuple') visitFacts(fact.facts, visit);
  }
}

/** Every item of an instance, those in tuples too, in document order. */
export function findItems(facts: FactSequence): Item[] {
  const items: Item[] = [];
  visitFacts(facts, (fact) => fact.kind === 'item' && items.push(fact));
  return items;
}
