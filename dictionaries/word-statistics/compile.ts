/** Shares are rounded to these thousandths, so that many words share one class. */
const STEPS = [
  0, 2, 5, 10, 20, 40, 70, 110, 170, 250, 350, 500, 650, 750, 830, 890, 930, 960, 980, 990, 995, 998, 1000,
];
/** What is added to the count of each casing before shares are taken: few sightings prove little. */
const DOUBT = { lower: 0.25, capitalised: 0.25, upper: 0.02, mixed: 0 };
/** Tenths of a natural logarithm: seen rarely, often, very often. */
const WEIGHTS = [25, 45, 70];

const nearest = (steps: readonly number[], value: number): number =>
  steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));

/** Compiles `words.tsv` to lines of `lower capitalised upper mixed weight TAB words`, most words first. */
export function compileCaseCounts(table: string): string {
  const classes = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [word = '', ...cells] = line.split('\t');
    const [lower = 0, capitalised = 0, upper = 0, mixed = 0] = cells.slice(0, 4).map(Number);
    const spelling = cells[4] ?? '';
    const seen = lower + capitalised + upper + mixed;
    const sum = seen + DOUBT.lower + DOUBT.capitalised + DOUBT.upper;
    const share = (count: number, doubt: number): number => nearest(STEPS, (1000 * (count + doubt)) / sum);
    const shares = [
      share(lower, DOUBT.lower),
      share(capitalised, DOUBT.capitalised),
      share(upper, DOUBT.upper),
      spelling === '' ? 0 : share(mixed, DOUBT.mixed),
    ];
    const key = [...shares, nearest(WEIGHTS, 10 * Math.log(seen))].join(' ');
    const members = classes.get(key);
    const member = shares[3] === 0 ? word : spelling;
    if (members) members.push(member);
    else classes.set(key, [member]);
  }
  return [...classes]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([key, members]) => `${key}\t${members.sort().join(' ')}`)
    .join('\n');
}
