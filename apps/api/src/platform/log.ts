import { type DestinationStream, pino } from "pino";

export type Log = pino.Logger;

/**
 * Structured logs, to standard output unless another stream is given. Links, codes, passwords, cookies and addresses
 * are never handed to it; these paths are the net below.
 */
export function createLog(level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: {
      paths: ["*.password", "*.code", "*.link", "*.email", "*.cookie", "*.authorization", "headers", "body"],
      censor: "[removed]",
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** SQL state or system code of an error or of what caused it; empty where there is none. */
export function causeCode(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  if ("cause" in error) return causeCode(error.cause);
  return "originalError" in error ? causeCode(error.originalError) : "";
}

/**
 * What the log may know of a fault: kind, state and where it happened. Messages of the database quote statements and
 * their values, which hold addresses and links; they are left out.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const state = causeCode(error);
  const frames = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12);
  const quotes = state !== "" || error.message.startsWith("Failed query");
  return { kind: error.name, state, message: quotes ? undefined : scrubbed(error.message), frames };
}

/** A message without what looks like an address, a link's token or a code, however it came to be in there. */
const scrubbed = (message: string): string =>
  message
    .slice(0, 500)
    .replace(/[^\s"'<>]+@[^\s"'<>]+/g, "[address]")
    .replace(/[a-z2-7]{40,}/gi, "[link]")
    .replace(/\b\d{3}[ -]?\d{3}\b/g, "[code]")
    .slice(0, 200);
