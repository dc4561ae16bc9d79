export const resending: any = () => { throw new Error('being filled'); };
export const cancelling: any = () => { throw new Error('being filled'); };
export const addingToGroup: any = () => { throw new Error('being filled'); };
export const assigning: any = () => { throw new Error('being filled'); };
export const removing: any = () => { throw new Error('being filled'); };
