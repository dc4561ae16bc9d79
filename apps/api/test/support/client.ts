import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Executor } from "../../src/graphql/execute.ts";

export interface Answer {
  readonly status: number;
  // A test reads answers by the query that it wrote; a wrong read fails it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string } }[];
}

/** A GraphQL client with a cookie jar, over the real HTTP entrance. */
export class Client {
  readonly #cookies = new Map<string, string>();
  readonly #executor: Executor;
  readonly #source: string;

  constructor(executor: Executor, source: string) {
    this.#executor = executor;
    this.#source = source;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(cookie)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Runs an operation and gives back the whole answer. */
  async run(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const headers = new Headers({ "content-type": "application/json", cookie: this.cookie });
    const request = new Request("http://muster.test/graphql", {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const incoming = { headers, source: this.#source, requestId: randomUUID() };
    const response = await this.#executor.http(request, incoming);
    this.keep(response.headers.getSetCookie());
    const { data = null, errors = [] } = JSON.parse(await response.text());
    return { status: response.status, data, errors };
  }

  /** The data of an operation that must succeed; prints the whole answer where it does not. */
  async data(query: string, variables: Record<string, unknown> = {}): Promise<Answer["data"]> {
    const answer = await this.run(query, variables);
    expect(answer.errors, JSON.stringify(answer, null, 2)).toEqual([]);
    return answer.data;
  }

  /** The payload of a mutation that must succeed: no error of either kind. */
  async act(query: string, input: Record<string, unknown>): Promise<Answer["data"]> {
    const data = await this.data(query, { input });
    const [payload] = Object.values(data as Record<string, { errors: unknown[] }>);
    expect(payload?.errors, JSON.stringify(payload, null, 2)).toEqual([]);
    return payload;
  }

  /** The codes with which a mutation is refused, by its payload or as a whole. */
  async refusals(query: string, input: Record<string, unknown>): Promise<string[]> {
    const answer = await this.run(query, { input });
    if (answer.errors.length > 0) return answer.errors.map(({ extensions }) => extensions.code);
    const [payload] = Object.values(answer.data as Record<string, { errors: { code: string }[] }>);
    return (payload?.errors ?? []).map(({ code }) => code);
  }
}
