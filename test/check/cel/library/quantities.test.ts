import { evaluate, failure } from '../evaluate';

describe('quantities in expressions', () => {
  test.each([
    [`quantity('1.5G').compareTo(quantity('1500M'))`, '0'],
    [`quantity('50M').compareTo(quantity('50Mi'))`, '-1'],
    [`quantity('50Mi').compareTo(quantity('50M'))`, '1'],
    [`quantity('150Mi').isGreaterThan(quantity('100Mi'))`, 'true'],
    [`quantity('50M').isLessThan(quantity('100M'))`, 'true'],
    [`isQuantity('1.3Gi')`, 'true'],
    [`['1,3G', '200K', 'Three', 'Mi', '', '1 G', '1e', '.', 'e3'].exists(x, isQuantity(x))`, 'false'],
    [`sign(quantity('-1m')) + sign(quantity('0')) + sign(quantity('5'))`, '0'],
    [`quantity('50k').asInteger()`, '50000'],
    [`quantity('50k').isInteger()`, 'true'],
    [`quantity('1Ki').asInteger()`, '1024'],
    [`['1000m', '1.0', '1.5Gi', '9999999999999999999G'].exists(x, quantity(x).isInteger())`, 'false'],
    [`quantity('1500m').asApproximateFloat()`, '1.5'],
    [`quantity('50k').add(quantity('20k')) == quantity('70k')`, 'true'],
    [`quantity('50k').add(20) == quantity('50020')`, 'true'],
    [`quantity('50k').sub(quantity('20k')) == quantity('30k')`, 'true'],
    [`quantity('50k').sub(20000) == quantity('30k')`, 'true'],
    [`quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')`, 'true'],
    [`quantity(object.memory).isLessThan(quantity('2Gi'))`, 'true'],
    [`quantity('500m').add(quantity('500m')).isInteger()`, 'false'],
    [`quantity('1').add(quantity('2')).asInteger()`, '3'],
  ])('%s is %s', (expression, expected) => {
    expect(evaluate(expression, { memory: '1Gi' })).toBe(expected);
  });

  test.each([
    [`quantity('200K')`, 'run: invalid quantity: "200K"'],
    [`quantity(object.memory)`, 'run: invalid quantity: "1GB"'],
    [`quantity('1.5').asInteger()`, 'run: cannot convert quantity 1500m to integer'],
    [`quantity('1').isGreaterThan('2')`, 'type: no matching overload for kubernetes.Quantity.isGreaterThan(string)'],
    [`quantity('1') < quantity('2')`, 'type: no matching overload for kubernetes.Quantity < kubernetes.Quantity'],
    [`quantity(1)`, 'type: no matching overload for quantity(int)'],
  ])('%s fails: %s', (expression, expected) => {
    expect(failure(expression, { memory: '1GB' })).toBe(expected);
  });
});
