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

/** What a test may set of a process; default: no terminal, no environment, the system's root folder. */
export interface MemoryIoOptions {
  readonly cwd?: string;
  readonly env?: Io['env'];
  readonly terminal?: { readonly columns: number };
}

export function memoryIo({ cwd = '/', env = {}, terminal }: MemoryIoOptions = {}): MemoryIo {
  return { cwd, env, stdout: memoryOutput(terminal), stderr: memoryOutput(terminal) };
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
