/** What each shell sources. All of them ask the program, so a script never goes stale. */
export const shellScripts = {
  bash: `# Completion of instaform for bash. Put this into ~/.bashrc:
#   source <(instaform completion bash)
_instaform() {
  local line files=0
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
    elif [[ -n $line ]]; then
      COMPREPLY+=("$(printf '%q' "\${line%%$'\\t'*}")")
    fi
  done < <("\${COMP_WORDS[0]}" __complete bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if ((files)) && ((\${#COMPREPLY[@]} == 0)); then
    compopt -o default 2>/dev/null
  elif ((\${#COMPREPLY[@]} == 1)) && [[ \${COMPREPLY[0]} == *[/=] ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _instaform instaform
`,
  zsh: `#compdef instaform
# Completion of instaform for zsh. Put this into ~/.zshrc, below compinit:
#   source <(instaform completion zsh)
_instaform() {
  local -a lines values
  local line
  lines=("\${(@f)$("\${(Q)words[1]}" __complete zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in $lines; do
    if [[ $line == :files ]]; then
      _files
    elif [[ -n $line ]]; then
      values+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( $#values )) && _describe -V 'instaform' values
}
if [[ $funcstack[1] == _instaform ]]; then
  _instaform "$@"
elif (( $+functions[compdef] )); then
  compdef _instaform instaform
fi
`,
  fish: `# Completion of instaform for fish. Put this into ~/.config/fish/completions/instaform.fish:
#   instaform completion fish | source
function __instaform_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete fish $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo -- $line
        end
    end
end
complete -c instaform -f -a '(__instaform_complete)'
`,
} as const;

export type ShellName = keyof typeof shellScripts;

/** True for a shell that a script is there for. */
export function isShell(name: string): name is ShellName {
  return Object.hasOwn(shellScripts, name);
}
