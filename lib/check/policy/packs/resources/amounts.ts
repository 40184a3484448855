/** What containers ask for of one resource, as texts that name container, field and amount, where `odd` is true of it. */
export function oddAmounts(resource: 'cpu' | 'memory', odd: (quantity: string) => string): string {
  return ['requests', 'limits']
    .map((what) => {
      const amount = `string(c.resources.${what}.${resource})`;
      // Zero stands for none, and what is no quantity is for the schema to refuse.
      const given = `c.?resources.?${what}.?${resource}.hasValue() && isQuantity(${amount}) && quantity(${amount}).isGreaterThan(quantity('0'))`;
      const text = `'container ' + c.name + ' has resources.${what}.${resource} ' + ${amount}`;
      return `variables.started.filter(c, ${given} && ${odd(`quantity(${amount})`)}).map(c, ${text})`;
    })
    .join(' + ');
}
