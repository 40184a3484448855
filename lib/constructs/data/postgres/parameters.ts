import { tune } from '../../../defaults/tuning/tune';
import type { PostgresOperatorName } from '../../../model/postgres';
import { judgeParameter } from '../../../postgresql/parameters/judge-parameter';
import { judgeForOperator } from '../../../postgresql/reserved/judge-for-operator';
import type { Major } from '../../../postgresql/versions';
import type { PropRule } from '../../app/check-props';
import { quantityValue } from '../../workload/quantity';
import type { ParameterIntent, PostgresIntent } from './intent';
import type { ParameterValue, PostgresClusterProps } from './props';

type Sized = Omit<PostgresIntent, 'parameters'>;

/** What was tuned for the workload, and in place of it what the props set. */
export function parametersOf(sized: Sized, props: PostgresClusterProps): readonly ParameterIntent[] {
  const asked = Object.entries(props.parameters ?? {}).map(([parameter, value]) => ({ parameter, value: text(value) }));
  const tuned = tune({
    operator: sized.platform.operator,
    major: sized.major,
    workload: sized.workload,
    memory: quantityValue(sized.memory) ?? 0,
    cpus: quantityValue(sized.cpu) ?? 0,
    storage: props.disk ?? sized.defaults['postgres.disk'],
    dataStorage: quantityValue(sized.storage.size) ?? 0,
    walStorage: sized.walStorage && quantityValue(sized.walStorage.size),
    connections: props.connections,
    databaseSize: props.databaseSize,
  });
  const byName = new Map<string, ParameterIntent>([...tuned, ...asked].map((each) => [each.parameter, each]));
  return [...byName.values()];
}

/** What must hold for the parameters that a team sets. */
export function parameterRules(
  { parameters = {} }: PostgresClusterProps,
  major: Major,
  operator: PostgresOperatorName,
): readonly PropRule[] {
  return Object.entries(parameters).map(([name, value]) => {
    const flaw = judgeParameter(name, text(value), major) ?? judgeForOperator(operator, name, text(value));
    return [flaw === undefined, `parameters: ${flaw?.message ?? ''}`, flaw?.fix ?? ''];
  });
}

/** Operators take texts only. */
function text(value: ParameterValue): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}
