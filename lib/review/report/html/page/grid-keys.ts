/** What stands where in a grid; an element that spans several fields stands in each. */
export type Grid = readonly (readonly (HTMLElement | undefined)[])[];

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * Makes one stop for the tab key of a grid: arrows, Home and End move inside of it, Enter and space do what a click does.
 *
 * @param start Where the tab key stops first; default the first that is there.
 */
export function moveByKeys(container: HTMLElement, grid: Grid, start = grid.flat().find(Boolean)): void {
  const positions = new Map<Element, readonly [row: number, column: number]>();
  grid.forEach((row, at) => {
    row.forEach((element, column) => {
      if (!element || positions.has(element)) return;
      element.tabIndex = element === start ? 0 : -1;
      positions.set(element, [at, column]);
    });
  });
  container.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !positions.has(target)) return;
    for (const element of positions.keys()) if (element instanceof HTMLElement) element.tabIndex = -1;
    target.tabIndex = 0;
  });
  container.addEventListener('keydown', (event) => {
    const position = event.target instanceof Element ? positions.get(event.target) : undefined;
    if (!position) return;
    const step = STEPS[event.key];
    if (step) neighbour(grid, position, step)?.focus();
    else if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement) event.target.click();
    else return;
    event.preventDefault();
  });
}

/** The next element that is there in a direction; for an endless step the last. */
function neighbour(
  grid: Grid,
  position: readonly [number, number],
  [down, right]: readonly [number, number],
): HTMLElement | undefined {
  const [from, at] = position;
  const here = grid[from]?.[at];
  const line = down === 0 ? (grid[from] ?? []) : grid.map((row) => row[at]);
  const start = down === 0 ? at : from;
  const isForward = down + right > 0;
  const ahead = isForward ? line.slice(start + 1) : line.slice(0, start).toReversed();
  const there = ahead.filter((element) => element !== undefined && element !== here && element.offsetParent !== null);
  return Math.abs(down + right) === Infinity ? there.at(-1) : there[0];
}
