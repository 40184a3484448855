import type { Risk } from '../../../model/risk';
import type { ReviewEntry } from '../../review';
import { consequenceText } from '../consequence-text';
import { listed } from '../listed';
import { deliveryTexts } from '../delivery-texts';
import { entryFields } from '../field-text';
import { entryObjects, entryRemarks, VERBS } from '../headline';
import { shortened } from '../shortened';
import type { WhereText } from '../where-text';
import { fieldBlock } from './field-block';
import type { Part } from './fitted';
import { code, htmlCode, prose } from './inert';

/** So many objects are named in a headline, and so many below it. */
const IN_HEADLINE = 4;
const BELOW = 40;

/** In characters. */
const LONGEST_NAME = 120;
const LONGEST_SENTENCE = 800;

/** What is worse than pods that roll is seen without a click. */
const OPEN: readonly Risk[] = ['data', 'fails', 'outage', 'exposes'];

/** An entry as a block that can be folded, and as one line of a list. */
export function entryMarkdown(entry: ReviewEntry, whereText: WhereText): Part {
  const names = entryObjects(entry).map((name) => shortened(name, LONGEST_NAME));
  const where = shortened(whereText(entry.where), LONGEST_SENTENCE);
  const verb = VERBS[entry.kind];
  const short = `- **${entry.risk}** ${verb} ${listed(names.map(code), IN_HEADLINE)} in ${prose(where)}\n`;
  const body = [sentenceList(entry, names, whereText), fieldBlock(entryFields(entry))].filter(
    ({ length }) => length > 0,
  );
  if (body.length === 0) return { full: short, short };
  const title = `<b>${entry.risk}</b> ${verb} ${listed(names.map(htmlCode), IN_HEADLINE)} in ${htmlCode(where)}`;
  const tag = OPEN.includes(entry.risk) ? '<details open>' : '<details>';
  const blocks = [`${tag}<summary>${title}</summary>`, ...body.map((lines) => lines.join('\n')), '</details>'];
  // What follows a tag without an empty line is no markdown.
  const full = `\n${blocks.join('\n\n')}\n\n`;
  return { full, short };
}

function sentenceList(entry: ReviewEntry, names: readonly string[], whereText: WhereText): readonly string[] {
  const consequences = entry.consequences.map((consequence) => {
    const fix = consequence.fix === undefined ? '' : `; **fix:** ${sentence(consequence.fix)}`;
    return `${sentence(consequenceText(consequence, entry, whereText))}${fix}`;
  });
  const others = names.length > IN_HEADLINE ? [`also ${listed(names.slice(IN_HEADLINE).map(code), BELOW)}`] : [];
  const rest = [...deliveryTexts(entry), ...entryRemarks(entry)].map(sentence);
  return [...consequences, ...rest, ...others].map((text) => `- ${text}`);
}

function sentence(text: string): string {
  return prose(shortened(text, LONGEST_SENTENCE));
}
