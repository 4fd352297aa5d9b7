/** Where people sign in, as GET /sign-in says. */
export type SignInPlace = { authorize: string; token: string; clients: { page: string } };
