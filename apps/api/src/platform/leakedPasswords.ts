import { createHash } from "node:crypto";
import { describeFault, type Log } from "./log.ts";

/** Whether a password is known to have been stolen somewhere. */
export interface LeakedPasswords {
  has(password: string): Promise<boolean>;
}

/** Milliseconds that somebody who registers waits for the other side; then the password passes. */
const PATIENCE = 2_000;

/** Octets of an answer that are read; a real one has about 40,000. */
const ANSWER_MAX = 512 * 1024;

export const noLeakedPasswords: LeakedPasswords = { has: async () => false };

/**
 * Asks a range service (the interface of Have I Been Pwned): five characters of the password's SHA-1 go there, and
 * the answer lists the rest of every leaked one that begins so. Neither password nor hash leaves the process. Where
 * the service does not answer, the password passes, and the log says so.
 */
export function leakedPasswordsAt(baseUrl: string, log: Log): LeakedPasswords {
  return {
    async has(password) {
      const hash = createHash("sha1").update(password).digest("hex").toUpperCase();
      try {
        const response = await fetch(`${baseUrl}/range/${hash.slice(0, 5)}`, {
          // Answers are filled up to one length, so that their size tells nothing.
          headers: { "add-padding": "true", "user-agent": "Muster" },
          signal: AbortSignal.timeout(PATIENCE),
          redirect: "error",
        });
        if (!response.ok) throw new Error(`the service answers ${response.status}`);
        return lists((await response.text()).slice(0, ANSWER_MAX), hash.slice(5));
      } catch (error) {
        log.warn({ fault: describeFault(error) }, "leaked passwords could not be asked for; this one passes");
        return false;
      }
    },
  };
}

/** Lines are `rest:count`; a count of 0 is padding. */
const lists = (answer: string, rest: string): boolean =>
  answer.split(/\r?\n/).some((line) => {
    const [suffix = "", count = "0"] = line.split(":");
    return suffix.toUpperCase() === rest && Number(count) > 0;
  });
