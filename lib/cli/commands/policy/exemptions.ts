import { Command } from 'commander';
import { daysUntil } from '../../../check/policy/days';
import { placeText } from '../../../errors/format';
import type { Exemption } from '../../../model/policy';
import { loadWorkspace } from '../../../workspace/workspace';
import { aligned } from '../../aligned';
import { counted } from '../../../model/counted';
import { EXIT, type Answer } from '../../exit-code';
import { formatOption, type Format } from '../../format-option';
import type { Io } from '../../io';
import { jsonText } from '../../json';
import { requireRoot } from '../../root';

/** `policy exemptions`: who excused what from which policy, why, and until when. */
export function exemptionsCommand(io: Io, answer: Answer): Command {
  return new Command('exemptions')
    .description('list the exemptions, the one that ends first on top')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nKeys of --format json: policy, object, app, environment, cluster, owner, reason, expires, days, place.',
    )
    .action(({ format }: { readonly format: Format }) => {
      const { checks } = loadWorkspace(requireRoot(io.cwd));
      const entries = [...checks.exemptions]
        .map((exemption) => ({ ...exemption, days: daysUntil(exemption.expires, io.today) }))
        .sort((a, b) => a.days - b.days);
      const text = entries.length === 0 ? 'no exemption\n' : `${aligned(entries.map(row)).join('\n')}\n`;
      io.stdout.write(format === 'json' ? jsonText(entries) : text);
      answer(EXIT.fine);
    });
}

function row({ days, ...exemption }: Exemption & { readonly days: number }): readonly string[] {
  const { policy, object, expires, owner, reason, place } = exemption;
  const left = days < 0 ? `ended ${expires}` : `${expires}, ${counted(days, 'day')} left`;
  return [left, policy, object, whereText(exemption), owner, reason, placeText(place)];
}

function whereText({ app = 'no app', environment = 'everywhere', cluster }: Exemption): string {
  return `${app} in ${environment}${cluster === undefined ? '' : `/${cluster}`}`;
}
