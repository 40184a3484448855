/**
 * A position in the write-ahead log, such as `0/3000060`, as the number of bytes before it.
 * @returns Undefined for what PostgreSQL does not read as a position: two hexadecimal numbers of at most 32 bits.
 */
export function parseLsn(text: string): bigint | undefined {
  const [, high, low] = /^([\dA-F]{1,8})\/([\dA-F]{1,8})$/i.exec(text) ?? [];
  return high === undefined || low === undefined ? undefined : (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
