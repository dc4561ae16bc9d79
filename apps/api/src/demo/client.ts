import { type DocumentNode, parse } from "graphql";
import type { App } from "../app.ts";
import { createAccount, findAccountByEmail, readEmail } from "../features/accounts/index.ts";
import type { Executor } from "../graphql/execute.ts";
import { Language } from "../graphql/types.ts";
import { DEMO_PASSWORD, type DemoPerson } from "./people.ts";

/** Runs a mutation as a person of the demo, through the same door as everybody. */
export type Act = <Payload>(mutation: string, input: Record<string, unknown>) => Promise<Payload>;

export interface DemoClient {
  readonly act: Act;
  query<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** Signs a person of the demo in, making the account where there is none yet. */
export async function demoClient(app: App, executor: Executor, person: DemoPerson): Promise<DemoClient> {
  const email = readEmail(person.email);
  const account =
    (await findAccountByEmail(app.db, email)) ??
    (await createAccount(app, email, {
      firstName: person.firstName,
      lastName: person.lastName,
      zip: null,
      language: Language.EN,
      password: DEMO_PASSWORD,
    }));
  const { setCookies } = await app.auth.beginSession(account.id, new Headers());
  const cookie = setCookies.map((one) => one.split(";")[0]).join("; ");
  const execute = executor.inProcess({ headers: new Headers({ cookie }), source: "demo", requestId: "demo" });
  const run = async <Data>(text: string, variables: Record<string, unknown>): Promise<Data> => {
    const document: DocumentNode = parse(text);
    const { data, errors } = await execute(document, variables);
    if (!data || errors.length > 0)
      throw new Error(`The demo could not be set up: ${errors.map(({ message }) => message).join(" ")}`);
    // What comes back has the shape that the text asks for.
    return data as Data;
  };
  return {
    query: (text, variables = {}) => run(text, variables),
    act: async (mutation, input) => {
      const data = await run<Record<string, unknown>>(mutation, { input });
      return Object.values(data)[0] as never;
    },
  };
}
