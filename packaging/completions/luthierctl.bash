# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# bash completion of luthierctl(1). Words, levels and runs; what would ask the cluster is not completed.

_luthierctl_ids() { # runs, backups or schedules: the first column of the list, without its header
  luthierctl "$@" list 2>/dev/null | awk 'NR > 1 { print $1 }'
}

_luthierctl() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=() word i answers=''
  COMPREPLY=()
  case $previous in
    --profile | --kubeconfig | --values | --file | --chart | --encrypt-to | --recipients)
      compopt -o default 2>/dev/null
      return ;;
    -o | --output) answers='table json' ;;
    --progress) answers='text json' ;;
    --prove-on) answers='server local pod' ;;
    --what) answers='database cluster' ;;
    --format) answers='custom plain directory text html eml ics markdown status chat' ;;
    --range) answers='1h 6h 24h 7d' ;;
    --language) answers='en de fr es' ;;
    --run) answers=$(_luthierctl_ids run) ;;
    --prove) answers='taken transferred readable restored asserted' ;;
    --environment | --context | --to | --override | --confirm | --confirm-check | --timeout | --revision | --start | --duration | --former-start | --former-end | --set | --zone | --query) return ;;
  esac
  if [ -z "$answers" ]; then
    for ((i = 1; i < COMP_CWORD; i++)); do # the command and its operands, without options and their values
      word=${COMP_WORDS[i]}
      case $word in
        --profile | --environment | --kubeconfig | --context | -o | --output | --progress | --to | --chart | --values | --file \
          | --prove | --prove-on | --what | --format | --override | --confirm | --confirm-check | --timeout | --revision | --encrypt-to | --only | --run | --start \
          | --duration | --former-start | --former-end | --set | --language | --zone | --recipients | --range | --query) i=$((i + 1)) ;;
        -*) ;;
        *) words+=("$word") ;;
      esac
    done
    if [[ $current == -* ]]; then
      answers='--help --version --profile --environment --kubeconfig --context --output --progress --yes --verbose --to
        --chart --values --file --show-secrets --prove --prove-on --what --format --override --confirm --confirm-check --timeout --wait --rollback-on-failure --revision --accept-schema --ways --way --losing --rehearse --finish --store --local --sql --end-blockers --encrypt-to --only --run --start --duration --former-start --former-end --set --language --range --query --zone --send --recipients --test --again'
    else
      case "${words[*]}" in
        '') answers='inventory doctor updates plan update backup backups configuration values schedule migrations restore rollback repair run journal mail metrics' ;;
        plan) answers='update backup restore rollback repair' ;;
        configuration) answers='list backup diff restore' ;;
        values) answers='get check diff set-version explain export' ;;
        backups) answers='list show verify copy fetch prune adopt decrypt' ;;
        schedule) answers='list install remove run manifest' ;;
        migrations) answers='upgrade downgrade' ;;
        'migrations upgrade') answers='head' ;;
        'migrations downgrade') answers='-1 base' ;;
        run) answers='list show evidence confirm resume undo leave' ;;
        journal) answers='verify export' ;;
        metrics) answers=compare ;;
        'metrics compare') answers=$(_luthierctl_ids run) ;;
        mail) answers='pre post postponed started extended failed cancelled security' ;;
        'schedule install' | 'schedule remove' | 'schedule run' | 'schedule manifest') answers=$(_luthierctl_ids schedule) ;;
        'run show' | 'run evidence' | 'run confirm' | 'run resume' | 'run undo' | 'run leave') answers=$(_luthierctl_ids run) ;;
        'configuration diff' | 'configuration restore') answers=$(_luthierctl_ids configuration) ;;
        'backups show' | 'backups verify' | 'backups copy' | 'backups fetch' | 'backups decrypt' | restore | 'plan restore') answers=$(_luthierctl_ids backups) ;;
      esac
    fi
  fi
  mapfile -t COMPREPLY < <(compgen -W "$answers" -- "$current")
}
complete -F _luthierctl luthierctl
