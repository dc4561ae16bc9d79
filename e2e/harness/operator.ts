import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const main = fileURLToPath(new URL("../../apps/api/dist/main.mjs", import.meta.url));

/** What the operator types, beside the running program. @returns what it says */
export async function operator(...words: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: process.env.MUSTER_E2E_DATABASE };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...words], { env });
  return stdout;
}
