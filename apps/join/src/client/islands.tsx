import { h, hydrate } from "preact";
import { PasswordInput } from "../components/PasswordInput.tsx";
import { SendAgain } from "../components/SendAgain.tsx";
import { setLocale } from "../text/locale.ts";

/** Brings the living parts of a page to life, each from what the server drew it from. */
export function wakeIslands(document: Document): void {
  setLocale(document.documentElement.lang);
  for (const root of document.querySelectorAll<HTMLElement>("[data-island]")) {
    const props = JSON.parse(root.dataset.props ?? "{}");
    switch (root.dataset.island) {
      case "password":
        hydrate(h(PasswordInput, props), root);
        break;
      case "sendAgain":
        hydrate(h(SendAgain, props), root);
        break;
    }
  }
}
