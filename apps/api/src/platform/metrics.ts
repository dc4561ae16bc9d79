import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Figures for the operator, in Prometheus' text form. */
export interface Metrics {
  /** Call the answer when the request is over. */
  requestStarted(): (route: string, status: number) => void;
  mailSettled(outcome: string, count: number): void;
  queue(depth: number, oldestSeconds: number): void;
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "muster_http_request_seconds",
    help: "Time to answer, by route and status.",
    labelNames: ["route", "status"],
    registers,
  });
  const mails = new Counter({
    name: "muster_mails_total",
    help: "Mails by outcome.",
    labelNames: ["outcome"],
    registers,
  });
  const depth = new Gauge({
    name: "muster_mail_queue_depth",
    help: "Mails that wait to be sent.",
    registers,
  });
  const age = new Gauge({
    name: "muster_mail_queue_oldest_seconds",
    help: "Age of the oldest mail that could go out now.",
    registers,
  });
  return {
    requestStarted: () => {
      const stop = requests.startTimer();
      return (route, status) => void stop({ route, status: String(status) });
    },
    mailSettled: (outcome, count) => mails.inc({ outcome }, count),
    queue: (waiting, oldest) => {
      depth.set(waiting);
      age.set(oldest);
    },
    text: () => registry.metrics(),
  };
}
