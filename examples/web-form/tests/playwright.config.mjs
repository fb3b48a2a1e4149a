// Chromium of the distribution: nothing is downloaded. Artefacts stay below target/.

import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: [["./reporter.mjs"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: process.env.BROWSER ?? "/usr/bin/chromium" },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1280, height: 900 },
    trace: "off",
    screenshot: "off",
  },
});
