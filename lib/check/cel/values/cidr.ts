import { CelObject } from './cel-object';
import { IpAddress, parseIpAddress } from './ip-address';

const NOTATION = /^([^/]+)\/(0|[1-9]\d{0,2})$/;

/** A network: an address and how many of its bits are those of the network. */
export class Cidr extends CelObject {
  readonly type = 'net.CIDR';

  constructor(
    readonly address: IpAddress,
    readonly bits: number,
  ) {
    super();
  }

  equals(other: Cidr): boolean {
    return this.bits === other.bits && this.address.equals(other.address);
  }

  contains(address: IpAddress): boolean {
    return address.family === this.address.family && address.startsWith(this.address.prefix(this.bits), this.bits);
  }

  containsNetwork(other: Cidr): boolean {
    return this.bits <= other.bits && this.contains(other.address);
  }

  /** The network itself, without the bits of a host. */
  masked(): Cidr {
    const rest = BigInt(this.address.bits - this.bits);
    return new Cidr(new IpAddress(this.address.family, (this.address.value >> rest) << rest), this.bits);
  }

  text(): string {
    return `${this.address.text()}/${this.bits}`;
  }
}

/** A network from text such as `10.0.0.0/8`; undefined where it is none. */
export function parseCidr(text: string): Cidr | undefined {
  const [, written = '', bits = ''] = NOTATION.exec(text) ?? [];
  const address = parseIpAddress(written);
  return address && Number(bits) <= address.bits ? new Cidr(address, Number(bits)) : undefined;
}
