import { wakeFocus } from "./focus.ts";
import { loadFont } from "./font.ts";
import { wakeForms } from "./forms.ts";

/** Makes the page that stands in the document smoother. Everything on it works without this. */
function wake(): void {
  wakeForms(document, wake);
  wakeFocus(document);
  if (document.querySelector("[data-island]")) {
    // What a page does not have, it does not load.
    void import("./islands.tsx").then(({ wakeIslands }) => wakeIslands(document));
  }
}

wake();
loadFont();
