import type { Io, Output } from '../../lib/cli/io';

/** A stream that keeps what is written. */
export interface MemoryOutput extends Output {
  text: string;
}

/** A process that is none. */
export interface MemoryIo extends Io {
  readonly stdout: MemoryOutput;
  readonly stderr: MemoryOutput;
}

/** What a test may set of a process; default: no terminal, no environment, the system's root folder, nothing to read. */
export interface MemoryIoOptions {
  readonly cwd?: string;
  readonly env?: Io['env'];
  readonly terminal?: { readonly columns: number };
  readonly input?: string;
}

export function memoryIo({ cwd = '/', env = {}, terminal, input = '' }: MemoryIoOptions = {}): MemoryIo {
  const readInput = (): string => input;
  return { cwd, env, today: '2026-11-20', readInput, stdout: memoryOutput(terminal), stderr: memoryOutput(terminal) };
}

function memoryOutput(terminal: MemoryIoOptions['terminal']): MemoryOutput {
  return {
    text: '',
    isTTY: terminal !== undefined,
    columns: terminal?.columns,
    write(text: string): void {
      this.text += text;
    },
  };
}
