import { defineConfig } from 'wxt';
import { glossary } from './glossary/compile/plugin.ts';

/** Nothing is loaded from anywhere, nothing is sent anywhere: the browser itself forbids it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  manifest: ({ browser, command }) => ({
    // Neutral on purpose: whoever sees the toolbar or the list of extensions learns nothing of the subject.
    name: 'Plainword',
    description: 'Explains hard words on the page in plain, kind language. Nothing leaves your browser.',
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // Here and not in the entrypoint: see entrypoints/content-script.ts.
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['content-script.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    action: { default_title: 'Plainword' },
    commands: {
      'next-word': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Explain the next word' },
      'previous-word': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: 'Explain the previous word',
      },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Hide or show the marks' },
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    },
    ...(command === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plainword@plainword.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '135' }),
  }),
  vite: () => ({
    plugins: [glossary()],
    build: { target: 'es2023' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
