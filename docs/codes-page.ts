import { checkCodes } from '../lib/check/explain';

const HEAD = `<!-- Written by \`npm run docs\` from lib/check/. Do not edit. -->

# Codes of findings

What checks find beside [policies](policies.md). \`fairlead check --explain CODE\` tells the same, with the reason.

| code | what | fix |
| --- | --- | --- |
`;

/** The page docs/codes.md: every code of a finding that is no policy's. */
export function renderCodes(): string {
  return (
    HEAD +
    checkCodes()
      .map(({ code, what, fix }) => `| \`${code}\` | ${what} | ${fix} |\n`)
      .join('')
  );
}
