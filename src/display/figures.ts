/** Figures as people read them. */

const UNITS = [
  ['kB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
] as const;

/** `12,345` */
export function number(value: number): string {
  return value.toLocaleString('en');
}

/** `999 bytes`, `12.3 kB`, `3.2 MB`, `5 GB` */
export function byteSize(bytes: number): string {
  const [unit, size] = [...UNITS].reverse().find(([, least]) => bytes >= least) ?? ['bytes', 1];
  return `${figure(bytes / size)} ${unit}`;
}

/** As exact as anybody needs: `0.4`, `12.3`, `1,234`. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}

/** `12 words`, `1 word` */
export function counted(value: number, one: string, several = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : several}`;
}

/** `1:02:03`, `0:41` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
