import "@fontsource-variable/atkinson-hyperlegible-next/index.css";
import "@muster/ui/tokens.css";
import "./styles/base.css";
import "./styles/mantine.css";
import "./styles/overrides.css";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { client } from "./app/client.ts";
import { router } from "./app/router.tsx";
import { schemeManager, theme, variablesResolver } from "./app/theme.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root element.");

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesResolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <ApolloProvider client={client}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
