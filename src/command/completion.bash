# SPDX-License-Identifier: MIT
# Completion of claimgraph's commands, options and their values, for bash.
_claimgraph() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]} words
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="extract annotate convert merge summary --help --version"
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    return
  fi
  case $before in
    -f | --format) words="turtle ntriples nquads rdfxml graphml jsonl" ;;
    --from) words="auto text html jsonl conllu turtle ntriples nquads rdfxml" ;;
    --view) words="full actors claims" ;;
    --model) words="en en-small" ;;
    --until) words="tokenize encode tag parse names quotes times quantities
      corefer attribute relate events" ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  elif [[ $word == -* ]]; then
    words=$(claimgraph "$command" --help 2>/dev/null |
      grep -oE -- '--[a-z]+(-[a-z]+)*' | sort -u)
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  fi
}
complete -o default -F _claimgraph claimgraph
