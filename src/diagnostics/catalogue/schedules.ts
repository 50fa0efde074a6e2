/** What can be wrong with a schedule whose fields are each in order. */
export const schedules = {} as const;
