import tokens from "@muster/ui/tokens.css?inline";
import { renderToString } from "preact-render-to-string";
import { inStill } from "./components/still.ts";
import * as m from "./generated/paraglide/messages.js";
import { drawPage } from "./pages/draw.tsx";
import type { Frame, PageState } from "./state.ts";
import ownStyles from "./styles/index.css?inline";
import { inLocale } from "./text/locale.ts";

/** All the style there is, as it stands in every page. */
export const styles = `${tokens}${ownStyles}`;

/** The whole HTML document of a page. Complete without scripts. */
export const renderPage = (state: PageState, frame: Frame): string =>
  inLocale(frame.locale, () => inStill(frame.still, () => `<!doctype html>${documentOf(state, frame)}`));

function documentOf(state: PageState, frame: Frame): string {
  const { title, content } = drawPage(state, frame);
  return renderToString(
    <html lang={frame.locale} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        {!frame.still && <script type="module" src={__CLIENT_SCRIPT__} />}
      </head>
      <body data-busy={m.busy()} data-offline={m.offline()}>
        {content}
      </body>
    </html>,
  );
}
