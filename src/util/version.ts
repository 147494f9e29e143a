/** Version of the package, as in package.json (a test compares them). */
export const PILU_VERSION = '0.1.0';
