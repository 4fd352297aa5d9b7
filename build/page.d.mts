export function bringPageUpToDate(): Promise<boolean>;
