/**
 * Readies the environment for Astro: in its mode, without telemetry and without asking for newer versions, and
 * without variables of the names that Vite gives to `import.meta.env.BASE_URL` and its like.
 */
export function readyEnvironment(mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: mode,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  });
}
