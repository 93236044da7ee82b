<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>luthier::BackUpConfiguration</name>
    <message numerus="yes">
        <source>%n object(s), each read again</source>
        <translation>
            <numerusform>%n object, read again</numerusform>
            <numerusform>%n objects, each read again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>encrypted to %n key</numerusform>
            <numerusform>encrypted to %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::BackUpDatabase</name>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>encrypted to %n key</numerusform>
            <numerusform>encrypted to %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::BackupsView</name>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>encrypted to %n key</numerusform>
            <numerusform>encrypted to %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; “luthierctl backups” names them.</source>
        <translation>
            <numerusform>One more was left out; “luthierctl backups” names it.</numerusform>
            <numerusform>%n more were left out; “luthierctl backups” names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::CheckMigration</name>
    <message numerus="yes">
        <source>%n statement(s), none of which takes anything away</source>
        <translation>
            <numerusform>%n statement, which takes nothing away</numerusform>
            <numerusform>%n statements, none of which takes anything away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that take something away</source>
        <translation>
            <numerusform>%n statement that takes something away</numerusform>
            <numerusform>%n statements that take something away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::CompareCopy</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No table would have fewer rows than the live one; %n table(s) differ.</source>
        <translation>
            <numerusform>No table would have fewer rows than the live one; %n table differs.</numerusform>
            <numerusform>No table would have fewer rows than the live one; %n tables differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ConfigurationView</name>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n object differs</numerusform>
            <numerusform>%n objects differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing, compared with the backup of %1.</source>
        <translation>
            <numerusform>%n missing, compared with the backup of %1.</numerusform>
            <numerusform>%n missing, compared with the backup of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the plan to put back %n object(s)</source>
        <translation>
            <numerusform>Show the plan to put back %n object</numerusform>
            <numerusform>Show the plan to put back %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::DiffPane</name>
    <message numerus="yes">
        <source>⋯ %n equal line(s)</source>
        <translation>
            <numerusform>⋯ %n equal line</numerusform>
            <numerusform>⋯ %n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⋯ %n character(s) more</source>
        <translation>
            <numerusform>⋯ %n character more</numerusform>
            <numerusform>⋯ %n characters more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::DiffView</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::EffectivePage</name>
    <message numerus="yes">
        <source>%n value(s) come from the files</source>
        <translation>
            <numerusform>One value comes from the files</numerusform>
            <numerusform>%n values come from the files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n from the chart %1. Enter goes to the line.</source>
        <translation>
            <numerusform>, %n from the chart %1. Enter goes to the line.</numerusform>
            <numerusform>, %n from the chart %1. Enter goes to the line.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ExamineBackup</name>
    <message numerus="yes">
        <source>%n statement(s) about databases and roles are left out</source>
        <translation>
            <numerusform>%n statement about databases and roles is left out</numerusform>
            <numerusform>%n statements about databases and roles are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::InventoryView</name>
    <message numerus="yes">
        <source>All %n pod(s) are healthy.</source>
        <translation>
            <numerusform>The one pod is healthy.</numerusform>
            <numerusform>All %n pods are healthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n pod(s) were healthy when they were last seen.</source>
        <translation>
            <numerusform>The one pod was healthy when it was last seen.</numerusform>
            <numerusform>All %n pods were healthy when they were last seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::JournalView</name>
    <message numerus="yes">
        <source>%n run(s) ended half-way: open one to go on, to go back, or to leave it.</source>
        <translation>
            <numerusform>%n run ended half-way: open it to go on, to go back, or to leave it.</numerusform>
            <numerusform>%n runs ended half-way: open one to go on, to go back, or to leave it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ManifestsPage</name>
    <message numerus="yes">
        <source>%n object(s) change.</source>
        <translation>
            <numerusform>%n object changes.</numerusform>
            <numerusform>%n objects change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::MessagesView</name>
    <message numerus="yes">
        <source>“%1” goes to %n recipient(s) by %2.</source>
        <translation>
            <numerusform>“%1” goes to one recipient by %2.</numerusform>
            <numerusform>“%1” goes to %n recipients by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) are not filled in.</source>
        <translation>
            <numerusform>One placeholder is not filled in.</numerusform>
            <numerusform>%n placeholders are not filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::MetricChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::MigrationWatch</name>
    <message numerus="yes">
        <source>%n other session(s) of the application wait, too.</source>
        <translation>
            <numerusform>%n other session of the application waits, too.</numerusform>
            <numerusform>%n other sessions of the application wait, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::NewChartPage</name>
    <message numerus="yes">
        <source>The chart %1 changes %n default(s)</source>
        <translation>
            <numerusform>The chart %1 changes %n default</numerusform>
            <numerusform>The chart %1 changes %n defaults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; look at %n value(s) of yours.</source>
        <translation>
            <numerusform>; look at %n value of yours.</numerusform>
            <numerusform>; look at %n values of yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::PlanWidget</name>
    <message numerus="yes">
        <source>%n permission(s) asked for before it starts</source>
        <translation>
            <numerusform>%n permission asked for before it starts</numerusform>
            <numerusform>%n permissions asked for before it starts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ProveBackup</name>
    <message numerus="yes">
        <source>%1: %2; in all %n database(s)</source>
        <translation>
            <numerusform>%1: %2; in all %n database</numerusform>
            <numerusform>%1: %2; in all %n databases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::PruneBackups</name>
    <message numerus="yes">
        <source>%n removed (%1). The bucket keeps versions: the bytes stay there until those are removed, too</source>
        <translation>
            <numerusform>%n removed (%1). The bucket keeps versions: the bytes stay there until those are removed, too</numerusform>
            <numerusform>%n removed (%1). The bucket keeps versions: the bytes stay there until those are removed, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed (%1)</source>
        <translation>
            <numerusform>%n removed (%1)</numerusform>
            <numerusform>%n removed (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::QuiescePlatform</name>
    <message numerus="yes">
        <source>%1: %n replica(s) stopped</source>
        <translation>
            <numerusform>%1: %n replica stopped</numerusform>
            <numerusform>%1: %n replicas stopped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::RehearseRestore</name>
    <message numerus="yes">
        <source>%n harmless message(s)</source>
        <translation>
            <numerusform>%n harmless message</numerusform>
            <numerusform>%n harmless messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::RestoreConfiguration</name>
    <message numerus="yes">
        <source>%n object(s) put back</source>
        <translation>
            <numerusform>%n object put back</numerusform>
            <numerusform>%n objects put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) as before</source>
        <translation>
            <numerusform>%n object as before</numerusform>
            <numerusform>%n objects as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::RevisionsPage</name>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>%n value changed</numerusform>
            <numerusform>%n values changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ.</source>
        <translation>
            <numerusform>%n object differs.</numerusform>
            <numerusform>%n objects differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::SchedulesView</name>
    <message numerus="yes">
        <source>%n schedule(s) need a look.</source>
        <translation>
            <numerusform>One schedule needs a look.</numerusform>
            <numerusform>%n schedules need a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::StartView</name>
    <message numerus="yes">
        <source>and %n more: luthier --context NAME</source>
        <translation>
            <numerusform>and %n more: luthier --context NAME</numerusform>
            <numerusform>and %n more: luthier --context NAME</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: a bare profile with its %n workload(s)</source>
        <translation>
            <numerusform>%1, %2: a bare profile with its one workload</numerusform>
            <numerusform>%1, %2: a bare profile with its %n workloads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::SwapDatabases</name>
    <message numerus="yes">
        <source>The copy is in place; the former database is kept as %1. %n session(s) were ended.</source>
        <translation>
            <numerusform>The copy is in place; the former database is kept as %1. %n session was ended.</numerusform>
            <numerusform>The copy is in place; the former database is kept as %1. %n sessions were ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::TidyView</name>
    <message numerus="yes">
        <source>%n would go and free %1</source>
        <translation>
            <numerusform>%n would go and free %1</numerusform>
            <numerusform>%n would go and free %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n stay. The last proven one and what a run needs always stay.</source>
        <translation>
            <numerusform>; %n stays. The last proven one and what a run needs always stay.</numerusform>
            <numerusform>; %n stay. The last proven one and what a run needs always stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would go: all %n are wanted.</source>
        <translation>
            <numerusform>Nothing would go: the one that there is is wanted.</numerusform>
            <numerusform>Nothing would go: all %n are wanted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::TryClusterSchedule</name>
    <message numerus="yes">
        <source>%n object(s) removed</source>
        <translation>
            <numerusform>One object removed</numerusform>
            <numerusform>%n objects removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::TryConfiguration</name>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) would change; the server takes them</source>
        <translation>
            <numerusform>%n object would change; the server takes it</numerusform>
            <numerusform>%n objects would change; the server takes them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ValuesFilePage</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ValuesView</name>
    <message numerus="yes">
        <source>An update applies %n file(s), in this order.</source>
        <translation>
            <numerusform>An update applies one file.</numerusform>
            <numerusform>An update applies %n files, in this order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with changes that are not saved.</source>
        <translation>
            <numerusform>One has changes that are not saved.</numerusform>
            <numerusform>%n have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::VerifySchema</name>
    <message numerus="yes">
        <source>All other %n table(s) have at least the rows of the backup (%1 rows).</source>
        <translation>
            <numerusform>The other %n table has at least the rows of the backup (%1 rows).</numerusform>
            <numerusform>All other %n tables have at least the rows of the backup (%1 rows).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::VerifyUpdate</name>
    <message numerus="yes">
        <source>%n smoke tests failed.</source>
        <translation>
            <numerusform>%n smoke test failed.</numerusform>
            <numerusform>%n smoke tests failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::WakePlatform</name>
    <message numerus="yes">
        <source>%1: %n replica(s) wanted</source>
        <translation>
            <numerusform>%1: %n replica wanted</numerusform>
            <numerusform>%1: %n replicas wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) start.</source>
        <translation>
            <numerusform>%n pod starts.</numerusform>
            <numerusform>%n pods start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::clustertimers</name>
    <message numerus="yes">
        <source>A backup that the cluster takes goes to one store, and the schedule “%1” means %n. Nothing was installed; name one under “stores” of the schedule.</source>
        <translation>
            <numerusform>A backup that the cluster takes goes to one store, and the schedule “%1” means %n. Nothing was installed; name one under “stores” of the schedule.</numerusform>
            <numerusform>A backup that the cluster takes goes to one store, and the schedule “%1” means %n. Nothing was installed; name one under “stores” of the schedule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::comparisons</name>
    <message numerus="yes">
        <source>The pods of %n workload(s) restart.</source>
        <translation>
            <numerusform>The pods of %n workload restart.</numerusform>
            <numerusform>The pods of %n workloads restart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::kube</name>
    <message numerus="yes">
        <source>%n pod(s) have the labels %1, so it is not clear which one holds the data: %2. Nothing was changed; name labels that only the primary has.</source>
        <translation>
            <numerusform>%n pod has the labels %1, so it is not clear which one holds the data: %2. Nothing was changed; name labels that only the primary has.</numerusform>
            <numerusform>%n pods have the labels %1, so it is not clear which one holds the data: %2. Nothing was changed; name labels that only the primary has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::mail</name>
    <message numerus="yes">
        <source>%n placeholder(s) are not filled in. Nothing was sent; fill them in.</source>
        <translation>
            <numerusform>One placeholder is not filled in. Nothing was sent; fill it in.</numerusform>
            <numerusform>%n placeholders are not filled in. Nothing was sent; fill them in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::messages</name>
    <message numerus="yes">
        <source>The longest of the last %n update(s) in the journal, rounded up to 5 minutes.</source>
        <translation>
            <numerusform>The last update in the journal, rounded up to 5 minutes.</numerusform>
            <numerusform>The longest of the last %n updates in the journal, rounded up to 5 minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::metrics</name>
    <message numerus="yes">
        <source>%1: %n lines more are not shown.</source>
        <translation>
            <numerusform>%1: one line more is not shown.</numerusform>
            <numerusform>%1: %n lines more are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures became worse.</source>
        <translation>
            <numerusform>One measure became worse.</numerusform>
            <numerusform>%n measures became worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing became worse, and %n measures became better.</source>
        <translation>
            <numerusform>Nothing became worse, and one measure became better.</numerusform>
            <numerusform>Nothing became worse, and %n measures became better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::migrations</name>
    <message numerus="yes">
        <source>The database is %n migration(s) behind %1: what those bring is missing, and the pods may fail where they need it; no data is lost. Upgrade the schema.</source>
        <translation>
            <numerusform>The database is %n migration behind %1: what it brings is missing, and the pods may fail where they need it; no data is lost. Upgrade the schema.</numerusform>
            <numerusform>The database is %n migrations behind %1: what those bring is missing, and the pods may fail where they need it; no data is lost. Upgrade the schema.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is %n migration(s) ahead of the running image: %1 does not know %2, which %3 brought. Its pods may write wrongly and cannot start anew. Update the release to that version again, or downgrade the schema in a pod of it.</source>
        <translation>
            <numerusform>The database is %n migration ahead of the running image: %1 does not know %2, which %3 brought. Its pods may write wrongly and cannot start anew. Update the release to that version again, or downgrade the schema in a pod of it.</numerusform>
            <numerusform>The database is %n migrations ahead of the running image: %1 does not know %2, which %3 brought. Its pods may write wrongly and cannot start anew. Update the release to that version again, or downgrade the schema in a pod of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database has %n table(s) but names no revision: the next start would run all migrations from the first one, and fail on what is there. The data is as it was. Find out at which revision it is, and mark it (alembic stamp REVISION in a pod).</source>
        <translation>
            <numerusform>The database has %n table but names no revision: the next start would run all migrations from the first one, and fail on what is there. The data is as it was. Find out at which revision it is, and mark it (alembic stamp REVISION in a pod).</numerusform>
            <numerusform>The database has %n tables but names no revision: the next start would run all migrations from the first one, and fail on what is there. The data is as it was. Find out at which revision it is, and mark it (alembic stamp REVISION in a pod).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n heads (%2): “alembic upgrade head” refuses, so its pods cannot bring the schema on. The data is as it was. An image with a merge of them is needed (alembic merge heads).</source>
        <translation>
            <numerusform>%1 has %n head (%2): “alembic upgrade head” refuses, so its pods cannot bring the schema on. The data is as it was. An image with a merge of them is needed (alembic merge heads).</numerusform>
            <numerusform>%1 has %n heads (%2): “alembic upgrade head” refuses, so its pods cannot bring the schema on. The data is as it was. An image with a merge of them is needed (alembic merge heads).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is at %1, %n migration(s) behind %2.</source>
        <translation>
            <numerusform>The database is at %1, %n migration behind %2.</numerusform>
            <numerusform>The database is at %1, %n migrations behind %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is at %1, %n migration(s) ahead of %2.</source>
        <translation>
            <numerusform>The database is at %1, %n migration ahead of %2.</numerusform>
            <numerusform>The database is at %1, %n migrations ahead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n row(s)</source>
        <translation>
            <numerusform>at most %n row</numerusform>
            <numerusform>at most %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is %n migration(s) ahead of %1, whose pods still run beside those of %2: the release is on its way from one to the other. Wait for its end; should it not come, finish the update or go back.</source>
        <translation>
            <numerusform>The database is one migration ahead of %1, whose pods still run beside those of %2: the release is on its way from one to the other. Wait for its end; should it not come, finish the update or go back.</numerusform>
            <numerusform>The database is %n migrations ahead of %1, whose pods still run beside those of %2: the release is on its way from one to the other. Wait for its end; should it not come, finish the update or go back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::plans</name>
    <message numerus="yes">
        <source>Restore %n object(s) of the configuration of %1</source>
        <translation>
            <numerusform>Restore %n object of the configuration of %1</numerusform>
            <numerusform>Restore %n objects of the configuration of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::planwords</name>
    <message numerus="yes">
        <source>%n manual check(s) not ticked yet: see the last step.</source>
        <translation>
            <numerusform>%n manual check is not ticked yet: see the last step.</numerusform>
            <numerusform>%n manual checks are not ticked yet: see the last step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::postgres</name>
    <message numerus="yes">
        <source>… and %n more of the same kind</source>
        <translation>
            <numerusform>… and %n more of the same kind</numerusform>
            <numerusform>… and %n more of the same kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something of the dump could not be restored: %1 (%n error(s) in all).</source>
        <translation>
            <numerusform>Something of the dump could not be restored: %1 (%n error in all).</numerusform>
            <numerusform>Something of the dump could not be restored: %1 (%n errors in all).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::safety</name>
    <message numerus="yes">
        <source>3-2-1 holds: the state of %1 ago is in %n places (%2), one of them elsewhere.</source>
        <translation>
            <numerusform>3-2-1 holds: the state of %1 ago is in %n place (%2), also elsewhere.</numerusform>
            <numerusform>3-2-1 holds: the state of %1 ago is in %n places (%2), one of them elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>3-2-1 does not hold: the state of %1 ago is in %n of %2 places (%3).</source>
        <translation>
            <numerusform>3-2-1 does not hold: the state of %1 ago is in %n of %2 places (%3).</numerusform>
            <numerusform>3-2-1 does not hold: the state of %1 ago is in %n of %2 places (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are dated in the future: a clock was wrong, so they are not counted.</source>
        <translation>
            <numerusform>%n backup is dated in the future: a clock was wrong, so it is not counted.</numerusform>
            <numerusform>%n backups are dated in the future: a clock was wrong, so they are not counted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::schedule</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was missed %n time(s): it has been due since %2. %3</source>
        <translation>
            <numerusform>%1 was missed: it has been due since %2. %3</numerusform>
            <numerusform>%1 was missed %n times: it has been due since %2. %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::schema</name>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n entries</source>
        <translation>
            <numerusform>at least %n entry</numerusform>
            <numerusform>at least %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n entries</source>
        <translation>
            <numerusform>at most %n entry</numerusform>
            <numerusform>at most %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a map with at least %n keys</source>
        <translation>
            <numerusform>a map with at least %n key</numerusform>
            <numerusform>a map with at least %n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a map with at most %n keys</source>
        <translation>
            <numerusform>a map with at most %n key</numerusform>
            <numerusform>a map with at most %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::stores</name>
    <message numerus="yes">
        <source>Cancelled after %n backup(s) were removed.</source>
        <translation>
            <numerusform>Cancelled after %n backup was removed.</numerusform>
            <numerusform>Cancelled after %n backups were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At this pace the disk is full in %n day(s).</source>
        <translation>
            <numerusform>At this pace the disk is full in a day.</numerusform>
            <numerusform>At this pace the disk is full in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::values</name>
    <message numerus="yes">
        <source>its pod template changes: %1 and %n more</source>
        <translation>
            <numerusform>its pod template changes: %1 and %n more</numerusform>
            <numerusform>its pod template changes: %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::wayback</name>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <translation>
            <numerusform>%n value differs</numerusform>
            <numerusform>%n values differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n object differs</numerusform>
            <numerusform>%n objects differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
