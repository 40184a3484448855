import { Command } from 'commander';
import { runExamples, type ExampleRun } from '../../../check/policy/run-examples';
import { counted } from '../../../model/counted';
import { EXIT, type Answer } from '../../exit-code';
import { formatOption, type Format } from '../../format-option';
import type { Io } from '../../io';
import { jsonText } from '../../json';
import { policiesAround } from './workspace-policies';

/** `policy test`: judges the examples of every policy, also of the workspace's own. */
export function testCommand(io: Io, answer: Answer): Command {
  return new Command('test')
    .description('judge the examples of every policy; exit 1 when one is judged otherwise than it says')
    .addOption(formatOption())
    .addHelpText('after', '\nKeys of --format json: policies, examples, wrong (policy, list, at, said).')
    .action(({ format }: { readonly format: Format }) => {
      const policies = policiesAround(io);
      const runs = runExamples(policies);
      const wrong = runs.filter(({ asExpected }) => !asExpected);
      const counted = { policies: policies.length, examples: runs.length };
      io.stdout.write(
        format === 'json'
          ? jsonText({
              ...counted,
              wrong: wrong.map(({ policy, list, at, said }) => ({ policy: policy.id, list, at, said })),
            })
          : `${wrong.map(wrongText).join('')}${counts(counted)}, ${wrong.length === 0 ? 'all' : runs.length - wrong.length} as expected\n`,
      );
      answer(wrong.length === 0 ? EXIT.fine : EXIT.no);
    });
}

function counts({ policies, examples }: { readonly policies: number; readonly examples: number }): string {
  const policyCount = policies === 1 ? '1 policy' : `${policies} policies`;
  return `${policyCount}, ${counted(examples, 'example')}`;
}

function wrongText({ policy, list, at, said }: ExampleRun): string {
  const found = said.length === 0 ? 'it passes' : `it is refused: ${said.join('; ')}`;
  return `${policy.id}: example ${at} of ${list}: ${found}\n`;
}
