import "@fontsource-variable/atkinson-hyperlegible-next/index.css";
import "@muster/ui/tokens.css";
import "./styles/base.css";
import "./styles/mantine.css";
import "./styles/overrides.css";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { client } from "./app/client.ts";
import { startLanguage } from "./app/language.ts";
import { Addresses } from "./app/router.tsx";
import { schemeManager, theme, variablesResolver } from "./app/theme.ts";
import { Toasts } from "./parts/notify.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");

startLanguage();
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <ApolloProvider client={client}>
        <Toasts />
        <BrowserRouter basename="/admin">
          <Addresses />
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
