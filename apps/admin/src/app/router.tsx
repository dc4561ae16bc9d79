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
  { path: "learners/:learnerId", lazy: () => import("../features/learners/one.ts") },
  { path: "trainings", lazy: () => import("../features/trainings/catalogue.ts") },
  { path: "trainings/:trainingId", lazy: () => import("../features/trainings/one.ts") },
  { path: "groups", lazy: () => import("../features/groups/list.ts") },
  { path: "groups/new", lazy: () => import("../features/groups/create.ts") },
  { path: "groups/:groupId", lazy: () => import("../features/groups/edit.ts") },
  { path: "organization", element: <Navigate to="profile" replace /> },
  { path: "organization/profile", lazy: () => import("../features/profile/index.ts") },
  { path: "organization/onboarding-message", lazy: () => import("../features/onboarding/index.ts") },
  { path: "help", lazy: () => import("../features/help/index.ts") },
];

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      hydrateFallbackElement: <Starting />,
      errorElement: <Broken />,
      children: [
        { path: "/", element: <Home /> },
        { path: "/new-organization", lazy: () => import("../features/newOrganization/index.ts") },
        { path: "/o/:orgId", element: <OrganizationFrame />, errorElement: <Broken />, children: pages },
        { path: "*", element: <NotHere /> },
      ],
    },
  ],
  { basename: "/admin" },
);
