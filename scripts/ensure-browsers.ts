/**
 * Makes sure that the browsers which tests and demo drive are there, and installs those that are missing.
 * `node scripts/ensure-browsers.ts [chromium] [firefox]`; without names: both.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromiumPath, FIREFOX_CACHE, firefoxPath } from './browsers.ts';

interface Wanted {
  name: string;
  variable: string;
  package: string;
  find(): string | undefined;
  /** How it is had where there is no package for it. */
  fetch: string;
}

const BROWSERS: readonly Wanted[] = [
  {
    name: 'chromium',
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    find: chromiumPath,
    fetch: 'npx playwright install --no-shell chromium',
  },
  {
    name: 'firefox',
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    find: firefoxPath,
    fetch: `npx @puppeteer/browsers install firefox@stable --path "${FIREFOX_CACHE}"`,
  },
];

/** Debian has both as real packages; Ubuntu's are snaps, which do not run in containers. */
function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
    return false;
  return /^ID="?(debian|raspbian)"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command: string): boolean {
  console.log(`> ${command}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, { stdio: 'inherit', env, shell: true }).status === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BROWSERS.some((b) => b.name === name));
if (unknown.length > 0) {
  console.error(`Unknown browser: ${unknown.join(', ')}. Known: ${BROWSERS.map((b) => b.name).join(', ')}.`);
  process.exit(1);
}
const wanted = BROWSERS.filter((b) => asked.length === 0 || asked.includes(b.name));
const missing = () => wanted.filter((b) => b.find() === undefined);

if (missing().length > 0 && isDebianRoot()) {
  const packages = missing().map((b) => b.package);
  // A fresh container has no package lists and no fonts.
  run('apt-get update -qq') &&
    run(`apt-get install -y -qq --no-install-recommends ${packages.join(' ')} fonts-liberation`);
}
const root = process.platform === 'linux' && process.getuid?.() === 0;
for (const browser of missing()) {
  // As root on Linux Playwright also brings the system libraries that Chromium needs.
  run(browser.name === 'chromium' && root ? `${browser.fetch} --with-deps` : browser.fetch);
}

for (const browser of wanted) {
  const set = process.env[browser.variable];
  const path = browser.find();
  if (path !== undefined) console.log(`${browser.name}: ${path}`);
  else {
    console.error(
      `${browser.name} is missing. Install it and run this again, or set ${browser.variable} to its program file.`,
    );
    process.exitCode = 1;
  }
  if (set && set !== path) console.error(`${browser.variable} is set to ${set}, which cannot be run.`);
}
