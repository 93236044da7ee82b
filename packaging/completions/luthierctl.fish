# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion of luthierctl(1). Words, levels and runs; what would ask the cluster is not completed.

function __luthierctl_ids # runs, backups or schedules: the first column of the list, without its header
    luthierctl $argv list 2>/dev/null | awk 'NR > 1 { print $1 }'
end
function __luthierctl_words # true where exactly these words stand before the cursor, options aside
    set -l words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word --profile --environment --kubeconfig --context -o --output --progress --to --chart \
                --values --prove --prove-on --what --format --override --confirm --confirm-check --timeout --revision --run --start --duration --former-start --former-end --set --language --zone --recipients --range --query
            set skip 1
        else if not string match -q -- '-*' $word
            set -a words $word
        end
    end
    test "$words" = "$argv"
end

complete -c luthierctl -f
complete -c luthierctl -s h -l help -d 'show this help'
complete -c luthierctl -l version -d 'show the version'
complete -c luthierctl -l profile -r -F -d 'profile that ships, or a file'
complete -c luthierctl -l environment -x -d 'environment of the profile'
complete -c luthierctl -l kubeconfig -r -F -d 'kubeconfig file'
complete -c luthierctl -l context -x -d 'context of the kubeconfig'
complete -c luthierctl -s o -l output -x -a 'table json' -d 'format of the answer'
complete -c luthierctl -l progress -x -a 'text json' -d 'format of the progress'
complete -c luthierctl -s y -l yes -d 'do it without asking'
complete -c luthierctl -s v -l verbose -d 'log to standard error too'
complete -c luthierctl -l to -x -d 'version to update to'
complete -c luthierctl -l chart -r -F -d 'chart: an oci:// reference or a file'
complete -c luthierctl -l values -r -F -d 'values file'
complete -c luthierctl -l file -r -F -d 'values file'
complete -c luthierctl -l show-secrets -d 'show the values of secrets, too'
complete -c luthierctl -l prove-on -x -a 'server local pod' -d 'where a backup is restored to prove it'
complete -c luthierctl -l what -x -a 'database cluster' -d 'what is backed up'
complete -c luthierctl -l format -x -a 'custom plain directory text html eml ics markdown status chat' -d 'of the dump, or of a message'
complete -c luthierctl -l prove -x -a 'taken transferred readable restored asserted' -d 'how far a backup is proved'
complete -c luthierctl -l override -x -d 'go on without the needed proof, for this reason'
complete -c luthierctl -l confirm -x -d 'items of the checklist that you confirm'
complete -c luthierctl -l confirm-check -x -d 'manual checks that you tick when it ended well'
complete -c luthierctl -l timeout -x -d 'seconds for the rollout'
complete -c luthierctl -l wait -d 'let helm wait too'
complete -c luthierctl -l rollback-on-failure -d 'let helm roll back by itself'
complete -c luthierctl -l rehearse -d 'restore only beside the live database'
complete -c luthierctl -l finish -x -d 'remove the former database of this restore'
complete -c luthierctl -l revision -x -d 'Helm revision to go back to'
complete -c luthierctl -l accept-schema -d 'go back although the schema moved'
complete -c luthierctl -l ways -d 'show the ways back side by side'
complete -c luthierctl -l way -x -a 'release downgrade restore best' -d 'how to go back'
complete -c luthierctl -l losing -x -d 'a table whose rows may go'
complete -c luthierctl -l store -x -d 'store of the profile'
complete -c luthierctl -l local -d 'ask no store'
complete -c luthierctl -l run -x -a '(__luthierctl_ids run)' -d 'run that a message is about'
complete -c luthierctl -l start -x -d 'when a maintenance begins, RFC 3339'
complete -c luthierctl -l duration -x -d 'how long it is expected to take'
complete -c luthierctl -l former-start -x -d 'when it was to begin'
complete -c luthierctl -l former-end -x -d 'when it was to end'
complete -c luthierctl -l set -x -d 'write a placeholder of a message, NAME=TEXT'
complete -c luthierctl -l language -x -a 'en de fr es' -d 'of a message'
complete -c luthierctl -l send -d 'send the message'
complete -c luthierctl -l recipients -r -F -d 'addresses or a file of them'
complete -c luthierctl -l test -d 'send it only to yourself'
complete -c luthierctl -l again -d 'send it although it was sent'
complete -c luthierctl -l zone -x -d 'time zone of the readers'
complete -c luthierctl -l range -x -a '1h 6h 24h 7d' -d 'how much time of measurements'
complete -c luthierctl -l query -x -d 'one query of the metrics'
complete -c luthierctl -l sql -d 'show the SQL of a migration; change nothing'
complete -c luthierctl -l end-blockers -d 'end the sessions that a migration waits for'
complete -c luthierctl -l only -x -d 'object of a configuration, KIND/NAME'
complete -c luthierctl -l encrypt-to -r -d 'public key of age, or a file of them'

complete -c luthierctl -n __luthierctl_words -a 'inventory doctor updates plan update backup backups configuration values schedule migrations restore rollback repair run journal mail metrics'
complete -c luthierctl -n '__luthierctl_words plan' -a 'update backup restore rollback repair'
complete -c luthierctl -n '__luthierctl_words configuration' -a 'list backup diff restore'
complete -c luthierctl -n '__luthierctl_words values' -a 'get check diff set-version explain export'
complete -c luthierctl -n '__luthierctl_words backups' -a 'list show verify copy fetch prune adopt decrypt'
complete -c luthierctl -n '__luthierctl_words migrations' -a 'upgrade downgrade'
complete -c luthierctl -n '__luthierctl_words schedule' -a 'list install remove run manifest'
for verb in install remove run manifest
    complete -c luthierctl -n "__luthierctl_words schedule $verb" -a '(__luthierctl_ids schedule)'
end
complete -c luthierctl -n '__luthierctl_words run' -a 'list show evidence confirm resume undo leave'
complete -c luthierctl -n '__luthierctl_words journal' -a 'verify export'
complete -c luthierctl -n '__luthierctl_words metrics' -a compare
complete -c luthierctl -n '__luthierctl_words metrics compare' -a '(__luthierctl_ids run)'
complete -c luthierctl -n '__luthierctl_words mail' -a 'pre post postponed started extended failed cancelled security'
for verb in show evidence confirm resume undo leave
    complete -c luthierctl -n "__luthierctl_words run $verb" -a '(__luthierctl_ids run)'
end
for verb in show verify copy fetch
    complete -c luthierctl -n "__luthierctl_words backups $verb" -a '(__luthierctl_ids backups)'
end
complete -c luthierctl -n '__luthierctl_words restore' -a '(__luthierctl_ids backups)'
