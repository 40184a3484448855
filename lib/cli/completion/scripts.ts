/** The shells that completion is offered for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

// Each script asks fairlead itself, so that it knows every verb and option there is; where fairlead has nothing to
// offer, as for a folder, the shell completes file names.
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_fairlead() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("$1" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _fairlead fairlead
`,
  zsh: `#compdef fairlead
_fairlead() {
  local line
  local -a found
  for line in "\${(@f)$("$words[1]" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${line/$'\\t'/:}")
  done
  if (( $#found )); then _describe fairlead found; else _files; fi
}
if [[ $funcstack[1] == _fairlead ]]; then _fairlead "$@"; else compdef _fairlead fairlead; fi
`,
  fish: `function __fairlead_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l found ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path "$current"
  end
end
complete -c fairlead -f -a '(__fairlead_complete)'
`,
};

/** The script that teaches a shell to complete fairlead's command line. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
