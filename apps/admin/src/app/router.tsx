import { type ComponentType, lazy } from "react";
import { Navigate, Route, Routes } from "react-router";
import { NotHere } from "../shell/NotHere.tsx";
import { Home, OrganizationFrame, Shell } from "../shell/Shell.tsx";

/** Each page is loaded when it is first opened. */
const page = (load: () => Promise<{ readonly Component: ComponentType }>): ComponentType =>
  lazy(() => load().then(({ Component }) => ({ default: Component })));

const Dashboard = page(() => import("../features/dashboard/index.ts"));
const Requests = page(() => import("../features/requests/index.ts"));
const Learners = page(() => import("../features/learners/list.ts"));
const SelectByList = page(() => import("../features/learners/byList.ts"));
const ExportLearners = page(() => import("../features/learners/exporting.ts"));
const Learner = page(() => import("../features/learners/one.ts"));
const Correct = page(() => import("../features/learners/correct.ts"));
const InviteGroups = page(() => import("../features/learners/inviteGroups.ts"));
const Act = page(() => import("../features/learners/act.ts"));
const ActResult = page(() => import("../features/learners/actResult.ts"));
const AddManually = page(() => import("../features/addLearners/form.ts"));
const AddResult = page(() => import("../features/addLearners/result.ts"));
const Trainings = page(() => import("../features/trainings/catalogue.ts"));
const Training = page(() => import("../features/trainings/one.ts"));
const Groups = page(() => import("../features/groups/list.ts"));
const NewGroup = page(() => import("../features/groups/create.ts"));
const Group = page(() => import("../features/groups/edit.ts"));
const Profile = page(() => import("../features/profile/index.ts"));
const Administrators = page(() => import("../features/administrators/index.ts"));
const OnboardingMessage = page(() => import("../features/onboarding/index.ts"));
const Premium = page(() => import("../features/premium/index.ts"));
const ImportLearners = page(() => import("../features/imports/list.ts"));
const Import = page(() => import("../features/imports/one.ts"));
const Help = page(() => import("../features/help/index.ts"));
const HelpDesk = page(() => import("../features/helpDesk/frame.ts"));
const HelpRequests = page(() => import("../features/helpDesk/requests.ts"));
const HelpDeskOrganizations = page(() => import("../features/helpDesk/organizations.ts"));
const Subscription = page(() => import("../features/helpDesk/subscription.ts"));
const NewOrganization = page(() => import("../features/newOrganization/index.ts"));

/** Every address of the app. */
export function Addresses() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/" element={<Home />} />
        <Route path="/new-organization" element={<NewOrganization />} />
        <Route path="/help-desk" element={<HelpDesk />}>
          <Route index element={<HelpRequests />} />
          <Route path="organizations" element={<HelpDeskOrganizations />} />
          <Route path="organizations/:organizationId" element={<Subscription />} />
          <Route path="*" element={<NotHere />} />
        </Route>
        <Route path="/o/:orgId" element={<OrganizationFrame />}>
          <Route index element={<Dashboard />} />
          <Route path="requests" element={<Requests />} />
          <Route path="learners" element={<Learners />} />
          <Route path="learners/add" element={<Navigate to="manually" replace />} />
          <Route path="learners/add/manually" element={<AddManually />} />
          <Route path="learners/add/manually/result" element={<AddResult />} />
          <Route path="learners/selected/:act" element={<Act />} />
          <Route path="learners/selected/:act/result" element={<ActResult />} />
          <Route path="learners/select-by-list" element={<SelectByList />} />
          <Route path="learners/export" element={<ExportLearners />} />
          <Route path="learners/:learnerId" element={<Learner />} />
          <Route path="learners/:learnerId/correct" element={<Correct />} />
          <Route path="learners/:learnerId/groups" element={<InviteGroups />} />
          <Route path="trainings" element={<Trainings />} />
          <Route path="trainings/:trainingId" element={<Training />} />
          <Route path="groups" element={<Groups />} />
          <Route path="groups/new" element={<NewGroup />} />
          <Route path="groups/:groupId" element={<Group />} />
          <Route path="organization" element={<Navigate to="profile" replace />} />
          <Route path="organization/profile" element={<Profile />} />
          <Route path="organization/administrators" element={<Administrators />} />
          <Route path="organization/onboarding-message" element={<OnboardingMessage />} />
          <Route path="premium" element={<Premium />} />
          <Route path="premium/import" element={<ImportLearners />} />
          <Route path="premium/import/:importId" element={<Import />} />
          <Route path="help" element={<Help />} />
          <Route path="*" element={<NotHere />} />
        </Route>
        <Route path="*" element={<NotHere />} />
      </Route>
    </Routes>
  );
}
