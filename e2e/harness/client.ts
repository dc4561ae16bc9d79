import { codeIn, mailTo } from "./inbox.ts";
import { ownSource, type Person } from "./people.ts";

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { message: string }[];
}

/** Somebody's session over GraphQL, as another program would hold it: for what a story finds already done. */
export class Client {
  readonly #cookies = new Map<string, string>();
  readonly #source = ownSource();

  /** The session, for a browser. */
  get cookies(): { name: string; value: string; url: string }[] {
    const url = String(process.env.MUSTER_E2E_URL);
    return [...this.#cookies].map(([name, value]) => ({ name, value, url }));
  }

  /** Runs an operation that must succeed; tells the whole answer where it does not. */
  async run<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const cookie = [...this.#cookies].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(new URL("/graphql", process.env.MUSTER_E2E_URL), {
      method: "POST",
      headers: { "content-type": "application/json", cookie, "x-forwarded-for": this.#source },
      body: JSON.stringify({ query, variables }),
    });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    const answer: Answer<Data> = await response.json();
    if (!answer.data || answer.errors) throw new Error(`${query}\n${JSON.stringify(answer, null, 2)}`);
    return answer.data;
  }

  /**
   * Runs a mutation that must succeed and gives back its payload.
   * @param name of the field, whose input type is named after it
   * @param selection what of the payload is wanted beside `errors`
   */
  async act<Payload>(
    name: string,
    input: Record<string, unknown>,
    selection = "",
    inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
  ): Promise<Payload> {
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} errors { code path } } }`;
    const data = await this.run<Record<string, Payload & { errors: unknown[] }>>(query, { input });
    const payload = data[name];
    if (!payload || payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(data, null, 2)}`);
    return payload;
  }

  #keep(set: string): void {
    const [pair = ""] = set.split(";");
    const at = pair.indexOf("=");
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** Makes the person's account, the address proven by the code that was sent there, and signs in. */
export async function register(person: Person, language: "EN" | "ES" = "EN"): Promise<Client> {
  const client = new Client();
  const { email, firstName, lastName, password } = person;
  await client.act("sendCode", { email, purpose: "REGISTER", language });
  const code = codeIn(await mailTo(email, /code to make an account$|código para crear una cuenta$/));
  await client.act("register", { email, code, firstName, lastName, password, language });
  return client;
}
