// Puts the NHS.UK frontend where the portal serves it. Asks npm only when what is installed is not what the lock says,
// so that a build without a network works once the package has been fetched.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const portal = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const target = process.argv[2] ?? join(portal, 'target', 'classes', 'static', 'assets')
const installed = join(portal, 'node_modules', 'nhsuk-frontend')
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const wanted = json(join(portal, 'package-lock.json')).packages['node_modules/nhsuk-frontend'].version

if (!existsSync(join(installed, 'package.json')) || json(join(installed, 'package.json')).version !== wanted) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-progress'], {
    cwd: portal,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  if (npm.status !== 0) throw new Error('npm could not fetch nhsuk-frontend: is Node 20 or newer with npm on the path?')
}

const dist = join(installed, 'dist', 'nhsuk')
mkdirSync(join(target, 'images'), { recursive: true })

// The identity font belongs to NHS services and lives on another host: no page of ours asks for it.
const css = readFileSync(join(dist, 'nhsuk-frontend.min.css'), 'utf8')
  .replaceAll(/@font-face\{[^}]*\}/g, '')
  .replaceAll('Frutiger W01,', '')
  .replace(/\/\*# sourceMappingURL=.*?\*\//, '')
if (/https?:\/\/(?!www\.w3\.org)/.test(css.replaceAll(/data:[^)]*/g, ''))) {
  throw new Error('nhsuk-frontend.css asks another host for something')
}
writeFileSync(join(target, 'nhsuk-frontend.css'), css)

const js = readFileSync(join(dist, 'nhsuk-frontend.min.js'), 'utf8').replace(/\/\/# sourceMappingURL=.*/, '')
writeFileSync(join(target, 'nhsuk-frontend.js'), js)

for (const [, image] of css.matchAll(/url\(\/assets\/images\/([\w-]+\.svg)\)/g)) {
  cpSync(join(dist, 'assets', 'images', image), join(target, 'images', image))
}
