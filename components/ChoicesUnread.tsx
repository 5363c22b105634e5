/** Says that the browser does not give the choices back. They may well be there again after a restart. */
export function ChoicesUnread() {
  return (
    <p class="pw-failed" role="alert">
      The browser could not read your choices. Nothing was changed. Until it can, words are marked only when
      you ask. Closing and opening the browser may help.
    </p>
  );
}
