/** The path and all that it ends with: `dist/prod/eu-1`, `prod/eu-1`, `eu-1`. Where `dist/` stands, paths do not tell. */
export function pathTails(path: string): readonly string[] {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.map((_, at) => steps.slice(at).join('/'));
}
