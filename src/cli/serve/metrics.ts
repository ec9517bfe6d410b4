import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from './answerer.ts';

/** Bounds of durations in seconds: a sentence takes a millisecond, a book some seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the server counts, in the names and units that Prometheus recommends. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'casemend_http_requests_total',
    help: 'Requests that are over, with status 499 where the client left before.',
    labelNames: ['route', 'status'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'casemend_http_request_duration_seconds',
    help: 'Time from the head of a request to its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #bytes = this.#counter('casemend_http_request_body_bytes_total', 'Bytes of the bodies that were read.');
  readonly #words = this.#counter('casemend_words_total', 'Words that were looked at.');
  readonly #repairs = this.#counter('casemend_repairs_total', 'Changes to texts.');
  readonly #errors = this.#counter('casemend_record_errors_total', 'Lines of NDJSON that could not be done.');

  /** @param inFlight tells how many requests are held, @param queued how many of them wait for a thread */
  constructor(inFlight: () => number, queued: () => number) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge('casemend_http_requests_in_flight', 'Requests that are held.', inFlight);
    this.#gauge('casemend_http_requests_queued', 'Requests that wait for a thread.', queued);
  }

  /** Counts an answer. `route` must be one of few words. */
  count(route: string, status: number, seconds: number): void {
    this.#requests.inc({ route, status });
    this.#seconds.observe({ route }, seconds);
  }

  countBody(bytes: number): void {
    this.#bytes.inc(bytes);
  }

  countWork({ words, repairs, errors }: Answer['tally']): void {
    this.#words.inc(words);
    this.#repairs.inc(repairs);
    this.#errors.inc(errors);
  }

  /** All of it in the text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({ name, help, registers: [this.#registry], collect: () => gauge.set(read()) });
  }
}
