/** Long enough for a slow network; then the person may press again. */
const PATIENCE_MS = 30_000;

/**
 * Sends plain forms without leaving the page, so that a failed submit keeps every value and says so beside the
 * button. A second press while one is under way is ignored. `wake` is called when a new page was put in place.
 */
export function wakeForms(document: Document, wake: () => void): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (form.hasAttribute("data-sending")) return;
      void send(form, event.submitter, wake);
    });
  }
  // A page that comes back from the browser's memory is no longer sending.
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.querySelectorAll("[data-sending]")) free(form);
  });
}

async function send(form: HTMLFormElement, button: HTMLElement | null, wake: () => void): Promise<void> {
  const label = button?.innerHTML ?? "";
  form.setAttribute("data-sending", "");
  if (button) button.textContent = document.body.dataset.busy ?? "";
  form.querySelector(".offline")?.remove();
  try {
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "x-muster-form": "1" },
      body: fieldsOf(form),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const to = response.headers.get("x-muster-location");
    if (to !== null) {
      location.assign(to);
      return;
    }
    const typed = form.querySelector<HTMLInputElement>("#password")?.value;
    show(await response.text(), wake, response.status === 422 ? typed : undefined);
  } catch {
    free(form);
    if (button) button.innerHTML = label;
    sayOffline(form, button);
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

const free = (form: Element): void => form.removeAttribute("data-sending");

/**
 * Puts the answered page in place of this one; its address stays, so that reloading asks for it anew. The server
 * never writes a password back, so one that needs another look is kept here.
 */
function show(html: string, wake: () => void, password: string | undefined): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(document.adoptNode(page.body));
  const field = document.querySelector<HTMLInputElement>("#password");
  if (field && password) field.value = password;
  scrollTo(0, 0);
  wake();
}

function sayOffline(form: HTMLFormElement, button: HTMLElement | null): void {
  const line = document.createElement("p");
  line.className = "offline";
  line.setAttribute("role", "alert");
  line.textContent = document.body.dataset.offline ?? "";
  if (button?.parentElement) button.insertAdjacentElement("afterend", line);
  else form.append(line);
}
