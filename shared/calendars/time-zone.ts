import * as z from 'zod/mini';

/** The name of a time zone as the IANA database has it. Whether it exists is checked where a clock time is written. */
export const timeZoneText = z
  .string()
  .check(
    z.maxLength(60),
    z.regex(
      /^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_-]+){1,2}$/,
      'must be the name of a time zone, such as "Africa/Nairobi"',
    ),
  );
