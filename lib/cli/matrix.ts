import { aligned } from './aligned';

/** Rows of apps over columns of clusters. */
export interface Matrix {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** Stands where an app does not run. */
export const NOTHING = '-';

const INDENT = '  ';

/** The matrix as a table, or as a block per app where the table is wider than `width` characters. */
export function matrixText(matrix: Matrix, width: number): string {
  const lines = tableLines(matrix);
  const fits = lines.every((line) => line.length <= width);
  return [...(fits ? lines : blockLines(matrix)), ''].join('\n');
}

function tableLines({ columns, rows }: Matrix): readonly string[] {
  return aligned([['APP', ...columns], ...rows.map(({ name, cells }) => [name, ...cells])]);
}

function blockLines({ columns, rows }: Matrix): readonly string[] {
  return rows.flatMap(({ name, cells }) => {
    const runs = columns.flatMap((column, at) => {
      const cell = cells[at] ?? NOTHING;
      return cell === NOTHING ? [] : [[`${INDENT}${column}`, cell]];
    });
    return [name, ...(runs.length === 0 ? [`${INDENT}${NOTHING}`] : aligned(runs))];
  });
}
