import { Command } from 'commander';
import { TIERS } from '../../../model/tier';
import { aligned } from '../../aligned';
import { examples } from '../../examples';
import { EXIT, type Answer } from '../../exit-code';
import { formatOption, type Format } from '../../format-option';
import type { Io } from '../../io';
import { jsonText } from '../../json';
import { policiesAround } from './workspace-policies';

const AFTER_HELP = `
What a policy weighs is shown for ${TIERS.join(', ')}.
Keys of --format json: id, severity, what, why, fix, source, place.
${examples(['fairlead policy list', 'fairlead check --explain reliability/spread'])}`;

/** `policy list`: every policy that holds here, and what it weighs in each tier. */
export function listPoliciesCommand(io: Io, answer: Answer): Command {
  return new Command('list')
    .description('show every policy, and what it weighs')
    .addOption(formatOption())
    .addHelpText('after', AFTER_HELP)
    .action(({ format }: { readonly format: Format }) => {
      const policies = policiesAround(io);
      const rows = policies.map(({ id, severity, what }) => [id, TIERS.map((tier) => severity[tier]).join(' '), what]);
      const entries = policies.map(({ id, severity, what, why, fix, source = null, place = null }) => {
        return { id, severity, what, why, fix, source, place };
      });
      io.stdout.write(format === 'json' ? jsonText(entries) : `${aligned(rows).join('\n')}\n`);
      answer(EXIT.fine);
    });
}
