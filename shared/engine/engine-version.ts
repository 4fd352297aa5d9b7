/** The version of the engine's arithmetic. A saved estimate names it; it changes when a figure could. */
export const ENGINE_VERSION = '2';
