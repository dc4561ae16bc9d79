import { pino } from "pino";

export type Log = pino.Logger;

/** Structured logs. Links, codes, passwords, cookies and addresses are never handed to it; these paths are the net below. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ["*.password", "*.code", "*.link", "*.email", "*.cookie", "*.authorization", "headers", "body"],
      censor: "[removed]",
    },
  });
}
