import { DYN, isVariable, type Type } from './type';

/** The types that an expression leaves open, and what is found out about them on the way; as in cel-go's checker. */
export class Inference {
  private bound = new Map<string, Type>();
  private count = 0;

  /** A type that nothing is known of yet. */
  unknown(): Type {
    return { name: `?${++this.count}`, parameters: [] };
  }

  /** Types of a signature, in which each variable stands for a type of this call alone. */
  instantiate(types: readonly Type[]): Type[] {
    const fresh = new Map<string, Type>();
    const instance = (type: Type): Type => {
      if (!isVariable(type)) return type.parameters.length === 0 ? type : withParameters(type, instance);
      const known = fresh.get(type.name) ?? this.unknown();
      fresh.set(type.name, known);
      return known;
    };
    return types.map(instance);
  }

  /** A type with all that is known by now; what is not stays a variable. */
  resolve(type: Type): Type {
    if (!isVariable(type))
      return type.parameters.length === 0 ? type : withParameters(type, (each) => this.resolve(each));
    const known = this.bound.get(type.name);
    return known ? this.resolve(known) : type;
  }

  /** Whether values of `from` may stand where values of `to` are asked for; binds variables only where they may. */
  assign(to: readonly Type[], from: readonly Type[]): boolean {
    const before = new Map(this.bound);
    if (this.allAssignable(to, from)) return true;
    this.bound = before;
    return false;
  }

  /** The type of a choice between two, such as the elements of a list; undefined where they do not go together. */
  join(a: Type, b: Type): Type | undefined {
    if (!this.assign([a], [b])) return undefined;
    return isAtLeastAsGeneral(a, b) ? a : b;
  }

  private allAssignable(to: readonly Type[], from: readonly Type[]): boolean {
    return to.length === from.length && to.every((type, i) => this.isAssignable(type, from[i] ?? DYN));
  }

  private isAssignable(to: Type, from: Type): boolean {
    if (isVariable(to)) {
      if (this.bind(to, from)) return true;
      if (this.bound.has(to.name)) return false;
    }
    if (isVariable(from)) return this.bind(from, to);
    if (to.name === 'dyn' || from.name === 'dyn') return true;
    if (to.name === 'null_type' || from.name === 'null_type') return isNullable(to) && isNullable(from);
    return to.name === from.name && (to.name === 'type' || this.allAssignable(to.parameters, from.parameters));
  }

  /** Takes a type for a variable, or the more general of it and what was known. */
  private bind(variable: Type, type: Type): boolean {
    if (variable.name === type.name) return true;
    const known = this.bound.get(variable.name);
    if (known && !this.isAssignable(known, type)) return false;
    const chosen = known && !isAtLeastAsGeneral(type, known) ? known : type;
    if (this.mentions(chosen, variable)) return known !== undefined;
    this.bound.set(variable.name, chosen);
    return true;
  }

  private mentions(type: Type, variable: Type): boolean {
    const known = isVariable(type) ? this.bound.get(type.name) : undefined;
    if (type.name === variable.name) return true;
    return known ? this.mentions(known, variable) : type.parameters.some((each) => this.mentions(each, variable));
  }
}

function withParameters({ name, parameters }: Type, change: (type: Type) => Type): Type {
  return { name, parameters: parameters.map(change) };
}

/** Null stands for missing values of the types that are no plain data. */
function isNullable({ name }: Type): boolean {
  return name === 'null_type' || name.includes('.') || name === 'optional_type';
}

function isAtLeastAsGeneral(a: Type, b: Type): boolean {
  if (a.name === 'dyn' || isVariable(a)) return true;
  if (b.name === 'dyn' || isVariable(b) || a.name !== b.name) return false;
  return a.parameters.every((type, i) => isAtLeastAsGeneral(type, b.parameters[i] ?? DYN));
}
