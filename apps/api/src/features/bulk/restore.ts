export const restoreRemoved: any = () => { throw new Error('being filled'); };
