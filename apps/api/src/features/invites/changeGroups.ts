export const changeInviteGroups: any = () => { throw new Error('being filled'); };
