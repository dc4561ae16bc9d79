import { createFixture, type Fixture } from "../dev/fixtures.ts";
import { handler } from "../src/server/handler.ts";

export const publicUrl = "https://muster.example";

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  readonly headers: Headers;
}

export interface Visit {
  /** Replaces headers of a browser; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly method?: string;
}

/**
 * A browser without scripts: keeps cookies (unless it blocks them), follows nothing by itself, and posts forms with
 * the hidden fields that the page has.
 */
export class Browser {
  readonly fixture: Fixture;
  readonly cookies = new Map<string, string>();
  readonly #keepsCookies: boolean;

  constructor(options: { keepsCookies?: boolean; session?: string } = {}) {
    this.fixture = createFixture(publicUrl);
    this.#keepsCookies = options.keepsCookies ?? true;
    if (options.session) this.cookies.set("muster.session", options.session);
  }

  get(path: string, visit: Visit = {}): Promise<Answer> {
    return this.#send(
      path,
      { "accept-language": "en-US", accept: "text/html", ...visit.headers },
      visit.method ?? "GET",
    );
  }

  /** Posts as a page of the site would. */
  post(path: string, fields: Readonly<Record<string, string>>, visit: Visit = {}): Promise<Answer> {
    const headers = {
      accept: "text/html",
      "accept-language": "en-US",
      "content-type": "application/x-www-form-urlencoded",
      origin: publicUrl,
      ...visit.headers,
    };
    return this.#send(path, headers, "POST", new URLSearchParams(fields).toString());
  }

  /** Opens a page and sends the form on it that posts to `action`, with these values typed in. */
  async submit(
    page: string | Answer,
    action: string,
    typed: Readonly<Record<string, string>> = {},
    intent?: string,
  ): Promise<Answer> {
    const shown = typeof page === "string" ? await this.get(page) : page;
    return this.post(action, { ...hiddenFields(shown.html, action, intent), ...typed });
  }

  async #send(
    path: string,
    headers: Readonly<Record<string, string | null>>,
    method: string,
    body?: string,
  ): Promise<Answer> {
    const sent = new Headers();
    for (const [name, value] of Object.entries(headers)) if (value !== null) sent.set(name, value);
    if (this.cookies.size > 0) {
      sent.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const request = new Request(new URL(path, publicUrl), {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    });
    const response = await handler(request, this.fixture.contextFor(request));
    if (!response) throw new Error(`No page at ${path}`);
    if (this.#keepsCookies) this.#keep(response.headers.getSetCookie());
    return {
      status: response.status,
      location: response.headers.get("location"),
      html: await response.text(),
      headers: response.headers,
    };
  }

  #keep(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf("=");
      const gone = attributes.includes("Max-Age=0");
      if (gone) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

/** The hidden fields of a form of a page. */
export function hiddenFields(html: string, action: string, intent?: string): Record<string, string> {
  const forms = html
    .split("<form")
    .slice(1)
    .map((form) => form.split("</form>")[0] ?? "");
  const form = forms.find(
    (text) => text.includes(`action="${action}"`) && (!intent || text.includes(`value="${intent}"`)),
  );
  if (!form) throw new Error(`No form posts to ${action}${intent ? ` with intent ${intent}` : ""}.`);
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name");
    if (name && (attribute("type") === "hidden" || attribute("class") === "hidden")) {
      fields[name] = unescaped(attribute("value") ?? "");
    }
  }
  return fields;
}

const unescaped = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The text of a page as a person reads it. */
export const textOf = (html: string): string =>
  unescaped(html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, " "))
    .replaceAll("\u00a0", " ")
    .replaceAll("\u2011", "-")
    .replace(/\s+/g, " ")
    .trim();
