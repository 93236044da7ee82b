<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>luthier::ActivityStrip</name>
    <message>
        <source>What runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::BackUpConfiguration</name>
    <message>
        <source>Keeps the release&apos;s values and manifest in a file that only you can read. Secrets are left out. Changes nothing in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the configuration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::BackUpDatabase</name>
    <message>
        <source>%1, %2/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dumps the database with the server&apos;s own pg_dump and compares bytes and SHA-256 on both ends. The database is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, SHA-256 equal on both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the pod has no sha256sum, so the transfer could not be proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::BackupsView</name>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the data safe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Back up now” takes one, compares both ends and proves that it can be read. It changes nothing in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the run that took it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that read and restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup&apos;s manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::CheckAccess</name>
    <message>
        <source>Asks for every permission that this plan needs, and whether the release, the chart and the database are as expected. Changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is in %1 since revision %2: another Helm is at work, or was killed. Nothing was changed; wait for it, or repair the release first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is at revision %1, but this plan was made for revision %2: somebody changed it meanwhile. Nothing was changed; look at the new state and plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chart %1 is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database answers, schema %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check access and versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::CheckSchema</name>
    <message>
        <source>Looks at which schema the database is. What revision %1 expects is not known on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version to go back to was running on schema %1; the database must still be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be asked (%1); you accepted that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at %1; what revision %2 expects is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at %1, as the version to go back to expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at %1 and stays there; the version to go back to was made for %2. You accepted that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at %1, but the version to go back to was made for %2: its pods may fail or write wrongly. Nothing was changed; take the schema back first (alembic downgrade %2 in a pod of the new version), or accept the newer schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database&apos;s schema</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::CodeBox</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, a pod, a backup, a revision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::ConfirmBar</name>
    <message>
        <source>Keep as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::EnvironmentStrip</name>
    <message>
        <source>TLS is not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever stands between this machine and the cluster can read and change everything. The profile or the kubeconfig says so (insecure).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: unlock for 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed before it is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::FailedConnection</name>
    <message>
        <source>Raw output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the cluster up, and this machine in its network (VPN)? kubectl cluster-info asks the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster did not answer in time. A proxy or a firewall may swallow the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster does not accept this sign-in. Renew it as you do for kubectl, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that the kubeconfig names is missing. Install it, or start Luthier from a terminal that finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file cannot be understood. Mend it at the place that is named, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what was answered, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::HomeView</name>
    <message>
        <source>TO LOOK AT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT RUNS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backs up, proves the backup, upgrades, watches and verifies. A %1 update: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database, compared on both ends and proved to be readable. Nothing is changed in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the backup&apos;s plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To an earlier revision of the release; what that means for the database&apos;s schema is said first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no earlier revision to go back to yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a revision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::InventoryView</name>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter   Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What starts here appears by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pods in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workloads in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster keeps them for an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Helm release in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install one with helm, or choose another namespace in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is as it was %1 ago; trying again. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n pod(s) are healthy.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods are healthy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::JournalView</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal entries of the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every plan that starts is written here before each of its steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended half-way: open one to go on, to go back, or to leave it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 entries are as they were written: none was changed, removed or added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find or do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the command that shows the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back (never cancels a plan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::MainWindow</name>
    <message>
        <source>Luthier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 – Luthier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is running. If the window closes now, the journal keeps how far it came, and it can go on or go back later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::PlanRunner</name>
    <message>
        <source>Cancelled before this step; it changed nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was already done when the run was interrupted; nothing was repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::PlanWidget</name>
    <message>
        <source>Role for an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to send to an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This changes production. Type %1 to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished steps are taken back, the last one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) asked for before it starts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot start yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the cluster for every permission that the plan needs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Platform</name>
    <message>
        <source>%1 is open read-only. Nothing was changed; unlock it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address now leads to another cluster than the one that was opened. Nothing was changed; close this window, check the context, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1, is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The health check answers HTTP %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no chart source, so updates are not looked for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::PodDetails</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event of this pod is kept any more (the cluster forgets them after an hour).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last: %2 (exit code %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::PodModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::ProveBackup</name>
    <message>
        <source>Tries to prove the backup, and goes on even if that fails. Reason given: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the file that is here with the server&apos;s own pg_restore. The update goes on only if this succeeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proved (%1). Going on because of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proof up to “%1” is wanted, but this version can prove backups only up to “readable”. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries in its table of contents, data of %2 tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is proved only up to “%1”, but “%2” is needed. Nothing was changed in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prove the backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Rail</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::RepairRelease</name>
    <message>
        <source>Marks the revision that a killed Helm left behind as failed, so that Helm works again. Workloads and data are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is not pending any more (%1); nothing had to be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked failed by Luthier: the Helm that was at work did not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 was %2 and is now marked failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the release</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::RollBackRelease</name>
    <message>
        <source>Brings back the objects of revision %1. The database is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1 is revision %2 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back the release</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::RollbackView</name>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back although the database&apos;s schema has moved on since (the old version must be able to work with it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To which revision of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan to revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 runs now. Revision %2 was the last one that was seen healthy. The database is not changed by going back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 runs now; no earlier one is known to have been healthy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Skeleton</name>
    <message>
        <source>Being read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::StartView</name>
    <message>
        <source>Open the practice range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which platform?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luthier updates, backs up and repairs a platform that Helm installed on Kubernetes. Looking changes nothing: every change is shown as a plan first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the practice range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cluster of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One YAML file describes a platform: its release, components, database, environments and checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No context was found in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kubectl knows it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more: luthier --context NAME</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A real Kubernetes with Lyra 1.0.0 on this machine, to try everything without risk. packaging/dev.sh range up starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real Kubernetes with Lyra on this machine, to try everything without risk. It is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice range did not start: %1. Its logs are in ~/.cache/luthier/range/logs; packaging/dev.sh range up tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice range starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens here by itself when it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::State</name>
    <message>
        <source>healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::StepEvidence</name>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step&apos;s commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO TAKE IT BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commands that take the step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OUTPUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Table</name>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::TablePane</name>
    <message>
        <source>Request to an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO SEND TO AN ADMINISTRATOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::TruthModel</name>
    <message>
        <source>database schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::UpdateView</name>
    <message>
        <source>WHAT CHANGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BEFORE IT STARTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let helm roll back by itself when the update fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long to wait for the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only without a proven backup: why it has to go on nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for going on without a proven backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which update for %1 %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which update for %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the chart&apos;s sources have no newer version. F5 asks them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s sources could not be asked. Nothing was changed; F5 asks them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breaking: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of change: text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart says nothing of what changes. Read the release notes before you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (if it applies)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::UpgradeRelease</name>
    <message>
        <source>From here on the cluster changes. Until the rollout is complete the old pods keep serving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked failed by Luthier: the Helm that was at work did not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is now at revision %1; revision %2 was healthy and can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1, chart %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is at revision %1, as before; nothing had to be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release is as it was at revision %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a Helm that is still at work (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::VerifyUpdate</name>
    <message>
        <source>Checks that every component runs %1. The profile names no URL, so health, version and smoke tests are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that every component runs %1 and that the platform answers as its users expect (%2 checks).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every component runs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 smoke tests passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every component runs %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::WatchRollout</name>
    <message>
        <source>Follows each component until its new pods serve. If one cannot start, the cause is read from its own log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 updated, %4 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: rolled out, %2 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 components rolled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollout was not complete after %1 s (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is at %1, as before the update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database moved from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the database is not known (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old pods still serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to revision %1, the last healthy one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the rollout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Workbench</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another plan is running: one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: unlock it above, then start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is production. Type %1 to unlock it for 30 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the stuck release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock for 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pod, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::checklist</name>
    <message>
        <source>Review the changelog for breaking changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart names no changes; read the release notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes, %2 of them breaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes, none marked as breaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan takes a backup and proves it up to “%1” before anything changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan keeps values and manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test in staging first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile has no staging environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm that %1 runs in staging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule a maintenance window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A major update may mean downtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed: a rolling update without downtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them when, and for how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed: no downtime is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a rollback plan ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is healthy and can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No healthy revision is known to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::diagnosis</name>
    <message>
        <source>it cannot find revision %1 in its own migrations: the database is newer than this version (Alembic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its database migration “%1” failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database refused it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot reach the database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new version does not start: %1 ends again and again (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new version does not start: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 does not exist in the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry refuses to hand out %1: the pull secret is wrong or missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image %1 cannot be pulled (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not start: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::helm</name>
    <message>
        <source>Another operation is in progress on this release, or an earlier helm ended without finishing it. Nothing was changed; wait for it, or take the release out of its pending state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update failed and helm rolled it back: the release runs as before, but a database migration may have been applied. Look at the pods&apos; messages in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update failed, and helm&apos;s rollback failed as well: the release is between two versions. Roll it back to the last good revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release was last written by helm 3, which has no conflicts to force. Nothing was applied; repeat it without forcing conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the release&apos;s objects with %1, and helm does not overwrite that unasked. Compare the objects with the chart, then repeat with forcing conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s %1-hook did not end within the time. The revision is marked failed; look at the hook&apos;s job and its pod, then repeat with a longer time or roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s %1-hook failed. The revision is marked failed; read the log of the hook&apos;s job before you repeat it or roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release was not ready within the time. The revision is marked failed and its objects stay as they are; look at the pods, then repeat with a longer time or roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helm was cancelled. The release may be between two versions; read its state before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig has no context %1. Nothing was changed; correct the context in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig %1 is not there. Nothing was changed; correct its name in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Kubernetes API server cannot be reached. Nothing was changed; check the network and the kubeconfig, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the chart&apos;s source is not trusted. Nothing was changed; name the file of its certificate authority in the profile (caFile).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of the chart&apos;s source is not known to the DNS. Nothing was changed; check its name in the profile and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry refused the sign-in. Nothing was changed; sign in again (helm registry login) or name the file with the sign-in in the profile (registryConfig).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry knows this user but does not let it read the chart. Nothing was changed; ask for the right to pull it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster does not allow this to %1. Nothing more was changed; ask for the permission that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster refused this user. Nothing more was changed; sign in again or ask for the permission that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart&apos;s source cannot be reached. Nothing was changed; check that the registry or chart repository runs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart repository has no chart %1 in this version. Nothing was changed; choose one of the versions it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry has no chart %1. Nothing was changed; check its name and choose one of the versions it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart repository at %1. Nothing was changed; correct the address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no release %1 in this namespace that could be updated. Nothing was changed; check release and namespace in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helm does not keep a revision %1 of this release. Nothing was changed; choose one of its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such release in this namespace. Nothing was changed; check release and namespace in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values file %1 is no valid YAML. Nothing was changed; correct the line that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not there. Nothing was changed; check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values do not fit the chart&apos;s schema. Nothing was changed; correct the values that the details name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart refuses these values: %1. Nothing was changed; correct the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart cannot be rendered with these values. Nothing was changed; the details name the template and the value that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster does not know the kind %1 that the chart uses. Nothing was applied; install its custom resource definition first, or choose a chart for this Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object that the chart wants to create is there already and belongs to somebody else. Nothing was applied; the details name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart changes something that Kubernetes does not let change in place. The revision is marked failed; the object in the details has to be deleted and created anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes refuses the object %1 of the chart. The revision is marked failed and other objects may have been changed; correct what the details name or roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no address of a chart repository. Correct it in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart repository at %1 refused the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chart repository at %1. Correct the address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart repository at %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a file: there are no other versions to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no version %2. Choose one of the versions it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came instead of the list of charts. The address may be that of the registry&apos;s website, or a proxy asks for a sign-in; correct it in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s description of the chart cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file index.yaml at this address is not that of a chart repository. Correct the address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart repository has no chart %1. Check its name in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s list of versions cannot be read. Check that the address is that of an OCI registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program called helm does not say its version. Nothing was changed; check which program it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helm %1 is too old: charts from OCI registries need 3.8. Nothing was changed; install helm 3.8 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helm %1 is newer than what this program knows (3 and 4), and its options may mean something else. Nothing was changed; name a helm 4 in the profile, or update this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helm rendered the chart, but its answer has no manifest. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helm ended with exit code %1: %2. Read the release&apos;s state before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was read from it. Name the file of its certificate authority in the profile (caFile).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is not known to the DNS. Check its spelling and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check that the registry runs and that the network leads to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority&apos;s file %1 cannot be read (%2). Check caFile in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form. Check caFile in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB, so it was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends on to an address that was not followed (too many times, or without TLS). Name the right address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and it is kept by the credential helper %2, which is not supported. Sign in with helm registry login into a file of its own and name it in the profile (registryConfig).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and there is only an identity token, which is not supported. Sign in with a user and a password or robot account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and there is none for it. Sign in with helm registry login, or name the file with the sign-in in the profile (registryConfig).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 refused the sign-in. Its password may have been changed: sign in again with helm registry login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no reference of a chart; it has the form oci://host/project/chart, in lower case. Correct it in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in in a way that is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 does not let this user read %2. Ask for the right to pull it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 has no such chart or version in %2. Check the reference in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 answers no more for now (too many questions). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry %1 pages its list of versions without end, so the list was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in version %2 is no Helm chart. Check the reference in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the registry %1 gave for version %2 does not match its checksum, so it was not used. Try again; if it happens again, the registry&apos;s storage is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 with the registry&apos;s sign-in is no valid JSON (%2). Sign in again with helm registry login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 with the registry&apos;s sign-in cannot be read (%2). Check registryConfig in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release that Helm stored in the cluster cannot be read: %1. Nothing was changed; compare with &quot;helm history&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zlib does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it unpacks to more than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its compressed part is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not encoded as Helm does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name, revision or status is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 is not pending any more (%2), so it was left as it is. Read its state again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server&apos;s list of releases cannot be read. Check that the address is that of a Kubernetes API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is there, but it holds no release of Helm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no release %1 in namespace %2. Check the names in the profile, and that Helm installed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1 was changed meanwhile (it is %2 now), so it was left as it is. Somebody else is at work on it; read its state again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::homewords</name>
    <message>
        <source>No pod is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its one pod is healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 pods are healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at step %3 of %4. It can go on or go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. It can go on or go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not run as it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is changing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs, with something to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last proven backup is %1 old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup has been proved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether there is an update is not known: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update %1 (%2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is available; plan it carefully.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should have been applied by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be applied by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The release has been %1 for %2: a helm was cut off, and no update can start before this is repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of the release failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A daily one is recommended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::http</name>
    <message>
        <source>the answer is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page came instead of data; does the address lead to the API?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected HTTP %2, but %3 came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” should be “%3” and is “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the answer does not contain “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version endpoint answers HTTP %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version endpoint&apos;s answer has no “version”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::inventoryrows</name>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolling out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::journal</name>
    <message>
        <source>The journal %1 cannot be written (%2), so nothing is done: what is not recorded first is not begun. Free some space or correct the permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last line is not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines are missing at the end of the journal (%1): it was shortened after line %2. Keep the file and find out who changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was written anew from some line on: its line %1 is not the one that was remembered. Keep the file and find out who changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the journal is not what was written: %2. What was done up to line %3 is proved; keep the file and find out who changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hash does not fit its content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line before it was changed, removed or added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::kube</name>
    <message>
        <source>The token file %1 cannot be read (%2). Nothing was contacted; check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no review; it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server ended the watch: %1. What is shown may be old; it is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be run in the container: %1. Check that the container has this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server answered a list that cannot be read. Nothing was changed; what is shown stays as it was, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 answered what cannot be used (%2). Nothing was contacted; run it in a terminal to see what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ExecCredential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1 instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a token nor a client certificate with its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 speaks “%2”; v1 and v1beta1 of client.authentication.k8s.io are understood. Update the plugin and the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 wants to ask in a terminal (interactiveMode: Always). Sign in with it in a terminal first, or use a kubeconfig that does not ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1, which the kubeconfig&apos;s user %2 needs to sign in, was not found. Nothing was contacted. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 did not answer within a minute and was ended; it may be waiting for a sign-in. Nothing was contacted; run it in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential plugin %1 could not sign in: %2. Nothing was contacted; sign in with your provider&apos;s tool and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This API server is older than Kubernetes 1.30 and cannot end a command&apos;s input over a WebSocket. Nothing was run; use kubectl for this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream was ended because its receiver could not take more; it is incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream from pod %1 was cut after %2: what came is incomplete and must not be used. Check the network or the VPN and whether the pod still runs, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was contacted; check the file and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB: that is no kubeconfig. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 names no server in its kubeconfig. Add server: https://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 names “%2” as its server, which is no https:// address. Correct it in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster %1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 signs in by auth-provider “%2”, which Kubernetes has removed. Sign in again with your provider&apos;s tool so that it writes an exec plugin into the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has an exec plugin without a command. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has only one of client certificate and client key; both are needed. Correct the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kubeconfig at %1. Ask for the file of your cluster, put it there, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig names no context, so there is no cluster to talk to. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig has no current-context. Choose one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig has no context “%1”. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names the cluster “%2”, which the kubeconfig does not have. Correct the file or choose another context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context %1 names the user “%2”, which the kubeconfig does not have. Correct the file or choose another context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this should be a map of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read at %1. Nothing was contacted; correct the file, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no kubeconfig: it holds a %2. Choose the file that kubectl uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cluster is opened read-only. Nothing was changed; allow changes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now leads to another cluster than the one this window was opened for. Nothing was changed; check VPN and kubeconfig, then open the cluster anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate expired on %1; whoever runs the cluster must renew it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not valid yet; check this machine&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is for another name; check the server&apos;s address, or set tls-server-name in the kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not signed by the authority in the kubeconfig; either the kubeconfig is of another cluster, or somebody stands in between: ask for a current kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says that your client certificate has expired; ask for a new kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not accept your client certificate; ask for a new kubeconfig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server does not accept these credentials (401): %1. Nothing was changed; the token may have expired: sign in again or ask for a new kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this (403): %1. Nothing was changed; ask for the permission to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist (404): %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster&apos;s state has changed in the meantime (409): %1. Nothing was changed by this; look again, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server no longer has this version (410): %1. List again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server did not finish in time (%1): %2. Look at the state before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server asks to wait, it has too much to do (429): %1. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server has a fault of its own (%1): %2. Look at the state before you repeat it; if it stays, whoever runs the cluster must look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server refused (%1): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers (%2), but not as a Kubernetes API: a sign-in page or a proxy stands in between. Nothing was changed; sign in to the network, or check the server&apos;s address in the kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the request arrived is not known: look at the state before you repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (%2). %3; %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the network or the VPN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (connection refused). Nothing was changed; check the VPN, and whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (its name is not known here). Nothing was changed; check the VPN or DNS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it said nothing for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server at %1 cannot be trusted: %2. Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy in front of it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check proxy-url in the kubeconfig or HTTPS_PROXY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API server at %1 ended the connection: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authority of cluster %1 in the kubeconfig is no PEM certificate. Nothing was contacted; ask for a current kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate in the kubeconfig is no PEM certificate. Nothing was contacted; ask for a current kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your client certificate expired on %1. Nothing was contacted; ask for a new kubeconfig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client key in the kubeconfig cannot be used: it is encrypted, damaged, or of a kind other than RSA and EC (Ed25519, for example). Nothing was contacted; ask for a kubeconfig with an RSA or EC key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not base64</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::main</name>
    <message>
        <source>Updates, backs up and repairs platforms that Helm installed on Kubernetes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile&apos;s name or file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the profile&apos;s environments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kubeconfig to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark; else as the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a starting practice range tells how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photographs the window into this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings also to standard error.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::paths</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed; free some space or correct the permissions and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::plans</name>
    <message>
        <source>The release is not known yet. Nothing was changed; read it again (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a version like 1.0.1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This update needs a backup proved up to “%1”; “%2” is less. Nothing was changed; prove more, or give a reason to go on without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the version to update to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no chart source. Nothing was changed; add one under “charts”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update %1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no database. Nothing was done; add one under “database”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No healthy revision is known to go back to. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 never was healthy; going back to it would repeat the failure. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to %1 %2 (revision %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of kind “%1” cannot be gone on with by this version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::planwords</name>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cluster was already changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed is said by the finished steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in the cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting: the journal is written first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed in the cluster yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2. Nothing happens before you start; every command is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the finished steps back, the last one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at step %1 of %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted at step %1 of %2: %3. Luthier ended while it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: Luthier ended while it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: things are as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is, by a person&apos;s decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2 of %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · stopped: go on or go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::postgres</name>
    <message>
        <source>PostgreSQL refused the password of the user %1. Correct the password in the secret that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL asks for a password and none is known in its pod. Name a user that may sign in there, or give the pod PGPASSWORD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database user %1 may not sign in. Name another user in the profile (database: user).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database user %1. Correct the user in the profile (database: user).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL does not accept the user %1 from inside its pod. Name the right user in the profile, or allow it in pg_hba.conf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL allows no such connection (pg_hba.conf, for %1). Name another user, or allow it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database %1. Correct its name in the profile (database: database).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database user may not read %1. Name the owner of the data as the user in the profile, or grant it the right to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row-level security hides rows of the table %1 from this user, and a dump with rows missing would be no backup. Name the table&apos;s owner or a superuser as the user in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1, but the pg_dump beside it is the older %2 and cannot dump it. Use a pod whose image has the server&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pg_dump in the pod is older than the server and cannot dump it. Use a pod whose image has the server&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive&apos;s format %1 is newer than the pg_restore there. Read it with the PostgreSQL version that wrote it, or a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table stayed locked for two minutes (a migration or maintenance job holds it). Wait until that is done and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended a statement because it took too long (statement_timeout). Raise that limit for this user and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is a standby and needed the rows that were being read. Take the backup from the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL is %1 and accepts no connections now. Wait until its pod is ready and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server was stopped, or an administrator ended the connection. Wait until its pod is ready and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL has no connection left to give. Try again when there is less traffic, or raise max_connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 is closed to connections (ALLOW_CONNECTIONS false). Open it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk where PostgreSQL runs is full. Free some space on its volume first: the platform itself is about to stop too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL ran out of memory. Raise the pod&apos;s memory limit (or max_locks_per_transaction, if the details name it) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL cannot read some of its own data: the database is damaged. Change nothing; keep the older backups and call a database administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a whole archive of pg_dump. Do not rely on it; take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server broke off the connection; it may have been restarted or killed (look at the pod&apos;s restarts). Try again when its pod is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PostgreSQL server answers in its pod. Look at the pod&apos;s state and log, and try again when it is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container has no %1. Name the pod and container of the database itself in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database user lacks a right that is needed here. Name the owner of the data as the user in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container does not have PostgreSQL&apos;s own programs (pg_dump, pg_restore, psql). Name the pod and container of the database itself in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was ended from outside (signal %1; 9 is what the memory limit of a container does). Look at the pod and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s program ended with exit code %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database answered, but not what was asked: its size and version are missing. It was only read. Try again; the answer is in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump&apos;s table of contents could not be read: %1. Do not rely on this file; take the backup again. The database was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its head does not say how many entries there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its head says %1 entries, %2 are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was taken; the database was only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump is incomplete and was kept as %1 (%2); the database was only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump could not be written to this machine: %1. Free some space and take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the far side had said that the dump is whole. Take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes were lost on the way: %1 were sent, %2 arrived. Take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes that arrived are not those that were sent (their SHA-256 differs). Take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came is not an archive of pg_dump. See the details and take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was not overwritten. No backup was taken; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. The backup is not proved; look whether the file is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2. Do not rely on this file; take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dump&apos;s head says %1 entries, but %2 are listed. Do not rely on %3; take the backup again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. No backup was taken; the database was not touched. Free some space or correct the permissions and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::preflight</name>
    <message>
        <source>You may not do what this plan needs in namespace %1: %2. Nothing was changed; send the role below to an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::process</name>
    <message>
        <source>%1 was not found on this machine. Nothing was changed; install it or name its folder in the profile (tools: path).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1, where %2 is to run, is not there. Nothing was run; make it or name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found on this machine. Nothing was changed; install it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream was ended by its receiver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::profile</name>
    <message>
        <source>The profile %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a key “%1”%2 that is not known; known are: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an environment has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chart source needs “oci”, “file”, or “repository” with “chart”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no level of proof (taken, transferred, readable, restored, asserted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a mapping of keys to values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “extends” goes round in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it extends “%1”, which was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 has no environment “%2”; it has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2. Name a file, or a profile that ships (lyra).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a component needs a name and a workload like deployment/lyra-backend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::storage</name>
    <message>
        <source>not proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transferred whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored on trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored and compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its apiVersion is “%1”, this version of Luthier reads “%2”. The backup itself is untouched; open it with the version that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It describes a “%1”, not a backup. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its “%1” is not text. The backup itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its proof “%1” is not known to this version of Luthier. The backup itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks its id, its size or when it was taken. The backup itself is untouched; take a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Do not rely on this backup; look whether the file is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled. The backup was only read; nothing is known about it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2. Do not rely on this backup; take a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a JSON document (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file %1 is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. No backup was taken; correct its permissions or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. No backup was taken; correct its permissions or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup needs about %1, but %2 has only %3 left. No backup was taken; free some space or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. No backup was taken; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup %1 has no file, so its manifest was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup %1 in %2. Look at the list of backups for its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but %3 when it was taken: the file was changed or cut. Do not rely on it; use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest of %1 has no SHA-256, so nothing can be proved about it. Take a new backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of %1 are not those that were taken (their SHA-256 differs). Do not rely on it; use another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read again, SHA-256 as when it was taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::truth</name>
    <message>
        <source>%1 was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values set %1 to %2, but the chart is made for %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values say %1 for %2, but %3 runs: a rollout is under way or stuck, or somebody changed the workload without Helm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API says that it is %1, but the chart is made for %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::updates</name>
    <message>
        <source>patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>major</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>downtime possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no downtime</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::values</name>
    <message>
        <source>The values file %1 cannot be read: %2. Nothing was changed; correct the profile (values) or the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values that were previewed (%1) were changed or removed since. Nothing was changed in the cluster; plan again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::waiting</name>
    <message>
        <source>Cancelled while waiting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::yaml</name>
    <message>
        <source>a second document begins here, and Helm would not read it; keep one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an object of Kubernetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as YAML: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4. Nothing was changed; correct the file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 MiB, more than the %3 MiB that are read; is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character, which YAML does not allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8; save it in that encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an alias inside its own anchor, which has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the aliases up to here stand for more than %1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number that JSON, and so Kubernetes, does not have; put it in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that is itself a map or a list; Kubernetes and Helm only know text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that is not text; put it in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is there twice in the same map; only one of them would count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; takes in a map or a list of maps, and this is something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list at %1 has no entry %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an alias of something else in the file; change it there, or write the map out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a value and not a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written in a way that cannot be edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an empty value with an anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a map or a list and not a single value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an empty value that cannot be edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not set: %2. Nothing was changed; edit the file by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No path was given, so there is nothing to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not set: the file is written in a way in which this change would touch something else. Nothing was changed; edit the file by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
