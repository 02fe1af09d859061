import { texText } from './tex-text.ts';

/** `de la Cruz, Juan and Łukasz Kaiser and {The ATLAS Collaboration} and others`: given names first, `others` is nobody. */
export function namesIn(field: string): string[] {
  return splitOutsideBraces(field).flatMap((name) => {
    const whole = /^\s*\{[^{}]*\}\s*$/.test(name);
    const shown = whole ? texText(name) : texText(givenFirst(name));
    return shown === '' || /^(?:others|et al\.?)$/i.test(shown) ? [] : [shown];
  });
}

/** At the word `and`, where no brace holds it. */
function splitOutsideBraces(field: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const word of field.split(/(\s+|[{}])/)) {
    if (word === '{') depth += 1;
    if (word === '}') depth -= 1;
    if (depth === 0 && word.toLowerCase() === 'and') {
      names.push(name);
      name = '';
    } else name += word;
  }
  return [...names, name];
}

/** `Cruz, Juan` and `Smith, Jr., John`; a comma in braces is the name's own. */
function givenFirst(name: string): string {
  const parts = /\{[^}]*,[^}]*\}/.test(name) ? [name] : name.split(',').map((part) => part.trim());
  const [family = '', second = '', third] = parts;
  return third === undefined ? `${second} ${family}` : `${third} ${family} ${second}`;
}
