/** Texts of which every match of a phrase holds at least one; empty where nothing is certain. */
export type RequiredLiterals = readonly string[];

const STOPS = new Set('[…~{^$|()');

/**
 * Works out from a phrase of the cue language what a text must hold for it to match at all, so that most phrases are
 * dismissed by a plain search. Of the parts that must all be there the one with the longest shortest text is taken.
 */
export function requiredLiterals(phrase: string): RequiredLiterals {
  return readAlternatives(phrase, 0).literals;
}

interface Reading {
  readonly literals: RequiredLiterals;
  /** Where reading stopped: at the closing bracket or the end. */
  readonly end: number;
}

function readAlternatives(phrase: string, start: number): Reading {
  const branches: RequiredLiterals[] = [];
  let at = start;
  for (;;) {
    const branch = readSequence(phrase, at);
    branches.push(branch.literals);
    at = branch.end;
    if (phrase.charAt(at) !== '|') break;
    at++;
  }
  const certain = branches.every((literals) => literals.length > 0);
  return { literals: certain ? [...new Set(branches.flat())] : [], end: at };
}

function readSequence(phrase: string, start: number): Reading {
  let best: RequiredLiterals = [];
  const offer = (literals: RequiredLiterals): void => {
    if (shortest(literals) > shortest(best)) best = literals;
  };
  let at = start;
  while (at < phrase.length && !')]|'.includes(phrase.charAt(at))) {
    const character = phrase.charAt(at);
    if (character === '(' || character === '[') {
      const group = readAlternatives(phrase, at + 1);
      at = group.end + 1;
      const optional = character === '[' || phrase.charAt(at) === '?';
      if (phrase.charAt(at) === '?') at++;
      if (!optional) offer(group.literals);
    } else if (character === '{') {
      at = phrase.indexOf('}', at) + 1;
    } else if (STOPS.has(character) || character === '?') {
      at++;
    } else {
      const from = at;
      while (
        at < phrase.length &&
        !STOPS.has(phrase.charAt(at)) &&
        phrase.charAt(at) !== ']' &&
        phrase.charAt(at) !== '?'
      )
        at++;
      offer([phrase.slice(from, at)]);
    }
  }
  return { literals: best, end: at };
}

function shortest(literals: RequiredLiterals): number {
  return literals.length === 0 ? 0 : Math.min(...literals.map((literal) => literal.length));
}
