import { Command } from 'commander';
import { examples } from '../../examples';
import type { Answer } from '../../exit-code';
import type { Io } from '../../io';
import { exemptionsCommand } from './exemptions';
import { exportCommand } from './export';
import { listPoliciesCommand } from './list';
import { testCommand } from './test';

/** The verb `policy`: what manifests are held to, and the same for clusters. */
export function policyCommand(io: Io, answer: Answer): Command {
  return new Command('policy')
    .description('list, test and export the policies, and list the exemptions')
    .usage('<verb> [options]')
    .helpCommand(false)
    .commandsGroup('Verbs:')
    .addCommand(listPoliciesCommand(io, answer))
    .addCommand(testCommand(io, answer))
    .addCommand(exportCommand(io, answer))
    .addCommand(exemptionsCommand(io, answer))
    .addHelpText(
      'after',
      examples([
        'fairlead policy list',
        'fairlead policy test',
        'fairlead policy export --environment prod --cluster eu-1',
      ]),
    );
}
