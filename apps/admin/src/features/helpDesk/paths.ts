/** The page of one organization's subscription. */
export const subscriptionPath = (id: string): string => `/help-desk/organizations/${encodeURIComponent(id)}`;
