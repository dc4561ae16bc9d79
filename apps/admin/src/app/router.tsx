import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { Broken } from "../shell/Broken.tsx";
import { NotHere } from "../shell/NotHere.tsx";
import { Home, OrganizationFrame, Shell, Starting } from "../shell/Shell.tsx";

/** Every page is loaded when it is first opened. */
const pages: RouteObject[] = [
  { index: true, lazy: () => import("../features/dashboard/index.ts") },
  { path: "learners", lazy: () => import("../features/learners/list.ts") },
  { path: "learners/add", element: <Navigate to="manually" replace /> },
  { path: "learners/add/manually", lazy: () => import("../features/addLearners/form.ts") },
  { path: "learners/add/manually/result", lazy: () => import("../features/addLearners/result.ts") },
  { path: "organization", element: <Navigate to="profile" replace /> },
];

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      hydrateFallbackElement: <Starting />,
      errorElement: <Broken />,
      children: [
        { path: "/", element: <Home /> },
        { path: "/o/:orgId", element: <OrganizationFrame />, errorElement: <Broken />, children: pages },
        { path: "*", element: <NotHere /> },
      ],
    },
  ],
  { basename: "/admin" },
);
