<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>luthier::ActivityStrip</name>
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>luthier::AdoptBackup</name>
    <message>
        <source>Take over %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Looks into the file, computes its SHA-256 and writes a manifest beside it, so that it can be proved, copied and restored like our own. The file is only read; one that is cut is refused.</source>
        <translation>Sieht in die Datei, berechnet ihre SHA-256 und schreibt ein Manifest daneben, damit sie wie eine eigene geprüft, kopiert und zurückgespielt werden kann. Die Datei wird nur gelesen; eine abgeschnittene wird abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is not in the backup folder %2. It was left as it is; move it there first.</source>
        <translation>%1 ist nicht im Sicherungsordner %2. Die Datei blieb, wie sie ist; verschieben Sie sie zuerst dorthin.</translation>
    </message>
    <message>
        <source>%1 is in the catalogue already.</source>
        <translation>%1 steht schon im Verzeichnis der Sicherungen.</translation>
    </message>
    <message>
        <source>There is a backup %1 already. The file was left as it is; rename it first.</source>
        <translation>Es gibt schon eine Sicherung %1. Die Datei blieb, wie sie ist; benennen Sie sie zuerst um.</translation>
    </message>
    <message>
        <source>%1. It is in the catalogue as %2.</source>
        <translation>%1. Sie steht als %2 im Verzeichnis der Sicherungen.</translation>
    </message>
</context>
<context>
    <name>luthier::BackUpConfiguration</name>
    <message>
        <source>Back up the configuration</source>
        <translation>Konfiguration sichern</translation>
    </message>
    <message>
        <source>Keeps the release&apos;s values, manifest, hooks and live objects in a file that only you can read. Changes nothing in the cluster.</source>
        <translation>Legt Werte, Manifest, Hooks und die laufenden Objekte des Releases in eine Datei, die nur Sie lesen können. Verändert nichts im Cluster.</translation>
    </message>
    <message>
        <source>Secrets too, for it is encrypted to %1.</source>
        <translation>Auch Secrets, denn sie wird verschlüsselt für %1.</translation>
    </message>
    <message>
        <source>Secrets are left out: the profile names nobody to encrypt them to.</source>
        <translation>Secrets bleiben draußen: Das Profil nennt niemanden, für den sie zu verschlüsseln wären.</translation>
    </message>
    <message>
        <source>It is encrypted, and this machine has no identity to read it with.</source>
        <translation>Sie ist verschlüsselt, und dieser Rechner hat keine Identität, um sie zu lesen.</translation>
    </message>
    <message>
        <source>What was read back from %1 is not what was read from the cluster. Do not rely on it; take the backup again.</source>
        <translation>Was aus %1 zurückgelesen wurde, ist nicht, was im Cluster gelesen wurde. Verlassen Sie sich nicht darauf; sichern Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s), each read again</source>
        <translation>
            <numerusform>%n Objekt, wieder gelesen</numerusform>
            <numerusform>%n Objekte, jedes wieder gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>the same as in the cluster when it was taken</source>
        <translation>dieselben wie im Cluster, als gesichert wurde</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::BackUpDatabase</name>
    <message>
        <source>%1, %2/s</source>
        <translation>%1, %2/s</translation>
    </message>
    <message>
        <source>Dumps the database with the server&apos;s own pg_dump and compares bytes and SHA-256 on both ends. The database is only read.</source>
        <translation>Erstellt mit dem pg_dump des Servers einen Dump der Datenbank und vergleicht Bytes und SHA-256 an beiden Enden. Die Datenbank wird nur gelesen.</translation>
    </message>
    <message>
        <source>%1, SHA-256 equal on both ends</source>
        <translation>%1, SHA-256 an beiden Enden gleich</translation>
    </message>
    <message>
        <source>%1; the pod has no sha256sum, so the transfer could not be proved</source>
        <translation>%1; der Pod hat kein sha256sum, die Übertragung konnte also nicht nachgewiesen werden</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>It is encrypted before it reaches the disk, to %1.</source>
        <translation>Sie wird verschlüsselt, bevor sie die Platte erreicht, für %1.</translation>
    </message>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
        </translation>
    </message>
    <message>
        <source>Dumps all databases of the server and its roles, with the hashes of their passwords, with the server&apos;s own pg_dumpall, and compares bytes and SHA-256 on both ends. They are only read.</source>
        <translation>Sichert alle Datenbanken des Servers und seine Rollen, mit den Hashes ihrer Passwörter, mit dem pg_dumpall des Servers selbst und vergleicht Bytes und SHA-256 an beiden Enden. Sie werden nur gelesen.</translation>
    </message>
    <message>
        <source>all databases of the server; pg_dumpall shares its snapshot with nobody, so their rows were not counted</source>
        <translation>alle Datenbanken des Servers; pg_dumpall teilt seinen Schnappschuss mit niemandem, daher wurden ihre Zeilen nicht gezählt</translation>
    </message>
    <message>
        <source>Back up all databases</source>
        <translation>Alle Datenbanken sichern</translation>
    </message>
    <message>
        <source>A dump in parallel cannot be encrypted before it reaches the disk. Nothing was done; take it as “custom” (backups: format).</source>
        <translation>Ein paralleler Dump kann nicht verschlüsselt werden, bevor er die Platte erreicht. Nichts wurde getan; nehmen Sie ihn als „custom“ auf (backups: format).</translation>
    </message>
</context>
<context>
    <name>luthier::BackupsView</name>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Schema revision</source>
        <translation>Schema-Revision</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Is the data safe?</source>
        <translation>Sind die Daten sicher?</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <source>“Back up now” takes one, compares both ends and proves that it can be read. It changes nothing in the cluster.</source>
        <translation>„Jetzt sichern“ erstellt eine, vergleicht beide Enden und weist nach, dass sie lesbar ist. Im Cluster wird nichts geändert.</translation>
    </message>
    <message>
        <source>Look at the run that took it</source>
        <translation>Den Lauf ansehen, der sie erstellt hat</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Commands that read and restore this backup</source>
        <translation>Befehle, mit denen diese Sicherung gelesen und wiederhergestellt wird</translation>
    </message>
    <message>
        <source>The backup&apos;s manifest</source>
        <translation>Das Manifest der Sicherung</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>not ours yet</source>
        <translation>noch nicht unsere</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Prove it further</source>
        <translation>Weiter beweisen</translation>
    </message>
    <message>
        <source>Restores it into a database of its own, compares every table, and removes it again</source>
        <translation>Stellt sie in eine eigene Datenbank wieder her, vergleicht jede Tabelle und entfernt sie wieder</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Beside the live database first; you decide when you see what would be lost</source>
        <translation>Zuerst neben der laufenden Datenbank; Sie entscheiden, wenn Sie sehen, was verloren ginge</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>all databases</source>
        <translation>alle Datenbanken</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message numerus="yes">
        <source>encrypted to %n key(s)</source>
        <translation>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
            <numerusform>für %n Schlüssel verschlüsselt</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Compare with the cluster…</source>
        <translation>Mit dem Cluster vergleichen…</translation>
    </message>
    <message>
        <source>Object by object; you choose what is put back</source>
        <translation>Objekt für Objekt; Sie wählen, was zurückgelegt wird</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted to %1</source>
        <translation>Verschlüsselt für %1</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Aufräumen …</translation>
    </message>
    <message>
        <source>Shows what the rules of the profile would remove, and why all else stays</source>
        <translation>Zeigt, was die Regeln des Profils entfernen würden und warum alles andere bleibt</translation>
    </message>
    <message>
        <source>Looking into %1 (%2).</source>
        <translation>In %1 wird nachgesehen (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be asked; what it had %2 ago is shown. %3</source>
        <translation>%1 kann nicht gefragt werden; gezeigt wird der Stand, der %2 alt ist. %3</translation>
    </message>
    <message>
        <source>%1 cannot be asked, so what it has is not shown. %2</source>
        <translation>%1 kann nicht gefragt werden; was dort liegt, wird deshalb nicht gezeigt. %2</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Fetch it here</source>
        <translation>Hierher holen</translation>
    </message>
    <message>
        <source>Downloads it and compares its SHA-256; restoring and proving do that by themselves</source>
        <translation>Lädt sie herunter und vergleicht ihre SHA-256; Wiederherstellen und Prüfen tun das von selbst</translation>
    </message>
    <message>
        <source>Only %1 has it; restoring or proving it fetches it first.</source>
        <translation>Nur %1 hat sie; Wiederherstellen oder Prüfen holt sie zuerst.</translation>
    </message>
    <message>
        <source>database, SQL</source>
        <translation>Datenbank, SQL</translation>
    </message>
    <message>
        <source>Back up otherwise</source>
        <translation>Anders sichern</translation>
    </message>
    <message>
        <source>As SQL that psql alone can read, or all databases of the server with its roles</source>
        <translation>Als SQL, das psql allein lesen kann, oder alle Datenbanken des Servers mit seinen Rollen</translation>
    </message>
    <message>
        <source>Database, as SQL</source>
        <translation>Datenbank, als SQL</translation>
    </message>
    <message>
        <source>All databases of the server, with roles and their passwords&apos; hashes</source>
        <translation>Alle Datenbanken des Servers, mit Rollen und den Hashes ihrer Passwörter</translation>
    </message>
    <message>
        <source>Prove it elsewhere</source>
        <translation>Anderswo prüfen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>On the same server, in a database of its own</source>
        <translation>Auf demselben Server, in einer eigenen Datenbank</translation>
    </message>
    <message>
        <source>In a pod of its own, with the database&apos;s image</source>
        <translation>In einem eigenen Pod, mit dem Image der Datenbank</translation>
    </message>
    <message>
        <source>the database is not in the cluster</source>
        <translation>die Datenbank ist nicht im Cluster</translation>
    </message>
    <message>
        <source>On this machine, by a PostgreSQL that is made for it</source>
        <translation>Auf diesem Rechner, von einem PostgreSQL, das dafür angelegt wird</translation>
    </message>
    <message>
        <source>What this machine or the cluster does by itself: whether it was done, and when it is next</source>
        <translation>Was dieser Rechner oder der Cluster von selbst tut: ob es getan wurde und wann es wieder ansteht</translation>
    </message>
    <message numerus="yes">
        <source>%n more were left out; “luthierctl backups” names them.</source>
        <translation>
            <numerusform>%n weitere wurde ausgelassen; „luthierctl backups“ nennt sie.</numerusform>
            <numerusform>%n weitere wurden ausgelassen; „luthierctl backups“ nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedules…</source>
        <translation>Zeitpläne…</translation>
    </message>
    <message>
        <source>database, directory</source>
        <translation>Datenbank, Verzeichnis</translation>
    </message>
    <message>
        <source>Database, by several processes at once</source>
        <translation>Datenbank, durch mehrere Prozesse zugleich</translation>
    </message>
    <message>
        <source>Take it over…</source>
        <translation>Übernehmen …</translation>
    </message>
    <message>
        <source>Computes its SHA-256 and writes a manifest beside it; the file is only read</source>
        <translation>Berechnet die SHA-256 und schreibt ein Manifest daneben; die Datei wird nur gelesen</translation>
    </message>
    <message>
        <source>Somebody took this by hand: %1. It does not end as a dump ends, so it cannot be relied on.</source>
        <translation>Von Hand aufgenommen: %1. Die Datei endet nicht, wie ein Dump endet; auf sie ist kein Verlass.</translation>
    </message>
    <message>
        <source>Somebody took this by hand: %1. Taken over, it can be proved, copied and restored like any other backup.</source>
        <translation>Von Hand aufgenommen: %1. Einmal übernommen, kann der Dump wie jede andere Sicherung geprüft, kopiert und zurückgespielt werden.</translation>
    </message>
    <message>
        <source>The command that takes it over</source>
        <translation>Der Befehl, der ihn übernimmt</translation>
    </message>
</context>
<context>
    <name>luthier::CheckAccess</name>
    <message>
        <source>Asks for every permission that this plan needs, and whether the release, the chart and the database are as expected. Changes nothing.</source>
        <translation>Fragt jede Berechtigung ab, die dieser Plan braucht, und prüft, ob Release, Chart und Datenbank wie erwartet sind. Ändert nichts.</translation>
    </message>
    <message>
        <source>The release is in %1 since revision %2: another Helm is at work, or was killed. Nothing was changed; wait for it, or repair the release first.</source>
        <translation>Das Release ist seit Revision %2 im Zustand %1: Ein anderes Helm ist am Werk oder wurde abgebrochen. Es wurde nichts geändert; warten Sie darauf oder reparieren Sie zuerst das Release.</translation>
    </message>
    <message>
        <source>The release is at revision %1, but this plan was made for revision %2: somebody changed it meanwhile. Nothing was changed; look at the new state and plan again.</source>
        <translation>Das Release ist auf Revision %1, aber dieser Plan wurde für Revision %2 gemacht: Jemand hat es inzwischen geändert. Es wurde nichts geändert; sehen Sie sich den neuen Zustand an und planen Sie neu.</translation>
    </message>
    <message>
        <source>%1 permissions</source>
        <translation>%1 Berechtigungen</translation>
    </message>
    <message>
        <source>chart %1 is there</source>
        <translation>Chart %1 ist da</translation>
    </message>
    <message>
        <source>database answers, schema %1</source>
        <translation>Datenbank antwortet, Schema %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Check access and versions</source>
        <translation>Zugriff und Versionen prüfen</translation>
    </message>
    <message>
        <source>Version %1 could not be looked at: %2</source>
        <translation>Version %1 konnte nicht angesehen werden: %2</translation>
    </message>
    <message>
        <source>The database server&apos;s certificate is not checked: the profile&apos;s connection says so.</source>
        <translation>Das Zertifikat des Datenbankservers wird nicht geprüft: die Verbindung im Profil sagt es so.</translation>
    </message>
    <message>
        <source>The release cannot be reserved against another Luthier. It is not needed to go on; an administrator allows it with this role:</source>
        <translation>Das Release lässt sich nicht gegen einen anderen Luthier reservieren. Zum Weitermachen ist das nicht nötig; eine Administratorin oder ein Administrator erlaubt es mit dieser Rolle:</translation>
    </message>
</context>
<context>
    <name>luthier::CheckMigration</name>
    <message>
        <source>The SQL cannot be shown, for a script asks the database while it runs. Reason given to go on: %1</source>
        <translation>Das SQL kann nicht gezeigt werden, denn ein Skript fragt die Datenbank, während es läuft. Genannter Grund, trotzdem fortzufahren: %1</translation>
    </message>
    <message>
        <source>The database is still at %1, and the SQL is still the one that was shown. It is only read.</source>
        <translation>Die Datenbank steht noch auf %1, und das SQL ist noch das gezeigte. Es wird nur gelesen.</translation>
    </message>
    <message>
        <source>It takes away: %1</source>
        <translation>Es nimmt weg: %1</translation>
    </message>
    <message>
        <source>The database is at %1, but the plan was made for %2: somebody moved it meanwhile. Nothing was changed; make the plan anew.</source>
        <translation>Die Datenbank steht auf %1, der Plan wurde aber für %2 gemacht: Jemand hat sie inzwischen bewegt. Nichts wurde geändert; machen Sie den Plan neu.</translation>
    </message>
    <message>
        <source>at %1; the SQL was not shown</source>
        <translation>auf %1; das SQL wurde nicht gezeigt</translation>
    </message>
    <message>
        <source>The SQL is not the one that was shown any more. Nothing was changed; make the plan anew.</source>
        <translation>Das SQL ist nicht mehr das gezeigte. Nichts wurde geändert; machen Sie den Plan neu.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s), none of which takes anything away</source>
        <translation>
            <numerusform>%n Anweisung, die nichts wegnimmt</numerusform>
            <numerusform>%n Anweisungen, von denen keine etwas wegnimmt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the SQL</source>
        <translation>Das SQL zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that take something away</source>
        <translation>
            <numerusform>%n Anweisung, die etwas wegnimmt</numerusform>
            <numerusform>%n Anweisungen, die etwas wegnehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::CheckSchema</name>
    <message>
        <source>Looks at which schema the database is. What revision %1 expects is not known on this machine.</source>
        <translation>Stellt fest, auf welchem Schema die Datenbank ist. Was Revision %1 erwartet, ist auf diesem Rechner nicht bekannt.</translation>
    </message>
    <message>
        <source>The version to go back to was running on schema %1; the database must still be there.</source>
        <translation>Die Version, zu der zurückgekehrt wird, lief auf Schema %1; dort muss die Datenbank noch sein.</translation>
    </message>
    <message>
        <source>The database could not be asked (%1); you accepted that.</source>
        <translation>Die Datenbank konnte nicht gefragt werden (%1); Sie haben das akzeptiert.</translation>
    </message>
    <message>
        <source>The database is at %1; what revision %2 expects is not known here.</source>
        <translation>Die Datenbank ist auf %1; was Revision %2 erwartet, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The database is at %1, as the version to go back to expects.</source>
        <translation>Die Datenbank ist auf %1, wie es die Version erwartet, zu der zurückgekehrt wird.</translation>
    </message>
    <message>
        <source>The database is at %1 and stays there; the version to go back to was made for %2. You accepted that.</source>
        <translation>Die Datenbank ist auf %1 und bleibt dort; die Version, zu der zurückgekehrt wird, ist für %2 gemacht. Sie haben das akzeptiert.</translation>
    </message>
    <message>
        <source>The database is at %1, but the version to go back to was made for %2: its pods may fail or write wrongly. Nothing was changed; take the schema back first (alembic downgrade %2 in a pod of the new version), or accept the newer schema.</source>
        <translation>Die Datenbank ist auf %1, aber die Version, zu der zurückgekehrt wird, ist für %2 gemacht: Ihre Pods könnten ausfallen oder falsch schreiben. Es wurde nichts geändert; nehmen Sie zuerst das Schema zurück (alembic downgrade %2 in einem Pod der neuen Version) oder akzeptieren Sie das neuere Schema.</translation>
    </message>
    <message>
        <source>Check the database&apos;s schema</source>
        <translation>Schema der Datenbank prüfen</translation>
    </message>
</context>
<context>
    <name>luthier::CodeBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>luthier::CodeEditor</name>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Comment or uncomment</source>
        <translation>Aus- oder einkommentieren</translation>
    </message>
</context>
<context>
    <name>luthier::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Finden oder ausführen</translation>
    </message>
    <message>
        <source>An action, a pod, a backup, a revision…</source>
        <translation>Eine Aktion, ein Pod, eine Sicherung, eine Revision …</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>luthier::CompareCopy</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1: %2 rows now, %3 in the backup</source>
        <translation>%1: jetzt %2 Zeilen, in der Sicherung %3</translation>
    </message>
    <message>
        <source>; newest of %1, in the backup of %2</source>
        <translation>; neueste vom %1, in der Sicherung vom %2</translation>
    </message>
    <message>
        <source>Counts every table of the copy and compares schema, rows, sequences and extensions with what was counted when the backup was taken.</source>
        <translation>Zählt jede Tabelle der Kopie und vergleicht Schema, Zeilen, Sequenzen und Erweiterungen mit dem, was beim Sichern gezählt wurde.</translation>
    </message>
    <message>
        <source>Counts every table of the copy, compares it with what was counted when the backup was taken, and says what the live database would lose.</source>
        <translation>Zählt jede Tabelle der Kopie, vergleicht sie mit dem, was beim Sichern gezählt wurde, und sagt, was die laufende Datenbank verlieren würde.</translation>
    </message>
    <message>
        <source>When the backup was taken nothing could be counted there, so the copy cannot be compared. Nothing was changed; ask for less proof (restored), or look at the run&apos;s output.</source>
        <translation>Beim Sichern konnte dort nichts gezählt werden, deshalb lässt sich die Kopie nicht vergleichen. Nichts wurde geändert; verlangen Sie weniger Beweis (restored), oder sehen Sie in die Ausgabe des Laufs.</translation>
    </message>
    <message>
        <source>The copy is not what the database was when the backup was taken: %1. The live database was not touched; use another backup.</source>
        <translation>Die Kopie ist nicht, was die Datenbank beim Sichern war: %1. Die laufende Datenbank wurde nicht berührt; nehmen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The live database could not be counted (%1).</source>
        <translation>Die laufende Datenbank konnte nicht gezählt werden (%1).</translation>
    </message>
    <message>
        <source>It holds the same rows as the live database.</source>
        <translation>Sie enthält dieselben Zeilen wie die laufende Datenbank.</translation>
    </message>
    <message>
        <source>The schema goes from %1 to %2; the application migrates it when it starts, if it knows it.</source>
        <translation>Das Schema geht von %1 auf %2; die Anwendung migriert es beim Start, wenn sie es kennt.</translation>
    </message>
    <message>
        <source>Compare the copy</source>
        <translation>Kopie vergleichen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, schema %2. When it was taken nothing was counted, so this proves no more than that it can be restored.</source>
        <translation>%1, Schema %2. Als sie entstand, wurde nichts gezählt; dies beweist also nur, dass sie sich wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>%1, all as counted when it was taken; schema %2</source>
        <translation>%1, alle so, wie sie beim Sichern gezählt wurden; Schema %2</translation>
    </message>
    <message>
        <source>Against the live database %1 would be missing, most of them in %2.</source>
        <translation>Gegenüber der laufenden Datenbank würden %1 fehlen, die meisten in %2.</translation>
    </message>
    <message numerus="yes">
        <source>No table would have fewer rows than the live one; %n table(s) differ.</source>
        <translation>
            <numerusform>Keine Tabelle hätte weniger Zeilen als die laufende; %n Tabelle unterscheidet sich.</numerusform>
            <numerusform>Keine Tabelle hätte weniger Zeilen als die laufende; %n Tabellen unterscheiden sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::ComparisonPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>What the tool said</source>
        <translation>Was das Werkzeug sagte</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was compared, and nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts verglichen und nichts geändert.</translation>
    </message>
</context>
<context>
    <name>luthier::CompletionBox</name>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
</context>
<context>
    <name>luthier::ConfigurationView</name>
    <message>
        <source>The configuration is as it was in the backup of %1.</source>
        <translation>Die Konfiguration ist so wie in der Sicherung vom %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n Objekt ist anders</numerusform>
            <numerusform>%n Objekte sind anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing, compared with the backup of %1.</source>
        <translation>
            <numerusform>%n fehlt, verglichen mit der Sicherung vom %1.</numerusform>
            <numerusform>%n fehlen, verglichen mit der Sicherung vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Difference, Secrets hidden</source>
        <translation>Unterschied, Secrets verdeckt</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>What changed since the backup?</source>
        <translation>Was hat sich seit der Sicherung geändert?</translation>
    </message>
    <message>
        <source>The backup holds no object</source>
        <translation>Die Sicherung enthält kein Objekt</translation>
    </message>
    <message>
        <source>Take a new backup of the configuration.</source>
        <translation>Sichern Sie die Konfiguration neu.</translation>
    </message>
    <message>
        <source>Reading the backup and the cluster…</source>
        <translation>Sicherung und Cluster werden gelesen…</translation>
    </message>
    <message>
        <source>Not in this backup: %1.</source>
        <translation>Nicht in dieser Sicherung: %1.</translation>
    </message>
    <message>
        <source>The comparison could not be made.</source>
        <translation>Der Vergleich war nicht möglich.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>What stands in the way is said above; nothing was changed.</source>
        <translation>Was im Weg steht, ist oben gesagt; nichts wurde verändert.</translation>
    </message>
    <message>
        <source>%1: − in the backup, + now</source>
        <translation>%1: − in der Sicherung, + jetzt</translation>
    </message>
    <message numerus="yes">
        <source>Show the plan to put back %n object(s)</source>
        <translation>
            <numerusform>Plan zeigen, um %n Objekt zurückzulegen</numerusform>
            <numerusform>Plan zeigen, um %n Objekte zurückzulegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what to put back</source>
        <translation>Ankreuzen, was zurück soll</translation>
    </message>
</context>
<context>
    <name>luthier::ConfirmBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zum Bestätigen %1 eingeben</translation>
    </message>
</context>
<context>
    <name>luthier::CopyBackup</name>
    <message>
        <source>%1 of %2 uploaded, %3/s</source>
        <translation>%1 von %2 hochgeladen, %3/s</translation>
    </message>
    <message>
        <source>%1 of %2 read back, %3/s</source>
        <translation>%1 von %2 zurückgelesen, %3/s</translation>
    </message>
    <message>
        <source>Uploads the backup to %1, reads the whole copy back and compares its SHA-256. An upload that is cut is gone on with.</source>
        <translation>Lädt die Sicherung nach %1 hoch, liest die ganze Kopie zurück und vergleicht ihre SHA-256. Ein abgebrochenes Hochladen wird fortgesetzt.</translation>
    </message>
    <message>
        <source>%1 was there already; read back, SHA-256 equal</source>
        <translation>%1 war schon dort; zurückgelesen, SHA-256 gleich</translation>
    </message>
    <message>
        <source>%1 read back, SHA-256 equal; %2 of it were there from an upload that was cut</source>
        <translation>%1 zurückgelesen, SHA-256 gleich; %2 davon waren von einem abgebrochenen Hochladen schon dort</translation>
    </message>
    <message>
        <source>%1 uploaded and read back, SHA-256 equal</source>
        <translation>%1 hochgeladen und zurückgelesen, SHA-256 gleich</translation>
    </message>
    <message>
        <source>Copy to the object store %1</source>
        <translation>In den Objektspeicher %1 kopieren</translation>
    </message>
</context>
<context>
    <name>luthier::CopyConfiguration</name>
    <message>
        <source>Copy the configuration to the object store %1</source>
        <translation>Die Konfiguration in den Objektspeicher %1 kopieren</translation>
    </message>
</context>
<context>
    <name>luthier::DecideRestore</name>
    <message>
        <source>Nothing was changed so far. Read what the copy holds and what the live database would lose, then decide.</source>
        <translation>Bisher wurde nichts geändert. Lesen Sie, was die Kopie enthält und was die laufende Datenbank verlieren würde, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>%1 The application stops for about a minute. Put the copy in place?</source>
        <translation>%1 Die Anwendung steht etwa eine Minute still. Kopie einsetzen?</translation>
    </message>
    <message>
        <source>Decided: the copy is put in place.</source>
        <translation>Entschieden: Die Kopie wird eingesetzt.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Put the copy in place</source>
        <translation>Kopie einsetzen</translation>
    </message>
</context>
<context>
    <name>luthier::DiffPane</name>
    <message numerus="yes">
        <source>⋯ %n equal line(s)</source>
        <translation>
            <numerusform>⋯ %n gleiche Zeile</numerusform>
            <numerusform>⋯ %n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⋯ %n character(s) more</source>
        <translation>
            <numerusform>⋯ noch %n Zeichen</numerusform>
            <numerusform>⋯ noch %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::DiffView</name>
    <message>
        <source>Below each other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Fold equal lines</source>
        <translation>Gleiches einklappen</translation>
    </message>
    <message>
        <source>%1: before</source>
        <translation>%1: vorher</translation>
    </message>
    <message>
        <source>%1: after</source>
        <translation>%1: nachher</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Copy as a patch</source>
        <translation>Als Patch kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was compared.</source>
        <translation>Abgebrochen. Es wurde nichts verglichen.</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Voriger Unterschied (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Nächster Unterschied (F7)</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
</context>
<context>
    <name>luthier::Drawer</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>The cluster is being asked…</source>
        <translation>Der Cluster wird gefragt …</translation>
    </message>
</context>
<context>
    <name>luthier::DropCopy</name>
    <message>
        <source>The copy was made only to prove the backup.</source>
        <translation>Die Kopie wurde nur gemacht, um die Sicherung zu beweisen.</translation>
    </message>
    <message>
        <source>%1 was removed; the live database was not touched.</source>
        <translation>%1 wurde entfernt; die laufende Datenbank wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopie entfernen</translation>
    </message>
</context>
<context>
    <name>luthier::DropFormer</name>
    <message>
        <source>Removes %1, the database of before the restore. This cannot be taken back; the safety backup stays.</source>
        <translation>Entfernt %1, die Datenbank von vor der Wiederherstellung. Das lässt sich nicht zurücknehmen; die Sicherheitskopie bleibt.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Remove the former database</source>
        <translation>Frühere Datenbank entfernen</translation>
    </message>
</context>
<context>
    <name>luthier::EffectivePage</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Effective values</source>
        <translation>Wirksame Werte</translation>
    </message>
    <message>
        <source>Nothing is set</source>
        <translation>Nichts ist gesetzt</translation>
    </message>
    <message>
        <source>Neither the chart nor a file sets a value.</source>
        <translation>Weder das Chart noch eine Datei setzt einen Wert.</translation>
    </message>
    <message>
        <source>Reading what is deployed…</source>
        <translation>Es wird gelesen, was ausgerollt ist…</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) come from the files</source>
        <translation>
            <numerusform>Ein Wert kommt aus den Dateien</numerusform>
            <numerusform>%n Werte kommen aus den Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n from the chart %1. Enter goes to the line.</source>
        <translation>
            <numerusform>, %n aus dem Chart %1. Eingabe geht zur Zeile.</numerusform>
            <numerusform>, %n aus dem Chart %1. Eingabe geht zur Zeile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht ausgerollt</translation>
    </message>
</context>
<context>
    <name>luthier::EnvironmentStrip</name>
    <message>
        <source>TLS is not checked</source>
        <translation>TLS wird nicht geprüft</translation>
    </message>
    <message>
        <source>Find or do…   Ctrl+K</source>
        <translation>Finden oder ausführen …   Strg+K</translation>
    </message>
    <message>
        <source>@ %1</source>
        <translation>@ %1</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>Namespace %1</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Read-only: unlock for 30 minutes</source>
        <translation>Nur lesend: für 30 Minuten entsperren</translation>
    </message>
    <message>
        <source>Unlocked until %1</source>
        <translation>Entsperrt bis %1</translation>
    </message>
    <message>
        <source>Changes are possible</source>
        <translation>Änderungen sind möglich</translation>
    </message>
    <message>
        <source>Nothing can be changed before it is unlocked</source>
        <translation>Vor dem Entsperren kann nichts geändert werden</translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation>Wieder sperren</translation>
    </message>
    <message>
        <source>Whoever stands between this machine and the cluster or the database can read and change everything. The profile or the kubeconfig says so (insecure, sslmode).</source>
        <translation>Wer zwischen diesem Rechner und dem Cluster oder der Datenbank steht, kann alles lesen und ändern. Das Profil oder die Kubeconfig sagt es so (insecure, sslmode).</translation>
    </message>
</context>
<context>
    <name>luthier::ExamineBackup</name>
    <message>
        <source>Reads the file again and compares its SHA-256 with the manifest; asks the server whether it can take it: version, owners, extensions, disk. Nothing is changed.</source>
        <translation>Liest die Datei noch einmal und vergleicht ihre SHA-256 mit dem Manifest; fragt den Server, ob er sie aufnehmen kann: Version, Besitzer, Erweiterungen, Platz. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>This server is a standby that only follows another one. Nothing was changed; name the primary&apos;s pod in the profile (database: pod).</source>
        <translation>Dieser Server ist ein Standby, der nur einem anderen folgt. Nichts wurde geändert; nennen Sie im Profil den Pod des Primärservers (database: pod).</translation>
    </message>
    <message>
        <source>The backup is of PostgreSQL %1, this server is the older %2: it may not understand all that is in it. Nothing was changed; restore it on a server of version %3 or newer.</source>
        <translation>Die Sicherung ist von PostgreSQL %1, dieser Server ist der ältere %2: Er versteht vielleicht nicht alles darin. Nichts wurde geändert; stellen Sie sie auf einem Server der Version %3 oder neuer wieder her.</translation>
    </message>
    <message>
        <source>The database user %1 may not create databases, so nothing can be restored beside the live one. Nothing was changed; name an administrator in the profile (database: admin).</source>
        <translation>Der Datenbankbenutzer %1 darf keine Datenbanken anlegen, deshalb kann neben der laufenden nichts wiederhergestellt werden. Nichts wurde geändert; nennen Sie im Profil einen Administrator (database: admin).</translation>
    </message>
    <message>
        <source>The backup needs extensions that this server does not have: %1. Nothing was changed; install them in the database&apos;s image, or restore on a server that has them.</source>
        <translation>Die Sicherung braucht Erweiterungen, die dieser Server nicht hat: %1. Nichts wurde geändert; installieren Sie sie im Image der Datenbank, oder stellen Sie auf einem Server wieder her, der sie hat.</translation>
    </message>
    <message>
        <source>Beside the live database a second one of about %1 is needed, but only %2 are free where PostgreSQL keeps its data. Nothing was changed; enlarge the volume first.</source>
        <translation>Neben der laufenden Datenbank wird eine zweite von etwa %1 gebraucht, aber wo PostgreSQL seine Daten hält, sind nur %2 frei. Nichts wurde geändert; vergrößern Sie zuerst das Volume.</translation>
    </message>
    <message>
        <source>whole, %1 entries, of PostgreSQL %2</source>
        <translation>vollständig, %1 Einträge, von PostgreSQL %2</translation>
    </message>
    <message>
        <source>about %1 needed, %2 free</source>
        <translation>etwa %1 nötig, %2 frei</translation>
    </message>
    <message>
        <source>how much disk is free there could not be told</source>
        <translation>wie viel Platz dort frei ist, war nicht zu erfahren</translation>
    </message>
    <message>
        <source>owners that this server does not know: %1</source>
        <translation>Besitzer, die dieser Server nicht kennt: %1</translation>
    </message>
    <message>
        <source>Examine the backup</source>
        <translation>Sicherung untersuchen</translation>
    </message>
    <message>
        <source>whole, %1 statements, %2 rows of %3 tables, of PostgreSQL %4</source>
        <translation>vollständig, %1 Anweisungen, %2 Zeilen aus %3 Tabellen, von PostgreSQL %4</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about databases and roles are left out</source>
        <translation>
            <numerusform>%n Anweisung über Datenbanken und Rollen wird ausgelassen</numerusform>
            <numerusform>%n Anweisungen über Datenbanken und Rollen werden ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::FailedConnection</name>
    <message>
        <source>Raw output</source>
        <translation>Rohausgabe</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Was geantwortet wurde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another platform</source>
        <translation>Andere Plattform wählen</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Is the cluster up, and this machine in its network (VPN)? kubectl cluster-info asks the same.</source>
        <translation>Läuft der Cluster, und ist dieser Rechner in seinem Netz (VPN)? kubectl cluster-info prüft dasselbe.</translation>
    </message>
    <message>
        <source>The cluster did not answer in time. A proxy or a firewall may swallow the connection.</source>
        <translation>Der Cluster hat nicht rechtzeitig geantwortet. Möglicherweise verschluckt ein Proxy oder eine Firewall die Verbindung.</translation>
    </message>
    <message>
        <source>The cluster does not accept this sign-in. Renew it as you do for kubectl, then try again.</source>
        <translation>Der Cluster akzeptiert diese Anmeldung nicht. Erneuern Sie sie wie für kubectl und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A program that the kubeconfig names is missing. Install it, or start Luthier from a terminal that finds it.</source>
        <translation>Ein Programm, das die Kubeconfig nennt, fehlt. Installieren Sie es oder starten Sie Luthier aus einem Terminal, in dem es gefunden wird.</translation>
    </message>
    <message>
        <source>A file cannot be understood. Mend it at the place that is named, then try again.</source>
        <translation>Eine Datei ist unverständlich. Korrigieren Sie die genannte Stelle und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Look at what was answered, then try again.</source>
        <translation>Sehen Sie sich die Antwort an und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>luthier::FetchBackup</name>
    <message>
        <source>Only %1 has this backup. It is downloaded to this machine and compared with its SHA-256; a download that is cut is gone on with.</source>
        <translation>Nur %1 hat diese Sicherung. Sie wird auf diesen Rechner geladen und mit ihrer SHA-256 verglichen; ein abgebrochener Download wird fortgesetzt.</translation>
    </message>
    <message>
        <source>%1 is here already</source>
        <translation>%1 ist schon hier</translation>
    </message>
    <message>
        <source>%1 of %2 downloaded, %3/s</source>
        <translation>%1 von %2 geladen, %3/s</translation>
    </message>
    <message>
        <source>%1 downloaded to %2, SHA-256 as its manifest says</source>
        <translation>%1 nach %2 geladen, SHA-256 wie im Manifest</translation>
    </message>
    <message>
        <source>Fetch the backup from %1</source>
        <translation>Sicherung von %1 holen</translation>
    </message>
</context>
<context>
    <name>luthier::FindBar</name>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>go to line N of M</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>No regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>The text has lines 1 to %1.</source>
        <translation>Der Text hat die Zeilen 1 bis %1.</translation>
    </message>
</context>
<context>
    <name>luthier::HomeView</name>
    <message>
        <source>TO LOOK AT</source>
        <translation>ZU BEACHTEN</translation>
    </message>
    <message>
        <source>WHAT RUNS</source>
        <translation>WAS LÄUFT</translation>
    </message>
    <message>
        <source>What runs</source>
        <translation>Was läuft</translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation>Auf %1 aktualisieren</translation>
    </message>
    <message>
        <source>Backs up, proves the backup, upgrades, watches and verifies. A %1 update: %2.</source>
        <translation>Sichert, prüft die Sicherung, aktualisiert, beobachtet und verifiziert. Art des Updates: %1, %2.</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Look at the versions</source>
        <translation>Versionen ansehen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>The database, compared on both ends and proved to be readable. Nothing is changed in the cluster.</source>
        <translation>Die Datenbank, an beiden Enden verglichen und nachweislich lesbar. Im Cluster wird nichts geändert.</translation>
    </message>
    <message>
        <source>Show the backup&apos;s plan</source>
        <translation>Plan der Sicherung zeigen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückkehren</translation>
    </message>
    <message>
        <source>Choose a revision</source>
        <translation>Revision wählen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>To an earlier revision of the release, or to the data of a backup; what that means is said first.</source>
        <translation>Auf eine frühere Revision des Releases oder auf die Daten einer Sicherung; was das bedeutet, wird zuerst gesagt.</translation>
    </message>
    <message>
        <source>There is no earlier revision yet; the data of a backup can be brought back.</source>
        <translation>Es gibt noch keine frühere Revision; die Daten einer Sicherung lassen sich zurückholen.</translation>
    </message>
</context>
<context>
    <name>luthier::InstallClusterSchedule</name>
    <message>
        <source>From then on the cluster takes the backup by itself, %1 (%2): from the database straight to the store, read back and compared, without this machine. Never two at a time; one that takes more than twelve hours is ended.</source>
        <translation>Von da an sichert der Cluster von selbst, %1 (%2): aus der Datenbank geradewegs in den Speicher, zurückgelesen und verglichen, ohne diesen Rechner. Nie zwei zugleich; was länger als zwölf Stunden dauert, wird beendet.</translation>
    </message>
    <message>
        <source>CronJob %1 in %2, next on %3</source>
        <translation>CronJob %1 in %2, als Nächstes am %3</translation>
    </message>
    <message>
        <source>Set up the CronJob of “%1”</source>
        <translation>Den CronJob von „%1“ einrichten</translation>
    </message>
</context>
<context>
    <name>luthier::InstallSchedule</name>
    <message>
        <source>Lets systemd, or cron where there is none, call luthierctl: %1. Whether it was done is told by the backups and the journal, not by the timer.</source>
        <translation>Lässt systemd, oder wo es das nicht gibt cron, luthierctl aufrufen: %1. Ob es getan wurde, sagen die Sicherungen und das Journal, nicht der Zeitgeber.</translation>
    </message>
    <message>
        <source>The store %1 takes its credentials from the environment, which a timer does not have. Nothing was installed; name a Secret or a file under “credentials” of the store.</source>
        <translation>Der Speicher %1 nimmt seine Zugangsdaten aus der Umgebung, die ein Zeitgeber nicht hat. Es wurde nichts eingerichtet; nennen Sie ein Secret oder eine Datei unter „credentials“ des Speichers.</translation>
    </message>
    <message>
        <source>%1 (%2), next on %3. %4</source>
        <translation>%1 (%2), das nächste Mal am %3. %4</translation>
    </message>
    <message>
        <source>Set up the schedule “%1” on this machine</source>
        <translation>Zeitplan „%1“ auf diesem Rechner einrichten</translation>
    </message>
</context>
<context>
    <name>luthier::InventoryView</name>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Filter   Ctrl+F</source>
        <translation>Filtern   Strg+F</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Die Tabelle filtern</translation>
    </message>
    <message>
        <source>What runs in %1</source>
        <translation>Was in %1 läuft</translation>
    </message>
    <message>
        <source>What starts here appears by itself.</source>
        <translation>Was hier startet, erscheint von selbst.</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>No pods in %1</source>
        <translation>Keine Pods in %1</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Workloads</translation>
    </message>
    <message>
        <source>No workloads in %1</source>
        <translation>Keine Workloads in %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No events in %1</source>
        <translation>Keine Ereignisse in %1</translation>
    </message>
    <message>
        <source>A cluster keeps them for an hour.</source>
        <translation>Ein Cluster bewahrt sie eine Stunde lang auf.</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>No Helm release in %1</source>
        <translation>Kein Helm-Release in %1</translation>
    </message>
    <message>
        <source>Install one with helm, or choose another namespace in the profile.</source>
        <translation>Installieren Sie eines mit helm oder wählen Sie im Profil einen anderen Namespace.</translation>
    </message>
    <message>
        <source>This is as it was %1 ago; trying again. %2</source>
        <translation>Dieser Stand ist %1 alt; es wird erneut versucht. %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n pod(s) are healthy.</source>
        <translation>
            <numerusform>Der %n Pod ist gesund.</numerusform>
            <numerusform>Alle %n Pods sind gesund.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods are healthy.</source>
        <translation>%1 von %2 Pods sind gesund.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>No jobs in %1</source>
        <translation>Keine Jobs in %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n pod(s) were healthy when they were last seen.</source>
        <translation>
            <numerusform>%n Pod war gesund, als er zuletzt gesehen wurde.</numerusform>
            <numerusform>Alle %n Pods waren gesund, als sie zuletzt gesehen wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 pods were healthy when they were last seen.</source>
        <translation>%1 von %2 Pods waren gesund, als sie zuletzt gesehen wurden.</translation>
    </message>
</context>
<context>
    <name>luthier::JournalView</name>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Journal entries of the chosen run</source>
        <translation>Journaleinträge des gewählten Laufs</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>Journal prüfen</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>Was wurde getan?</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Bisher wurde nichts getan</translation>
    </message>
    <message>
        <source>Every plan that starts is written here before each of its steps.</source>
        <translation>Jeder gestartete Plan wird hier vor jedem seiner Schritte festgehalten.</translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation>EINTRÄGE</translation>
    </message>
    <message>
        <source>Nothing is half-way.</source>
        <translation>Nichts ist halb fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ended half-way: open one to go on, to go back, or to leave it.</source>
        <translation>
            <numerusform>%n Lauf endete mittendrin: Öffnen Sie ihn, um fortzufahren, zurückzukehren oder es dabei zu belassen.</numerusform>
            <numerusform>%n Läufe endeten mittendrin: Öffnen Sie einen, um fortzufahren, zurückzukehren oder es dabei zu belassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All %1 entries are as they were written: none was changed, removed or added.</source>
        <translation>Alle %1 Einträge sind so, wie sie geschrieben wurden: Keiner wurde geändert, entfernt oder hinzugefügt.</translation>
    </message>
    <message>
        <source>The journal is being read…</source>
        <translation>Das Journal wird gelesen …</translation>
    </message>
    <message>
        <source>Every line&apos;s hash is computed again…</source>
        <translation>Der Hash jeder Zeile wird neu berechnet …</translation>
    </message>
    <message>
        <source>Save the evidence…</source>
        <translation>Den Nachweis speichern…</translation>
    </message>
    <message>
        <source>Everything that proves this run in one file: who, when, what changed, backups, checks, journal</source>
        <translation>Alles, was diesen Lauf belegt, in einer Datei: wer, wann, was sich änderte, Sicherungen, Prüfungen, Journal</translation>
    </message>
    <message>
        <source>Save the evidence</source>
        <translation>Den Nachweis speichern</translation>
    </message>
    <message>
        <source>Web page that can be verified (*.html);;PDF, with that page inside (*.pdf)</source>
        <translation>Webseite, die sich prüfen lässt (*.html);;PDF mit dieser Seite darin (*.pdf)</translation>
    </message>
    <message>
        <source>The evidence is gathered…</source>
        <translation>Der Nachweis wird zusammengetragen…</translation>
    </message>
    <message>
        <source>%1 is written; only you can read it. “luthierctl journal verify” checks the page, now and later.</source>
        <translation>%1 ist geschrieben; nur Sie können es lesen. „luthierctl journal verify“ prüft die Seite, jetzt und später.</translation>
    </message>
</context>
<context>
    <name>luthier::KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>find or do</source>
        <translation>finden oder ausführen</translation>
    </message>
    <message>
        <source>the views</source>
        <translation>die Ansichten</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>read everything again</source>
        <translation>alles neu lesen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>filter the table</source>
        <translation>Tabelle filtern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>details of the row</source>
        <translation>Details der Zeile</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>ankreuzen</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>copy the command that shows the row</source>
        <translation>den Befehl kopieren, der die Zeile zeigt</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>back up now</source>
        <translation>jetzt sichern</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Strg+U</translation>
    </message>
    <message>
        <source>update</source>
        <translation>aktualisieren</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back (never cancels a plan)</source>
        <translation>zurück (bricht nie einen Plan ab)</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>save the values file</source>
        <translation>die Wertedatei speichern</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>the next problem or change</source>
        <translation>das nächste Problem, die nächste Änderung</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>start the plan that is shown</source>
        <translation>den gezeigten Plan starten</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>the next difference, with Shift the one before</source>
        <translation>der nächste Unterschied, mit Umschalt der vorige</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>what may be typed here, from the chart</source>
        <translation>was hier stehen kann, nach dem Chart</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>take the correction of the problem here</source>
        <translation>das Problem an dieser Stelle berichtigen</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Strg+1 … Strg+9</translation>
    </message>
</context>
<context>
    <name>luthier::MainWindow</name>
    <message>
        <source>Luthier</source>
        <translation>Luthier</translation>
    </message>
    <message>
        <source>current context</source>
        <translation>aktueller Kontext</translation>
    </message>
    <message>
        <source>%1 · %2 – Luthier</source>
        <translation>%1 · %2 – Luthier</translation>
    </message>
    <message>
        <source>A plan is running</source>
        <translation>Ein Plan läuft</translation>
    </message>
    <message>
        <source>The plan is being cancelled and has not ended yet.</source>
        <translation>Der Plan wird gerade abgebrochen und ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>A plan is running.</source>
        <translation>Ein Plan läuft.</translation>
    </message>
    <message>
        <source>Closed now, its step is cut off. The journal keeps it as interrupted: at the next start the cluster is asked how far it came, and it can go on or go back.</source>
        <translation>Wird jetzt geschlossen, so wird sein Schritt abgeschnitten. Das Journal behält ihn als unterbrochen: Beim nächsten Start wird der Cluster gefragt, wie weit er kam, und es kann weiter- oder zurückgehen.</translation>
    </message>
    <message>
        <source>It needs this window. Let it end, or cancel it: the step that runs is stopped, and the journal keeps how far it came, to go on or go back later.</source>
        <translation>Er braucht dieses Fenster. Lassen Sie ihn zu Ende laufen, oder brechen Sie ihn ab: Der laufende Schritt wird angehalten, und das Journal behält, wie weit er kam, um später weiter- oder zurückzugehen.</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>Fenster offen lassen</translation>
    </message>
    <message>
        <source>Cut it off and close</source>
        <translation>Abschneiden und schließen</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Schließen, wenn er fertig ist</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Values are not saved</source>
        <translation>Werte sind nicht gespeichert</translation>
    </message>
    <message>
        <source>Values were edited and not saved.</source>
        <translation>Werte wurden bearbeitet und nicht gespeichert.</translation>
    </message>
    <message>
        <source>Closed now, the edits are lost; the files stay as they are on disk.</source>
        <translation>Wird jetzt geschlossen, sind die Änderungen verloren; die Dateien bleiben, wie sie auf der Platte sind.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
</context>
<context>
    <name>luthier::MakeScratch</name>
    <message>
        <source>Make a pod for the proof</source>
        <translation>Einen Pod für den Nachweis anlegen</translation>
    </message>
    <message>
        <source>Start a PostgreSQL on this machine for the proof</source>
        <translation>Für den Nachweis ein PostgreSQL auf diesem Rechner starten</translation>
    </message>
    <message>
        <source>A pod of its own with the database&apos;s image, without a port and without a token, that ends by itself after twelve hours at the latest. The live database does no work for the proof.</source>
        <translation>Ein eigener Pod mit dem Image der Datenbank, ohne Port und ohne Token, der spätestens nach zwölf Stunden von selbst endet. Die laufende Datenbank arbeitet nicht für den Nachweis.</translation>
    </message>
    <message>
        <source>In a folder of its own, reachable only through a socket in it. The data come to this machine&apos;s disk, and are removed with it.</source>
        <translation>In einem eigenen Ordner, nur über einen Socket darin erreichbar. Die Daten kommen auf die Platte dieses Rechners und werden mit ihm entfernt.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 runs in %2</source>
        <translation>PostgreSQL %1 läuft in %2</translation>
    </message>
</context>
<context>
    <name>luthier::ManifestsPage</name>
    <message>
        <source>Objects in the cluster</source>
        <translation>Objekte im Cluster</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Do its pods restart?</source>
        <translation>Starten seine Pods neu?</translation>
    </message>
    <message>
        <source>Ask the server</source>
        <translation>Server fragen</translation>
    </message>
    <message>
        <source>Version of the chart</source>
        <translation>Version des Charts</translation>
    </message>
    <message>
        <source>A dry run on the server: nothing is changed.</source>
        <translation>Ein Probelauf auf dem Server: Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>deployed, as it was rendered</source>
        <translation>ausgerollt, wie es erzeugt wurde</translation>
    </message>
    <message>
        <source>with the edited values</source>
        <translation>mit den bearbeiteten Werten</translation>
    </message>
    <message>
        <source>%1, as deployed</source>
        <translation>%1, wie ausgerollt</translation>
    </message>
    <message>
        <source>Ask the server what these values would change in the cluster: it renders them and checks every object, and changes nothing.</source>
        <translation>Fragen Sie den Server, was diese Werte im Cluster ändern würden: Er erzeugt daraus die Objekte, prüft jedes und ändert nichts.</translation>
    </message>
    <message>
        <source>The files or the release changed since this was rendered.</source>
        <translation>Die Dateien oder das Release haben sich geändert, seit dies erzeugt wurde.</translation>
    </message>
    <message>
        <source>The server renders the chart %1 with these values…</source>
        <translation>Der Server erzeugt die Objekte des Charts %1 mit diesen Werten…</translation>
    </message>
    <message>
        <source>No object changes: the cluster has what these values render.</source>
        <translation>Kein Objekt ändert sich: Der Cluster hat, was diese Werte ergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) change.</source>
        <translation>
            <numerusform>%n Objekt ändert sich.</numerusform>
            <numerusform>%n Objekte ändern sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the chart</source>
        <translation>Mit dem Chart</translation>
    </message>
</context>
<context>
    <name>luthier::ManualChecks</name>
    <message>
        <source>LOOK AT IT YOURSELF</source>
        <translation>SELBST ANSEHEN</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What only a person can see. Ticks are kept in the journal with your name.</source>
        <translation>Was nur ein Mensch sehen kann. Was Sie abhaken, steht mit Ihrem Namen im Journal.</translation>
    </message>
    <message>
        <source>What only a person can see; it is ticked here once this step is at work.</source>
        <translation>Was nur ein Mensch sehen kann; es wird hier abgehakt, sobald dieser Schritt arbeitet.</translation>
    </message>
</context>
<context>
    <name>luthier::MessagePreview</name>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Preview, HTML</source>
        <translation>Vorschau, HTML</translation>
    </message>
    <message>
        <source>Preview, plain text</source>
        <translation>Vorschau, reiner Text</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 an %2</translation>
    </message>
    <message>
        <source>(the mail program&apos;s sender)</source>
        <translation>(der Absender des Mailprogramms)</translation>
    </message>
    <message>
        <source>(nobody yet)</source>
        <translation>(noch niemand)</translation>
    </message>
</context>
<context>
    <name>luthier::MessagesView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>As formatted and as plain text: what you paste into takes what it can show.</source>
        <translation>Formatiert und als reiner Text: Wo Sie einfügen, wird genommen, was dort gezeigt werden kann.</translation>
    </message>
    <message>
        <source>Draft for a mail program (.eml)…</source>
        <translation>Entwurf für ein Mailprogramm (.eml)…</translation>
    </message>
    <message>
        <source>Mails (*.eml)</source>
        <translation>Mails (*.eml)</translation>
    </message>
    <message>
        <source>Entry for calendars (.ics)…</source>
        <translation>Eintrag für Kalender (.ics)…</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Web page (.html)…</source>
        <translation>Webseite (.html)…</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>It is in the clipboard, as formatted and as plain text.</source>
        <translation>Sie ist in der Zwischenablage, formatiert und als reiner Text.</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Die Nachricht speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>There is no message to show.</source>
        <translation>Es gibt keine Nachricht zu zeigen.</translation>
    </message>
    <message>
        <source>The desktop names no mail program. Nothing was sent; copy the message, or save the draft.</source>
        <translation>Der Desktop nennt kein Mailprogramm. Es wurde nichts gesendet; kopieren Sie die Nachricht oder speichern Sie den Entwurf.</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>Wann es beginnt</translation>
    </message>
    <message>
        <source>Was to begin</source>
        <translation>Sollte beginnen</translation>
    </message>
    <message>
        <source>When it was to be</source>
        <translation>Wann es sein sollte</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>What is known again</source>
        <translation>Wieder, was bekannt ist</translation>
    </message>
    <message>
        <source>As the template has it</source>
        <translation>Wie in der Vorlage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What do the users have to know?</source>
        <translation>Was müssen die Nutzer wissen?</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>as known</source>
        <translation>wie bekannt</translation>
    </message>
    <message>
        <source>How long it is expected to take</source>
        <translation>Wie lange es voraussichtlich dauert</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Recipients whom nobody sees</source>
        <translation>Empfänger, die niemand sieht</translation>
    </message>
    <message>
        <source>addresses, or files of them</source>
        <translation>Adressen oder Dateien davon</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>dauert</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Nothing has to be filled in</source>
        <translation>Nichts ist auszufüllen</translation>
    </message>
    <message>
        <source>The text has no [placeholders].</source>
        <translation>Der Text hat keine [Platzhalter].</translation>
    </message>
    <message>
        <source>What this placeholder becomes</source>
        <translation>Was aus diesem Platzhalter wird</translation>
    </message>
    <message>
        <source>Write it yourself; of a list, an item a line</source>
        <translation>Schreiben Sie es selbst; von einer Liste jede Zeile einen Punkt</translation>
    </message>
    <message>
        <source>Text of the message, Markdown</source>
        <translation>Text der Nachricht, Markdown</translation>
    </message>
    <message>
        <source>Markdown; plain text and HTML are made of it.</source>
        <translation>Markdown; reiner Text und HTML entstehen daraus.</translation>
    </message>
    <message>
        <source>The clocks go back then, and this time is there twice: the first one is meant.</source>
        <translation>Dann werden die Uhren zurückgestellt, und diese Zeit gibt es zweimal: Gemeint ist die erste.</translation>
    </message>
    <message>
        <source>The clocks go forward then, and leave this time out: an hour later is meant.</source>
        <translation>Dann werden die Uhren vorgestellt und lassen diese Zeit aus: Gemeint ist eine Stunde später.</translation>
    </message>
    <message>
        <source>Was to end</source>
        <translation>Sollte enden</translation>
    </message>
    <message>
        <source>The chart&apos;s changelog is being read.</source>
        <translation>Das Änderungsprotokoll des Charts wird gelesen.</translation>
    </message>
    <message>
        <source>%1: everything is filled in; each placeholder says from where.</source>
        <translation>%1: Alles ist ausgefüllt; jeder Platzhalter sagt, woher.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 placeholders are not filled in yet.</source>
        <translation>%1: %2 von %3 Platzhaltern sind noch nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>To myself first, as a test</source>
        <translation>Zuerst an mich, als Probe</translation>
    </message>
    <message>
        <source>To the recipients…</source>
        <translation>An die Empfänger…</translation>
    </message>
    <message>
        <source>Once more, although it was sent…</source>
        <translation>Noch einmal, obwohl sie gesendet wurde…</translation>
    </message>
    <message numerus="yes">
        <source>“%1” goes to %n recipient(s) by %2.</source>
        <translation>
            <numerusform>„%1“ geht über %2 an einen Empfänger.</numerusform>
            <numerusform>„%1“ geht über %2 an %n Empfänger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) are not filled in.</source>
        <translation>
            <numerusform>Ein Platzhalter ist nicht ausgefüllt.</numerusform>
            <numerusform>%n Platzhalter sind nicht ausgefüllt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it all the same</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>The message is being sent.</source>
        <translation>Die Nachricht wird gesendet.</translation>
    </message>
    <message>
        <source>The message changed meanwhile. Nothing was sent; look at it, then send it.</source>
        <translation>Die Nachricht hat sich inzwischen geändert. Es wurde nichts gesendet; sehen Sie sie an, dann senden Sie sie.</translation>
    </message>
</context>
<context>
    <name>luthier::MetricChart</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::MetricsView</name>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Open in Grafana</source>
        <translation>In Grafana öffnen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Die letzten 6 Stunden</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>How does it run?</source>
        <translation>Wie läuft es?</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Asking what was measured…</source>
        <translation>Was gemessen wurde, wird erfragt…</translation>
    </message>
    <message>
        <source>No update was done by Luthier here yet.</source>
        <translation>Luthier hat hier noch keine Aktualisierung ausgeführt.</translation>
    </message>
    <message>
        <source>Compares what was measured before and after: %1</source>
        <translation>Vergleicht, was vorher und nachher gemessen wurde: %1</translation>
    </message>
    <message>
        <source>Save what is shown</source>
        <translation>Speichern, was gezeigt wird</translation>
    </message>
    <message>
        <source>Numbers (*.csv);;Picture (*.png)</source>
        <translation>Zahlen (*.csv);;Bild (*.png)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>luthier::MigrationWatch</name>
    <message>
        <source>%1: the database is at %2 (version table)</source>
        <comment>time, revision</comment>
        <translation>%1: Die Datenbank steht bei %2 (Versionstabelle)</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keiner Revision</translation>
    </message>
    <message>
        <source>%1: nobody is in the way any more, after %2</source>
        <comment>time, duration</comment>
        <translation>%1: niemand steht mehr im Weg, nach %2</translation>
    </message>
    <message>
        <source>a lock</source>
        <translation>eine Sperre</translation>
    </message>
    <message>
        <source>the table %1</source>
        <translation>die Tabelle %1</translation>
    </message>
    <message>
        <source>The migration waits for %1 (“%2”). In its way: %3.</source>
        <translation>Die Migration wartet auf %1 („%2“). Im Weg: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n other session(s) of the application wait, too.</source>
        <translation>
            <numerusform>%n weitere Sitzung der Anwendung wartet ebenfalls.</numerusform>
            <numerusform>%n weitere Sitzungen der Anwendung warten ebenfalls.</numerusform>
        </translation>
    </message>
    <message>
        <source>End session %1</source>
        <translation>Sitzung %1 beenden</translation>
    </message>
    <message>
        <source>The database&apos;s locks cannot be watched: %1</source>
        <translation>Die Sperren der Datenbank lassen sich nicht beobachten: %1</translation>
    </message>
    <message>
        <source>%1: ended by a person: %2</source>
        <comment>time, session</comment>
        <translation>%1: von einem Menschen beendet: %2</translation>
    </message>
    <message>
        <source>%1: it could not be ended: %2</source>
        <comment>time, reason</comment>
        <translation>%1: konnte nicht beendet werden: %2</translation>
    </message>
    <message>
        <source>Ended, session %1 loses its connection, and the server takes back what it did in its open transaction; what it committed stays. The same by hand: %2</source>
        <translation>Wird sie beendet, verliert Sitzung %1 ihre Verbindung, und der Server nimmt zurück, was sie in ihrer offenen Transaktion getan hat; was sie abgeschlossen hat, bleibt. Von Hand: %2</translation>
    </message>
</context>
<context>
    <name>luthier::MigrationsView</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not in the image</source>
        <translation>nicht im Image</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewandt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht aus</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Show the SQL of its upgrade</source>
        <translation>SQL ihres Anhebens zeigen</translation>
    </message>
    <message>
        <source>Show the SQL of its downgrade</source>
        <translation>SQL ihres Absenkens zeigen</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Anheben…</translation>
    </message>
    <message>
        <source>Downgrade…</source>
        <translation>Absenken…</translation>
    </message>
    <message>
        <source>Where is the database&apos;s schema?</source>
        <translation>Wo steht das Schema der Datenbank?</translation>
    </message>
    <message>
        <source>No migration is known yet</source>
        <translation>Noch ist keine Migration bekannt</translation>
    </message>
    <message>
        <source>They are read from the scripts in the application&apos;s image, and from the database.</source>
        <translation>Sie werden aus den Skripten im Image der Anwendung gelesen, und aus der Datenbank.</translation>
    </message>
    <message>
        <source>The migrations are being read, in the pods and in the database.</source>
        <translation>Die Migrationen werden gelesen, in den Pods und in der Datenbank.</translation>
    </message>
    <message>
        <source>Where the schema is could not be read. Nothing was changed.</source>
        <translation>Wo das Schema steht, konnte nicht gelesen werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No migration can be shown</source>
        <translation>Keine Migration ist zu zeigen</translation>
    </message>
    <message>
        <source>Why is said above. Read again (F5) when it is mended.</source>
        <translation>Warum, steht oben. Lesen Sie neu (F5), wenn es behoben ist.</translation>
    </message>
    <message>
        <source>The profile names no migration tool</source>
        <translation>Das Profil nennt kein Migrationswerkzeug</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>(it does not say)</source>
        <translation>(sie sagt es nicht)</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Shown is what its image knew on %1.</source>
        <translation>Gezeigt ist, was sein Image am %1 kannte.</translation>
    </message>
    <message>
        <source>Revision %1, the first of its line.</source>
        <translation>Revision %1, die erste ihrer Linie.</translation>
    </message>
    <message>
        <source>Revision %1, merges %2.</source>
        <translation>Revision %1, führt %2 zusammen.</translation>
    </message>
    <message>
        <source>Revision %1, follows %2.</source>
        <translation>Revision %1, folgt auf %2.</translation>
    </message>
    <message>
        <source>Needs %1 to be there.</source>
        <translation>Braucht %1.</translation>
    </message>
    <message>
        <source>Written %1.</source>
        <translation>Geschrieben %1.</translation>
    </message>
    <message>
        <source>Script: %1</source>
        <translation>Skript: %1</translation>
    </message>
    <message>
        <source>Images that know it: %1</source>
        <translation>Images, die sie kennen: %1</translation>
    </message>
    <message>
        <source>Upgrade to %1…</source>
        <translation>Auf %1 anheben…</translation>
    </message>
    <message>
        <source>Downgrade to %1…</source>
        <translation>Auf %1 absenken…</translation>
    </message>
    <message>
        <source>Alembic is asked what it would run. Nothing is changed by asking.</source>
        <translation>Alembic wird gefragt, was es ausführen würde. Durch Fragen ändert sich nichts.</translation>
    </message>
    <message>
        <source>Alembic is asked…</source>
        <translation>Alembic wird gefragt…</translation>
    </message>
    <message>
        <source>Add “migrations: {tool: alembic, component: backend}” to the profile, and open it again.</source>
        <translation>Fügen Sie dem Profil „migrations: {tool: alembic, component: backend}“ hinzu, und öffnen Sie es neu.</translation>
    </message>
</context>
<context>
    <name>luthier::MoveSchema</name>
    <message>
        <source>Moves the schema from %1 to %2 in a pod whose image knows both: %3.</source>
        <translation>Bewegt das Schema von %1 nach %2, in einem Pod, dessen Image beide kennt: %3.</translation>
    </message>
    <message>
        <source>The running version was made for the newer schema: it may fail from then on, and upgrades again when a pod of it starts.</source>
        <translation>Die laufende Version ist für das neuere Schema gemacht: Von da an kann sie scheitern, und sie hebt es wieder an, wenn ein Pod von ihr startet.</translation>
    </message>
    <message>
        <source>Taken back, the schema is upgraded again; what was dropped comes back empty, its rows are in the backup alone.</source>
        <translation>Zurückgenommen wird das Schema wieder angehoben; was gelöscht wurde, kommt leer zurück, seine Zeilen sind nur in der Sicherung.</translation>
    </message>
    <message>
        <source>Taken back, the schema is downgraded again, and what was written into the new tables and columns meanwhile is lost.</source>
        <translation>Zurückgenommen wird das Schema wieder abgesenkt, und was inzwischen in die neuen Tabellen und Spalten geschrieben wurde, geht verloren.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 nach %2</translation>
    </message>
    <message>
        <source>The database is at %1, as before.</source>
        <translation>Die Datenbank steht auf %1, wie zuvor.</translation>
    </message>
    <message>
        <source>The database is at %1 now.</source>
        <translation>Die Datenbank steht jetzt auf %1.</translation>
    </message>
    <message>
        <source>The database is at %1, as before; nothing had to be taken back.</source>
        <translation>Die Datenbank steht auf %1, wie zuvor; nichts musste zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The schema is at %1 again; what the downgrade dropped is empty, its rows are in the backup.</source>
        <translation>Das Schema steht wieder auf %1; was das Absenken löschte, ist leer, seine Zeilen sind in der Sicherung.</translation>
    </message>
    <message>
        <source>The schema is at %1 again.</source>
        <translation>Das Schema steht wieder auf %1.</translation>
    </message>
    <message>
        <source>Downgrade the schema</source>
        <translation>Das Schema absenken</translation>
    </message>
    <message>
        <source>Upgrade the schema</source>
        <translation>Das Schema anheben</translation>
    </message>
</context>
<context>
    <name>luthier::NewChartPage</name>
    <message>
        <source>What the new chart changes</source>
        <translation>Was das neue Chart ändert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Old default</source>
        <translation>Alte Vorgabe</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>New default</source>
        <translation>Neue Vorgabe</translation>
    </message>
    <message>
        <source>Version of the new chart</source>
        <translation>Version des neuen Charts</translation>
    </message>
    <message>
        <source>The deployed chart against</source>
        <translation>Das ausgerollte Chart gegen</translation>
    </message>
    <message>
        <source>defaults of the deployed chart</source>
        <translation>Vorgaben des ausgerollten Charts</translation>
    </message>
    <message>
        <source>defaults of the new chart</source>
        <translation>Vorgaben des neuen Charts</translation>
    </message>
    <message>
        <source>There is no newer version of the chart to compare with.</source>
        <translation>Es gibt keine neuere Version des Charts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Fetching the chart %1…</source>
        <translation>Das Chart %1 wird geholt…</translation>
    </message>
    <message>
        <source>The chart %1 has the same defaults as the deployed one.</source>
        <translation>Das Chart %1 hat dieselben Vorgaben wie das ausgerollte.</translation>
    </message>
    <message numerus="yes">
        <source>The chart %1 changes %n default(s)</source>
        <translation>
            <numerusform>Das Chart %1 ändert %n Vorgabe</numerusform>
            <numerusform>Das Chart %1 ändert %n Vorgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>; none of them is under a value of yours.</source>
        <translation>; keine davon liegt unter einem Ihrer Werte.</translation>
    </message>
    <message numerus="yes">
        <source>; look at %n value(s) of yours.</source>
        <translation>
            <numerusform>; sehen Sie sich %n Ihrer Werte an.</numerusform>
            <numerusform>; sehen Sie sich %n Ihrer Werte an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::PlanRunner</name>
    <message>
        <source>It was already done when the run was interrupted; nothing was repeated.</source>
        <translation>Er war schon erledigt, als der Lauf unterbrochen wurde; nichts wurde wiederholt.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Cancelled before “%1”, which was not begun.</source>
        <translation>Abgebrochen vor „%1“; dieser Schritt wurde nicht begonnen.</translation>
    </message>
    <message>
        <source>Decided against it; nothing was changed by this step.</source>
        <translation>Dagegen entschieden; dieser Schritt hat nichts geändert.</translation>
    </message>
</context>
<context>
    <name>luthier::PlanWidget</name>
    <message>
        <source>Role for an administrator</source>
        <translation>Rolle für die Administration</translation>
    </message>
    <message>
        <source>What to send to an administrator</source>
        <translation>An die Administration zu senden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Take the steps back</source>
        <translation>Schritte zurücknehmen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So belassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>This changes production. Type %1 to start.</source>
        <translation>Dies ändert die Produktion. Geben Sie zum Starten %1 ein.</translation>
    </message>
    <message>
        <source>The finished steps are taken back, the last one first.</source>
        <translation>Die fertigen Schritte werden zurückgenommen, der letzte zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) asked for before it starts</source>
        <translation>
            <numerusform>%n Berechtigung wird vor dem Start abgefragt</numerusform>
            <numerusform>%n Berechtigungen werden vor dem Start abgefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot start yet: %1</source>
        <translation>Der Plan kann noch nicht starten: %1</translation>
    </message>
    <message>
        <source>Asking the cluster for every permission that the plan needs…</source>
        <translation>Jede Berechtigung, die der Plan braucht, wird beim Cluster abgefragt …</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>Zurück zu Revision %1</translation>
    </message>
    <message>
        <source>All is well: remove the former database</source>
        <translation>Alles in Ordnung: frühere Datenbank entfernen</translation>
    </message>
    <message>
        <source>The application stops for about a minute. What was written since the restore is kept under another name.</source>
        <translation>Die Anwendung steht etwa eine Minute still. Was seit der Wiederherstellung geschrieben wurde, bleibt unter anderem Namen.</translation>
    </message>
    <message>
        <source>This changes production. Type %1 to go on.</source>
        <translation>Das ändert die Produktion. Tippen Sie %1, um fortzufahren.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>Bring the former data back</source>
        <translation>Frühere Daten zurückholen</translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation>wartet auf Ihre Antwort</translation>
    </message>
    <message>
        <source>This takes rows away. To start, name the tables: %1</source>
        <translation>Das nimmt Zeilen weg. Zum Starten die Tabellen nennen: %1</translation>
    </message>
    <message>
        <source>Write the notice</source>
        <translation>Mitteilung schreiben</translation>
    </message>
</context>
<context>
    <name>luthier::Platform</name>
    <message>
        <source>%1 is open read-only. Nothing was changed; unlock it first.</source>
        <translation>%1 ist nur lesend geöffnet. Es wurde nichts geändert; entsperren Sie es zuerst.</translation>
    </message>
    <message>
        <source>The address now leads to another cluster than the one that was opened. Nothing was changed; close this window, check the context, and open it again.</source>
        <translation>Die Adresse führt jetzt zu einem anderen Cluster als dem, der geöffnet wurde. Es wurde nichts geändert; schließen Sie dieses Fenster, prüfen Sie den Kontext und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>was %1, is %2</source>
        <translation>war %1, ist %2</translation>
    </message>
    <message>
        <source>The health check answers HTTP %1.</source>
        <translation>Die Zustandsprüfung antwortet mit HTTP %1.</translation>
    </message>
    <message>
        <source>The profile names no chart source, so updates are not looked for.</source>
        <translation>Das Profil nennt keine Chart-Quelle, deshalb wird nicht nach Updates gesucht.</translation>
    </message>
</context>
<context>
    <name>luthier::PodFollower</name>
    <message>
        <source>scheduled</source>
        <translation>eingeplant</translation>
    </message>
    <message>
        <source>pulling the image</source>
        <translation>holt das Abbild</translation>
    </message>
    <message>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>pod: scheduled 12:00:01</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ▸ %2</source>
        <comment>pod, migration</comment>
        <translation>%1 ▸ %2</translation>
    </message>
    <message>
        <source>%1 │ %2</source>
        <comment>pod, line of its log</comment>
        <translation>%1 │ %2</translation>
    </message>
    <message>
        <source>%1 goes on writing; the end of its log is shown when the step is over.</source>
        <translation>%1 schreibt weiter; das Ende seines Protokolls steht hier, wenn der Schritt vorbei ist.</translation>
    </message>
    <message>
        <source>not scheduled yet</source>
        <translation>noch nicht eingeplant</translation>
    </message>
</context>
<context>
    <name>luthier::PodModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>luthier::ProveBackup</name>
    <message>
        <source>Tries to prove the backup, and goes on even if that fails. Reason given: %1</source>
        <translation>Versucht, die Sicherung zu prüfen, und macht auch weiter, wenn das fehlschlägt. Angegebener Grund: %1</translation>
    </message>
    <message>
        <source>Reads the file that is here with the server&apos;s own pg_restore. The update goes on only if this succeeds.</source>
        <translation>Liest die hier liegende Datei mit dem pg_restore des Servers. Das Update geht nur weiter, wenn das gelingt.</translation>
    </message>
    <message>
        <source>Not proved (%1). Going on because of: %2</source>
        <translation>Nicht nachgewiesen (%1). Es geht weiter wegen: %2</translation>
    </message>
    <message>
        <source>A proof up to “%1” is wanted, but this version can prove backups only up to “readable”. Nothing was changed.</source>
        <translation>Gewünscht ist ein Nachweis bis „%1“, aber diese Version kann Sicherungen nur bis „lesbar“ prüfen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 entries in its table of contents, data of %2 tables</source>
        <translation>%1 Einträge im Inhaltsverzeichnis, Daten von %2 Tabellen</translation>
    </message>
    <message>
        <source>The backup is proved only up to “%1”, but “%2” is needed. Nothing was changed in the cluster.</source>
        <translation>Die Sicherung ist nur bis „%1“ geprüft, aber „%2“ ist nötig. Im Cluster wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Prove the backup</source>
        <translation>Sicherung prüfen</translation>
    </message>
    <message>
        <source>It stays at “%1”: it is encrypted, and this machine has no identity to read it with.</source>
        <translation>Sie bleibt bei „%1“: Sie ist verschlüsselt, und dieser Rechner hat keine Identität, um sie zu lesen.</translation>
    </message>
    <message>
        <source>decrypted to its end, SHA-256 as it was dumped</source>
        <translation>bis zum Ende entschlüsselt, SHA-256 wie beim Sichern</translation>
    </message>
    <message>
        <source>Reads the file that is here to its last line, as a restore would.</source>
        <translation>Liest die Datei, die hier liegt, bis zur letzten Zeile, wie eine Wiederherstellung es täte.</translation>
    </message>
    <message>
        <source>whole to its last line, %1 statements, %2 rows of %3 tables</source>
        <translation>vollständig bis zur letzten Zeile, %1 Anweisungen, %2 Zeilen aus %3 Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2; in all %n database(s)</source>
        <translation>
            <numerusform>%1: %2; insgesamt %n Datenbank</numerusform>
            <numerusform>%1: %2; insgesamt %n Datenbanken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::PruneBackups</name>
    <message numerus="yes">
        <source>%n removed (%1). The bucket keeps versions: the bytes stay there until those are removed, too</source>
        <translation>
            <numerusform>%n entfernt (%1). Der Bucket bewahrt Versionen auf: Die Bytes bleiben dort, bis auch diese entfernt sind</numerusform>
            <numerusform>%n entfernt (%1). Der Bucket bewahrt Versionen auf: Die Bytes bleiben dort, bis auch diese entfernt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed (%1)</source>
        <translation>
            <numerusform>%n entfernt (%1)</numerusform>
            <numerusform>%n entfernt (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove old backups from this machine</source>
        <translation>Alte Sicherungen von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Remove old backups from %1</source>
        <translation>Alte Sicherungen aus %1 entfernen</translation>
    </message>
    <message>
        <source>Removes what the profile&apos;s rules do not keep. The last proven backup, and what a run needs, always stay.</source>
        <translation>Entfernt, was die Regeln des Profils nicht aufbewahren. Die letzte geprüfte Sicherung, und was ein Lauf braucht, bleiben immer.</translation>
    </message>
</context>
<context>
    <name>luthier::QuiescePlatform</name>
    <message numerus="yes">
        <source>%1: %n replica(s) stopped</source>
        <translation>
            <numerusform>%1: %n Replik angehalten</numerusform>
            <numerusform>%1: %n Repliken angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>No pod of the application runs any more.</source>
        <translation>Kein Pod der Anwendung läuft mehr.</translation>
    </message>
    <message>
        <source>Pods of %1 do not end. The data was not touched; take the steps back to start the application again.</source>
        <translation>Pods von %1 enden nicht. Die Daten wurden nicht berührt; nehmen Sie die Schritte zurück, um die Anwendung wieder zu starten.</translation>
    </message>
    <message>
        <source>waiting for the pods of %1 to end</source>
        <translation>warte auf das Ende der Pods von %1</translation>
    </message>
    <message>
        <source>From here on users cannot reach the platform, until it is started again some steps later. Nothing writes into the database meanwhile.</source>
        <translation>Von hier an ist die Plattform nicht erreichbar, bis sie einige Schritte später wieder startet. Solange schreibt nichts in die Datenbank.</translation>
    </message>
    <message>
        <source>Stop the application</source>
        <translation>Anwendung anhalten</translation>
    </message>
    <message>
        <source>The application serves again.</source>
        <translation>Die Anwendung dient wieder.</translation>
    </message>
    <message>
        <source>Started, but not ready yet: %1.</source>
        <translation>Gestartet, aber noch nicht bereit: %1.</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>warte auf %1</translation>
    </message>
</context>
<context>
    <name>luthier::Rail</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
</context>
<context>
    <name>luthier::RehearseRestore</name>
    <message>
        <source>Restores into a new database %1 beside %2, which is not touched and goes on serving.</source>
        <translation>Stellt in eine neue Datenbank %1 neben %2 wieder her; diese wird nicht berührt und dient weiter.</translation>
    </message>
    <message>
        <source>The live database was not touched.</source>
        <translation>Die laufende Datenbank wurde nicht berührt.</translation>
    </message>
    <message>
        <source>%1 restored into %2</source>
        <translation>%1 wiederhergestellt in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n harmless message(s)</source>
        <translation>
            <numerusform>%n harmlose Meldung</numerusform>
            <numerusform>%n harmlose Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no copy any more.</source>
        <translation>Es gibt keine Kopie mehr.</translation>
    </message>
    <message>
        <source>%1 was in use for a while and is kept; remove it when nobody needs it.</source>
        <translation>%1 war eine Weile in Gebrauch und bleibt; entfernen Sie sie, wenn niemand sie braucht.</translation>
    </message>
    <message>
        <source>The copy %1 was removed.</source>
        <translation>Die Kopie %1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Restore into a new database</source>
        <translation>In eine neue Datenbank wiederherstellen</translation>
    </message>
</context>
<context>
    <name>luthier::ReleaseLease</name>
    <message>
        <source>The release %1 is reserved by %2 since %3</source>
        <translation>Das Release %1 ist von %2 reserviert seit %3</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source> for “%1”</source>
        <translation> für „%1“</translation>
    </message>
    <message>
        <source> (run %1)</source>
        <translation> (Lauf %1)</translation>
    </message>
    <message>
        <source>Nothing was changed; wait until that run has ended, or talk to them. If their Luthier does not live any more, the reservation runs out at %1.</source>
        <translation>Nichts wurde geändert; warten Sie das Ende jenes Laufs ab, oder sprechen Sie sich ab. Läuft jener Luthier nicht mehr, endet die Reservierung um %1.</translation>
    </message>
    <message>
        <source>You may not reserve the release (leases of coordination.k8s.io: get, create, update), so nothing keeps another Luthier from changing it at the same time. The run goes on; make sure that nobody else is at work.</source>
        <translation>Sie dürfen das Release nicht reservieren (leases von coordination.k8s.io: get, create, update); nichts hält also einen anderen Luthier davon ab, es gleichzeitig zu ändern. Der Lauf geht weiter; stellen Sie sicher, dass niemand sonst daran arbeitet.</translation>
    </message>
    <message>
        <source>watching for %1 more whether it is still at work</source>
        <translation>noch %1 lang wird beobachtet, ob dort noch gearbeitet wird</translation>
    </message>
    <message>
        <source>The release %1 is reserved for this run: no other Luthier changes it meanwhile.</source>
        <translation>Das Release %1 ist für diesen Lauf reserviert: Kein anderer Luthier ändert es inzwischen.</translation>
    </message>
    <message>
        <source>Taken over from run %1, whose Luthier on this machine does not live any more.</source>
        <translation>Übernommen von Lauf %1, dessen Luthier auf diesem Rechner nicht mehr läuft.</translation>
    </message>
    <message>
        <source>Taken over from %1 (%2), who did not renew it for %3.</source>
        <translation>Übernommen von %1 (%2); dort wurde die Reservierung %3 lang nicht erneuert.</translation>
    </message>
    <message>
        <source>they took it over from this run, which did not renew it in time (a machine that slept, a network that was gone). The next step was not begun; what was done before stays. Talk to them, look at the release, then go on with this run or take it back.</source>
        <translation>Von dort wurde es diesem Lauf abgenommen, der die Reservierung nicht rechtzeitig erneuert hat (ein Rechner im Ruhezustand, ein unterbrochenes Netz). Der nächste Schritt wurde nicht begonnen; was vorher getan wurde, bleibt. Sprechen Sie sich ab, sehen Sie sich das Release an, und setzen Sie diesen Lauf dann fort oder nehmen Sie ihn zurück.</translation>
    </message>
</context>
<context>
    <name>luthier::RemoveClusterSchedule</name>
    <message>
        <source>%1 was removed from %2</source>
        <translation>%1 wurde aus %2 entfernt</translation>
    </message>
    <message>
        <source>%1 was not set up in %2</source>
        <translation>%1 war in %2 nicht eingerichtet</translation>
    </message>
    <message>
        <source>Remove the schedule “%1” from the cluster</source>
        <translation>Den Zeitplan „%1“ aus dem Cluster entfernen</translation>
    </message>
    <message>
        <source>Takes away what Luthier made there; its backups stay.</source>
        <translation>Nimmt weg, was Luthier dort angelegt hat; die Sicherungen bleiben.</translation>
    </message>
</context>
<context>
    <name>luthier::RemoveSchedule</name>
    <message>
        <source>%1 was not set up on this machine</source>
        <translation>%1 war auf diesem Rechner nicht eingerichtet</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>%1 wurde entfernt</translation>
    </message>
    <message>
        <source>Remove the schedule “%1” from this machine</source>
        <translation>Zeitplan „%1“ von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Takes back what Luthier wrote; its backups stay.</source>
        <translation>Nimmt zurück, was Luthier geschrieben hat; die Sicherungen bleiben.</translation>
    </message>
</context>
<context>
    <name>luthier::RemoveScratch</name>
    <message>
        <source>It was made only to prove the backup.</source>
        <translation>Es wurde nur für den Nachweis der Sicherung angelegt.</translation>
    </message>
    <message>
        <source>Nothing is left of it; the live database was not touched.</source>
        <translation>Nichts ist davon übrig; die laufende Datenbank wurde nicht berührt.</translation>
    </message>
    <message>
        <source>Remove what was made for the proof</source>
        <translation>Das für den Nachweis Angelegte entfernen</translation>
    </message>
</context>
<context>
    <name>luthier::RepairRelease</name>
    <message>
        <source>Marks the revision that a killed Helm left behind as failed, so that Helm works again. Workloads and data are not touched.</source>
        <translation>Kennzeichnet die Revision, die ein abgebrochenes Helm hinterließ, als fehlgeschlagen, damit Helm wieder arbeitet. Workloads und Daten werden nicht berührt.</translation>
    </message>
    <message>
        <source>The release is not pending any more (%1); nothing had to be repaired.</source>
        <translation>Das Release steht nicht mehr aus (%1); es musste nichts repariert werden.</translation>
    </message>
    <message>
        <source>Marked failed by Luthier: the Helm that was at work did not end.</source>
        <translation>Von Luthier als fehlgeschlagen gekennzeichnet: Das Helm, das am Werk war, kam zu keinem Ende.</translation>
    </message>
    <message>
        <source>Revision %1 was %2 and is now marked failed.</source>
        <translation>Revision %1 war %2 und ist jetzt als fehlgeschlagen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Repair the release</source>
        <translation>Release reparieren</translation>
    </message>
</context>
<context>
    <name>luthier::RestoreConfiguration</name>
    <message>
        <source>Makes these objects as they are in the backup, and compares them afterwards: %1. Nothing is deleted.</source>
        <translation>Macht diese Objekte so, wie sie in der Sicherung sind, und vergleicht sie danach: %1. Gelöscht wird nichts.</translation>
    </message>
    <message>
        <source>%1 put back</source>
        <translation>%1 zurückgelegt</translation>
    </message>
    <message>
        <source>%1 was so already</source>
        <translation>%1 war schon so</translation>
    </message>
    <message>
        <source>%1 is not wholly as it was: the cluster added or changed something of it.</source>
        <translation>%1 ist nicht ganz wie zuvor: Der Cluster hat etwas daran ergänzt oder verändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) put back</source>
        <translation>
            <numerusform>%n Objekt zurückgelegt</numerusform>
            <numerusform>%n Objekte zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) as before</source>
        <translation>
            <numerusform>%n Objekt wie zuvor</numerusform>
            <numerusform>%n Objekte wie zuvor</numerusform>
        </translation>
    </message>
    <message>
        <source>Were missing before, and stay: %1</source>
        <translation>Fehlten vorher, und bleiben: %1</translation>
    </message>
    <message>
        <source>Put the objects back</source>
        <translation>Die Objekte zurücklegen</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was compared. It was left as it is now; compare again and decide then.</source>
        <translation>%1 wurde seit dem Vergleich von jemand anderem geändert und blieb, wie es jetzt ist. Vergleichen Sie noch einmal und entscheiden Sie dann.</translation>
    </message>
</context>
<context>
    <name>luthier::RevisionsPage</name>
    <message>
        <source>Between two revisions</source>
        <translation>Zwischen zwei Revisionen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Did its pods restart?</source>
        <translation>Starteten seine Pods neu?</translation>
    </message>
    <message>
        <source>The one revision</source>
        <translation>Die eine Revision</translation>
    </message>
    <message>
        <source>The other revision</source>
        <translation>Die andere Revision</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>revision %1 · %2</source>
        <translation>Revision %1 · %2</translation>
    </message>
    <message>
        <source>Helm keeps no revision of this release.</source>
        <translation>Helm bewahrt keine Revision dieses Releases auf.</translation>
    </message>
    <message>
        <source>Helm keeps only one revision of this release: there is nothing to compare.</source>
        <translation>Helm bewahrt nur eine Revision dieses Releases auf: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>This is the same revision twice. Choose another one.</source>
        <translation>Das ist zweimal dieselbe Revision. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Reading both revisions…</source>
        <translation>Beide Revisionen werden gelesen…</translation>
    </message>
    <message>
        <source> (revision %1)</source>
        <translation> (Revision %1)</translation>
    </message>
    <message>
        <source>Values that were set</source>
        <translation>Gesetzte Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed</source>
        <translation>
            <numerusform>%n Wert geändert</numerusform>
            <numerusform>%n Werte geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Defaults of the chart</source>
        <translation>Vorgaben des Charts</translation>
    </message>
    <message>
        <source>The revisions %1 and %2 have the same values and the same objects.</source>
        <translation>Die Revisionen %1 und %2 haben dieselben Werte und dieselben Objekte.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ.</source>
        <translation>
            <numerusform>%n Objekt unterscheidet sich.</numerusform>
            <numerusform>%n Objekte unterscheiden sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::RollBackRelease</name>
    <message>
        <source>Brings back the objects of revision %1. The database is not touched.</source>
        <translation>Stellt die Objekte von Revision %1 wieder her. Die Datenbank wird nicht berührt.</translation>
    </message>
    <message>
        <source>revision %1 is revision %2 again</source>
        <translation>Revision %1 ist wieder Revision %2</translation>
    </message>
    <message>
        <source>Roll back the release</source>
        <translation>Release zurückrollen</translation>
    </message>
    <message>
        <source>The release is as it was at revision %1.</source>
        <translation>Das Release ist wieder wie in Revision %1.</translation>
    </message>
</context>
<context>
    <name>luthier::RollbackView</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>To which revision of %1?</source>
        <translation>Zu welcher Revision von %1?</translation>
    </message>
    <message>
        <source>Revision %1 runs now; no earlier one is known to have been healthy.</source>
        <translation>Jetzt läuft Revision %1; von keiner früheren ist bekannt, dass sie gesund war.</translation>
    </message>
    <message>
        <source>No revision is known yet</source>
        <translation>Noch ist keine Revision bekannt</translation>
    </message>
    <message>
        <source>They are read from the cluster.</source>
        <translation>Sie werden aus dem Cluster gelesen.</translation>
    </message>
    <message>
        <source>Revision %1 runs now. Revision %2 was the last one that was seen healthy.</source>
        <translation>Jetzt läuft Revision %1. Revision %2 war die letzte, die gesund gesehen wurde.</translation>
    </message>
    <message>
        <source>Ways back to revision %1</source>
        <translation>Wege zurück zu Revision %1</translation>
    </message>
    <message>
        <source>Choose a revision.</source>
        <translation>Wählen Sie eine Revision.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>Sie läuft schon.</translation>
    </message>
    <message>
        <source>Asking the cluster and the database what it takes …</source>
        <translation>Cluster und Datenbank werden gefragt, was dazu nötig ist …</translation>
    </message>
    <message>
        <source>Ways back to %1 %2 (revision %3)</source>
        <translation>Wege zurück zu %1 %2 (Revision %3)</translation>
    </message>
    <message>
        <source>The database&apos;s schema is at %1, which that version was made for.</source>
        <translation>Das Schema der Datenbank steht bei %1; dafür ist diese Version gemacht.</translation>
    </message>
    <message>
        <source>The database&apos;s schema is at %1; that version was made for %2.</source>
        <translation>Das Schema der Datenbank steht bei %1; diese Version ist für %2 gemacht.</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keiner Revision</translation>
    </message>
    <message>
        <source>This takes rows away. %1 To see the plan, name the tables: %2</source>
        <translation>Dabei gehen Zeilen verloren. %1 Um den Plan zu sehen, nennen Sie die Tabellen: %2</translation>
    </message>
    <message>
        <source>Differences between the revisions</source>
        <translation>Unterschiede zwischen den Revisionen</translation>
    </message>
    <message>
        <source>What differs in values and objects</source>
        <translation>Was sich an Values und Objekten unterscheidet</translation>
    </message>
</context>
<context>
    <name>luthier::RunClusterSchedule</name>
    <message>
        <source>Makes one Job of the CronJob and waits for its end. The data go from the database to the store; this machine only looks on, and may be closed.</source>
        <translation>Legt aus dem CronJob einen Job an und wartet auf dessen Ende. Die Daten gehen aus der Datenbank in den Speicher; dieser Rechner sieht nur zu und darf ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>The schedule “%1” is not set up in the cluster. Nothing was begun; set it up first (luthierctl schedule install %1).</source>
        <translation>Der Zeitplan „%1“ ist im Cluster nicht eingerichtet. Nichts wurde begonnen; richten Sie ihn erst ein (luthierctl schedule install %1).</translation>
    </message>
    <message>
        <source>A Job of “%1” is at work already. Nothing was begun.</source>
        <translation>Ein Job von „%1“ arbeitet schon. Nichts wurde begonnen.</translation>
    </message>
    <message>
        <source>%1 is in the store: %2, read back, SHA-256 equal on both ends, its table of contents read</source>
        <translation>%1 ist im Speicher: %2, zurückgelesen, SHA-256 an beiden Enden gleich, Inhaltsverzeichnis gelesen</translation>
    </message>
    <message>
        <source>Let the cluster take the backup “%1” now</source>
        <translation>Den Cluster jetzt „%1“ sichern lassen</translation>
    </message>
</context>
<context>
    <name>luthier::RunModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>luthier::SafetyBackup</name>
    <message>
        <source>Backs up what is there now, with all that was written since. If that cannot be done, the run goes on: the former database itself is kept.</source>
        <translation>Sichert, was jetzt da ist, mit allem seither Geschriebenen. Geht das nicht, läuft es trotzdem weiter: Die frühere Datenbank selbst bleibt erhalten.</translation>
    </message>
    <message>
        <source>No backup could be taken (%1). The former database itself is kept.</source>
        <translation>Es konnte keine Sicherung gemacht werden (%1). Die frühere Datenbank selbst bleibt erhalten.</translation>
    </message>
    <message>
        <source>Back up once more</source>
        <translation>Noch einmal sichern</translation>
    </message>
</context>
<context>
    <name>luthier::SchedulesView</name>
    <message>
        <source>%1, by this machine</source>
        <translation>%1, durch diesen Rechner</translation>
    </message>
    <message>
        <source>%1, by the cluster (CronJob %2)</source>
        <translation>%1, durch den Cluster (CronJob %2)</translation>
    </message>
    <message>
        <source>%1, by the cluster</source>
        <translation>%1, durch den Cluster</translation>
    </message>
    <message>
        <source>%1: at work</source>
        <translation>%1: arbeitet</translation>
    </message>
    <message>
        <source>%1: done after %2</source>
        <translation>%1: fertig nach %2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: gescheitert. %2</translation>
    </message>
    <message>
        <source>What is done by itself?</source>
        <translation>Was geschieht von selbst?</translation>
    </message>
    <message>
        <source>The profile has no schedule for this environment. Add one under “schedules”; the README shows how.</source>
        <translation>Das Profil hat keinen Zeitplan für diese Umgebung. Tragen Sie einen unter „schedules“ ein; die README zeigt, wie.</translation>
    </message>
    <message>
        <source>The journal and the stores are being asked.</source>
        <translation>Journal und Speicher werden gefragt.</translation>
    </message>
    <message>
        <source>All is done as it should be.</source>
        <translation>Alles geschieht, wie es soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) need a look.</source>
        <translation>
            <numerusform>Ein Zeitplan braucht einen Blick.</numerusform>
            <numerusform>%n Zeitpläne brauchen einen Blick.</numerusform>
        </translation>
    </message>
    <message>
        <source>Test it now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set it up again</source>
        <translation>Neu einrichten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>ITS LAST JOBS</source>
        <translation>SEINE LETZTEN JOBS</translation>
    </message>
    <message>
        <source>What the cluster is given for %1</source>
        <translation>Was der Cluster für %1 bekommt</translation>
    </message>
    <message>
        <source>Show what the cluster is given</source>
        <translation>Zeigen, was der Cluster bekommt</translation>
    </message>
</context>
<context>
    <name>luthier::Skeleton</name>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
</context>
<context>
    <name>luthier::StartView</name>
    <message>
        <source>Open the practice range</source>
        <translation>Übungsumgebung öffnen</translation>
    </message>
    <message>
        <source>Which platform?</source>
        <translation>Welche Plattform?</translation>
    </message>
    <message>
        <source>Luthier updates, backs up and repairs a platform that Helm installed on Kubernetes. Looking changes nothing: every change is shown as a plan first.</source>
        <translation>Luthier aktualisiert, sichert und repariert eine Plattform, die Helm auf Kubernetes installiert hat. Ansehen ändert nichts: Jede Änderung wird zuerst als Plan gezeigt.</translation>
    </message>
    <message>
        <source>Progress of the practice range</source>
        <translation>Fortschritt der Übungsumgebung</translation>
    </message>
    <message>
        <source>Open a profile…</source>
        <translation>Profil öffnen …</translation>
    </message>
    <message>
        <source>The practice range</source>
        <translation>Die Übungsumgebung</translation>
    </message>
    <message>
        <source>A cluster of this machine</source>
        <translation>Ein Cluster dieses Rechners</translation>
    </message>
    <message>
        <source>A profile</source>
        <translation>Ein Profil</translation>
    </message>
    <message>
        <source>One YAML file describes a platform: its release, components, database, environments and checks.</source>
        <translation>Eine YAML-Datei beschreibt eine Plattform: Release, Komponenten, Datenbank, Umgebungen und Prüfungen.</translation>
    </message>
    <message>
        <source>No context was found in the kubeconfig.</source>
        <translation>In der Kubeconfig wurde kein Kontext gefunden.</translation>
    </message>
    <message>
        <source>As kubectl knows it:</source>
        <translation>Wie kubectl sie kennt:</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: luthier --context NAME</source>
        <translation>
            <numerusform>und %n weiterer: luthier --context NAME</numerusform>
            <numerusform>und %n weitere: luthier --context NAME</numerusform>
        </translation>
    </message>
    <message>
        <source>A real Kubernetes with Lyra 1.0.0 on this machine, to try everything without risk. packaging/dev.sh range up starts it.</source>
        <translation>Ein echtes Kubernetes mit Lyra 1.0.0 auf diesem Rechner, um alles ohne Risiko auszuprobieren. packaging/dev.sh range up startet es.</translation>
    </message>
    <message>
        <source>A real Kubernetes with Lyra on this machine, to try everything without risk. It is up.</source>
        <translation>Ein echtes Kubernetes mit Lyra auf diesem Rechner, um alles ohne Risiko auszuprobieren. Es läuft.</translation>
    </message>
    <message>
        <source>The practice range did not start: %1. Its logs are in ~/.cache/luthier/range/logs; packaging/dev.sh range up tries again.</source>
        <translation>Die Übungsumgebung ist nicht gestartet: %1. Ihre Logs liegen in ~/.cache/luthier/range/logs; packaging/dev.sh range up versucht es erneut.</translation>
    </message>
    <message>
        <source>The practice range starts.</source>
        <translation>Die Übungsumgebung startet.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Noch etwa %1.</translation>
    </message>
    <message>
        <source>It opens here by itself when it is ready.</source>
        <translation>Sie öffnet sich hier von selbst, sobald sie bereit ist.</translation>
    </message>
    <message>
        <source>Open a profile</source>
        <translation>Profil öffnen</translation>
    </message>
    <message>
        <source>Profiles (*.yaml *.yml)</source>
        <translation>Profile (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>being asked</source>
        <translation>wird gefragt</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>Its sign-in starts %1, which may want your answer; open it to ask.</source>
        <translation>Seine Anmeldung startet %1, das vielleicht eine Antwort von Ihnen will; öffnen Sie ihn, um zu fragen.</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>reached, Kubernetes %1</source>
        <translation>erreicht, Kubernetes %1</translation>
    </message>
    <message>
        <source>No Helm release is installed there.</source>
        <translation>Dort ist kein Helm-Release installiert.</translation>
    </message>
    <message>
        <source>Make a profile of a release:</source>
        <translation>Aus einem Release ein Profil machen:</translation>
    </message>
    <message>
        <source>Make a profile of %1</source>
        <translation>Ein Profil aus %1 machen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: a bare profile with its %n workload(s)</source>
        <translation>
            <numerusform>%1, %2: ein schlichtes Profil mit seiner %n Workload</numerusform>
            <numerusform>%1, %2: ein schlichtes Profil mit seinen %n Workloads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: fits the profile “%3”</source>
        <translation>%1, %2: passt zum Profil „%3“</translation>
    </message>
</context>
<context>
    <name>luthier::State</name>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>luthier::StepEvidence</name>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>The step&apos;s commands</source>
        <translation>Die Befehle des Schritts</translation>
    </message>
    <message>
        <source>TO TAKE IT BACK</source>
        <translation>ZUM ZURÜCKNEHMEN</translation>
    </message>
    <message>
        <source>The commands that take the step back</source>
        <translation>Die Befehle, die den Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>OUTPUT</source>
        <translation>AUSGABE</translation>
    </message>
    <message>
        <source>The step&apos;s output</source>
        <translation>Die Ausgabe des Schritts</translation>
    </message>
</context>
<context>
    <name>luthier::SwapDatabases</name>
    <message>
        <source>Renames %1 to %2 and the copy to %1, in one transaction. The former database is kept as it is, so this can be taken back in a moment.</source>
        <translation>Benennt %1 in %2 und die Kopie in %1 um, in einer Transaktion. Die frühere Datenbank bleibt, wie sie ist, also lässt sich das sofort zurücknehmen.</translation>
    </message>
    <message>
        <source>The copy was in place already.</source>
        <translation>Die Kopie war schon eingesetzt.</translation>
    </message>
    <message>
        <source>The live database is as it was.</source>
        <translation>Die laufende Datenbank ist, wie sie war.</translation>
    </message>
    <message>
        <source>The live database is as it was, but it still refuses connections.</source>
        <translation>Die laufende Datenbank ist, wie sie war, nimmt aber noch keine Verbindungen an.</translation>
    </message>
    <message numerus="yes">
        <source>The copy is in place; the former database is kept as %1. %n session(s) were ended.</source>
        <translation>
            <numerusform>Die Kopie ist eingesetzt; die frühere Datenbank bleibt als %1. %n Sitzung wurde beendet.</numerusform>
            <numerusform>Die Kopie ist eingesetzt; die frühere Datenbank bleibt als %1. %n Sitzungen wurden beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The former database is in place again; what was written since the restore is kept in %1.</source>
        <translation>Die frühere Datenbank ist wieder eingesetzt; was seit der Wiederherstellung geschrieben wurde, bleibt in %1.</translation>
    </message>
    <message>
        <source>Put the copy in place</source>
        <translation>Kopie einsetzen</translation>
    </message>
    <message>
        <source>There is no former database to bring back; nothing was exchanged.</source>
        <translation>Es gibt keine frühere Datenbank zurückzuholen; nichts wurde ausgetauscht.</translation>
    </message>
    <message>
        <source>The copy %1 is not there any more, or not whole. Nothing was exchanged and the live database is as it was; take this run back and restore once more.</source>
        <translation>Die Kopie %1 ist nicht mehr da oder nicht vollständig. Es wurde nichts getauscht, und die laufende Datenbank ist, wie sie war; nehmen Sie diesen Lauf zurück und stellen Sie noch einmal wieder her.</translation>
    </message>
</context>
<context>
    <name>luthier::Table</name>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
</context>
<context>
    <name>luthier::TablePane</name>
    <message>
        <source>Request to an administrator</source>
        <translation>Anfrage an die Administration</translation>
    </message>
    <message>
        <source>You may not see this</source>
        <translation>Dies dürfen Sie nicht sehen</translation>
    </message>
    <message>
        <source>TO SEND TO AN ADMINISTRATOR</source>
        <translation>AN DIE ADMINISTRATION ZU SENDEN</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Die Tabelle filtern</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”</source>
        <translation>Nichts hier enthält „%1“</translation>
    </message>
    <message>
        <source>Esc takes the filter away.</source>
        <translation>Esc nimmt den Filter weg.</translation>
    </message>
</context>
<context>
    <name>luthier::TidyView</name>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>no rule wants it</source>
        <translation>keine Regel will sie</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What goes and what stays</source>
        <translation>Was geht und was bleibt</translation>
    </message>
    <message>
        <source>Which backups may go?</source>
        <translation>Welche Sicherungen dürfen gehen?</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <source>So there is nothing to tidy up.</source>
        <translation>Also gibt es nichts aufzuräumen.</translation>
    </message>
    <message>
        <source>Every place is looked at. Nothing is removed by looking.</source>
        <translation>Jeder Ort wird angesehen. Beim Ansehen wird nichts entfernt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>What may go is not known, so nothing goes.</source>
        <translation>Was gehen darf, ist nicht bekannt; also geht nichts.</translation>
    </message>
    <message>
        <source>%1 is left as it is. %2</source>
        <translation>%1 bleibt, wie es ist. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: forecast</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The profile has no rules for what to keep, so nothing goes. Add “keep” under “backups”, for example: {days: 14, count: 3, daily: 7, weekly: 4, monthly: 12}.</source>
        <translation>Das Profil hat keine Regeln, was zu behalten ist; also geht nichts. Fügen Sie „keep“ unter „backups“ hinzu, zum Beispiel: {days: 14, count: 3, daily: 7, weekly: 4, monthly: 12}.</translation>
    </message>
    <message numerus="yes">
        <source>%n would go and free %1</source>
        <translation>
            <numerusform>Eine würde gehen und %1 freigeben</numerusform>
            <numerusform>%n würden gehen und %1 freigeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n stay. The last proven one and what a run needs always stay.</source>
        <translation>
            <numerusform>; eine bleibt. Die letzte geprüfte und was ein Lauf braucht, bleiben immer.</numerusform>
            <numerusform>; %n bleiben. Die letzte geprüfte und was ein Lauf braucht, bleiben immer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would go: all %n are wanted.</source>
        <translation>
            <numerusform>Nichts würde gehen: Die eine wird gebraucht.</numerusform>
            <numerusform>Nichts würde gehen: Alle %n werden gebraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without rules nothing goes.</source>
        <translation>Ohne Regeln geht nichts.</translation>
    </message>
</context>
<context>
    <name>luthier::TruthModel</name>
    <message>
        <source>database schema</source>
        <translation>Datenbankschema</translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Chart says</source>
        <translation>Laut Chart</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Says of itself</source>
        <translation>Laut eigener Angabe</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state: why</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>luthier::TryClusterSchedule</name>
    <message>
        <source>Writes its scripts, a ServiceAccount without rights or token, and credentials where no Secret has them yet, and starts a pod that shows that its image has the programs, that the database lets it in and that the store takes and gives back a small object. If not, all of it is removed again.</source>
        <translation>Schreibt die Skripte, einen ServiceAccount ohne Rechte und Token und die Zugangsdaten, wo noch kein Secret sie hat, und startet einen Pod, der zeigt, dass sein Image die Programme hat, die Datenbank ihn einlässt und der Speicher ein kleines Objekt annimmt und zurückgibt. Wenn nicht, wird alles wieder entfernt.</translation>
    </message>
    <message>
        <source>A pod with the image %1 has its programs, the database let it in, and the store took and gave back a small object.</source>
        <translation>Ein Pod mit dem Image %1 hat seine Programme, die Datenbank ließ ihn ein, und der Speicher nahm ein kleines Objekt an und gab es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) removed</source>
        <translation>
            <numerusform>Ein Objekt entfernt</numerusform>
            <numerusform>%n Objekte entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Try “%1” in the cluster</source>
        <translation>„%1“ im Cluster ausprobieren</translation>
    </message>
    <message>
        <source>Its CronJob is there and needs them, so they stay.</source>
        <translation>Ihr CronJob ist da und braucht sie, also bleiben sie.</translation>
    </message>
</context>
<context>
    <name>luthier::TryConfiguration</name>
    <message>
        <source>Shows what each object would become and lets the server try it without keeping it. Changes nothing.</source>
        <translation>Zeigt, was aus jedem Objekt würde, und lässt den Server es versuchen, ohne es zu behalten. Verändert nichts.</translation>
    </message>
    <message>
        <source>What %1 is now was not backed up, so it could not be brought back. Nothing was changed; name recipients in the profile (backups: recipients) if it is a Secret.</source>
        <translation>Wie %1 jetzt ist, wurde nicht gesichert und ließe sich nicht zurückholen. Nichts wurde verändert; nennen Sie Empfänger im Profil (backups: recipients), falls es ein Secret ist.</translation>
    </message>
    <message>
        <source>The backup does not hold %1. Nothing was changed.</source>
        <translation>Die Sicherung enthält %1 nicht. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>%1 could not be put back: %2</source>
        <translation>%1 konnte nicht zurückgelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 changes:</source>
        <translation>%1 ändert sich:</translation>
    </message>
    <message>
        <source>%1 is made anew:</source>
        <translation>%1 wird neu angelegt:</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… und %n weitere Zeile</numerusform>
            <numerusform>… und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) would change; the server takes them</source>
        <translation>
            <numerusform>%n Objekt würde sich ändern; der Server nimmt es an</numerusform>
            <numerusform>%n Objekte würden sich ändern; der Server nimmt sie an</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare, and let the server try it</source>
        <translation>Vergleichen und den Server versuchen lassen</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else while it was backed up. Nothing was changed here; try again.</source>
        <translation>%1 wurde während der Sicherung von jemand anderem geändert. Hier wurde nichts geändert; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>luthier::UpdateView</name>
    <message>
        <source>WHAT CHANGES</source>
        <translation>WAS SICH ÄNDERT</translation>
    </message>
    <message>
        <source>BEFORE IT STARTS</source>
        <translation>BEVOR ES LOSGEHT</translation>
    </message>
    <message>
        <source>Let helm roll back by itself when the update fails</source>
        <translation>Helm selbst zurückrollen lassen, wenn das Update fehlschlägt</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>Wer bestätigt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How long to wait for the rollout</source>
        <translation>Wie lange auf den Rollout gewartet wird</translation>
    </message>
    <message>
        <source>only without a proven backup: why it has to go on nevertheless</source>
        <translation>nur ohne geprüfte Sicherung: warum es trotzdem weitergehen muss</translation>
    </message>
    <message>
        <source>Reason for going on without a proven backup</source>
        <translation>Grund, ohne geprüfte Sicherung weiterzumachen</translation>
    </message>
    <message>
        <source>Wait for the rollout</source>
        <translation>Auf den Rollout warten</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Which update for %1 %2?</source>
        <translation>Welches Update für %1 %2?</translation>
    </message>
    <message>
        <source>Which update for %1?</source>
        <translation>Welches Update für %1?</translation>
    </message>
    <message>
        <source>Nothing to do: the chart&apos;s sources have no newer version. F5 asks them again.</source>
        <translation>Nichts zu tun: Die Quellen des Charts haben keine neuere Version. F5 fragt sie erneut.</translation>
    </message>
    <message>
        <source>The chart&apos;s sources could not be asked. Nothing was changed; F5 asks them again.</source>
        <translation>Die Quellen des Charts konnten nicht gefragt werden. Es wurde nichts geändert; F5 fragt sie erneut.</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Show the plan to %1</source>
        <translation>Plan zu %1 zeigen</translation>
    </message>
    <message>
        <source>Breaking: %1</source>
        <translation>Inkompatibel: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of change: text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The chart says nothing of what changes. Read the release notes before you confirm.</source>
        <translation>Das Chart sagt nichts darüber, was sich ändert. Lesen Sie die Versionshinweise, bevor Sie bestätigen.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>%1 (if it applies)</source>
        <translation>%1 (falls zutreffend)</translation>
    </message>
    <message>
        <source>The chart&apos;s sources have no newer version, and what runs is not healthy: go back, or repair it with changed values. F5 asks them again.</source>
        <translation>Die Quellen des Charts haben keine neuere Version, und was läuft, ist nicht gesund: Gehen Sie zurück, oder beheben Sie es mit geänderten Werten. F5 fragt sie erneut.</translation>
    </message>
    <message>
        <source>Write the notice</source>
        <translation>Mitteilung schreiben</translation>
    </message>
</context>
<context>
    <name>luthier::UpgradeRelease</name>
    <message>
        <source>From here on the cluster changes. Until the rollout is complete the old pods keep serving.</source>
        <translation>Ab hier ändert sich der Cluster. Bis der Rollout vollständig ist, bedienen die alten Pods weiter.</translation>
    </message>
    <message>
        <source>Marked failed by Luthier: the Helm that was at work did not end.</source>
        <translation>Von Luthier als fehlgeschlagen gekennzeichnet: Das Helm, das am Werk war, kam zu keinem Ende.</translation>
    </message>
    <message>
        <source>The release is now at revision %1; revision %2 was healthy and can be gone back to.</source>
        <translation>Das Release ist jetzt auf Revision %1; Revision %2 war gesund, und zu ihr kann zurückgekehrt werden.</translation>
    </message>
    <message>
        <source>revision %1, chart %2</source>
        <translation>Revision %1, Chart %2</translation>
    </message>
    <message>
        <source>The release is at revision %1, as before; nothing had to be taken back.</source>
        <translation>Das Release ist auf Revision %1, wie zuvor; es musste nichts zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The release is as it was at revision %1.</source>
        <translation>Das Release ist wieder wie in Revision %1.</translation>
    </message>
    <message>
        <source>Upgrade the release</source>
        <translation>Release aktualisieren</translation>
    </message>
    <message>
        <source>waiting for a Helm that is still at work (%1)</source>
        <translation>es wird auf ein Helm gewartet, das noch am Werk ist (%1)</translation>
    </message>
    <message>
        <source>The hook said: %1.</source>
        <translation>Der Hook meldete: %1.</translation>
    </message>
    <message>
        <source>The release is at revision %1, but this run left it at revision %2: it was changed since. Taking this run back would take that back, too. Nothing was changed; go back to the revision that you want instead.</source>
        <translation>Das Release steht bei Revision %1, dieser Lauf hat es aber bei Revision %2 verlassen: Es wurde seither geändert. Würde dieser Lauf zurückgenommen, ginge auch das verloren. Nichts wurde geändert; gehen Sie stattdessen zur gewünschten Revision zurück.</translation>
    </message>
</context>
<context>
    <name>luthier::ValuesDifference</name>
    <message>
        <source>Difference to the deployed values</source>
        <translation>Unterschied zu den ausgerollten Werten</translation>
    </message>
    <message>
        <source>The files say what is deployed: an update with them changes no value by itself.</source>
        <translation>Die Dateien sagen, was ausgerollt ist: ein Update mit ihnen ändert von sich aus keinen Wert.</translation>
    </message>
    <message>
        <source>deployed, revision %1</source>
        <translation>ausgerollt, Revision %1</translation>
    </message>
    <message>
        <source>edited, as the files are here</source>
        <translation>bearbeitet, wie die Dateien hier sind</translation>
    </message>
    <message>
        <source> (deployed)</source>
        <translation> (ausgerollt)</translation>
    </message>
    <message>
        <source> (edited)</source>
        <translation> (bearbeitet)</translation>
    </message>
</context>
<context>
    <name>luthier::ValuesFilePage</name>
    <message>
        <source>Begin with the deployed values</source>
        <translation>Mit den ausgerollten Werten beginnen</translation>
    </message>
    <message>
        <source>Join both</source>
        <translation>Beides zusammenführen</translation>
    </message>
    <message>
        <source>Values file %1</source>
        <translation>Wertedatei %1</translation>
    </message>
    <message>
        <source>What the other program changed</source>
        <translation>Was das andere Programm geändert hat</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>Unterschied ansehen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren Fassung nehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>The file was removed by another program. Your text is still here; saving writes the file again.</source>
        <translation>Die Datei wurde von einem anderen Programm gelöscht. Ihr Text ist noch hier; Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Another program changed this file; it is shown as it is now. Undo brings back what was here.</source>
        <translation>Ein anderes Programm hat diese Datei geändert; sie wird gezeigt, wie sie jetzt ist. Rückgängig holt zurück, was hier stand.</translation>
    </message>
    <message>
        <source>Another program changed this file while you were editing it, in other places than you. Nothing is overwritten until you decide.</source>
        <translation>Ein anderes Programm hat diese Datei geändert, während Sie sie bearbeiten, an anderen Stellen als Sie. Nichts wird überschrieben, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Another program changed this file while you were editing it, in the same places as you. Nothing is overwritten until you decide.</source>
        <translation>Ein anderes Programm hat diese Datei geändert, während Sie sie bearbeiten, an denselben Stellen wie Sie. Nichts wird überschrieben, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>Begin with the file of %1</source>
        <translation>Mit der Datei von %1 beginnen</translation>
    </message>
</context>
<context>
    <name>luthier::ValuesView</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Set the image tags of %1 to</source>
        <translation>Die Image-Tags von %1 setzen auf</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: the version is %2 now, in %3. Nothing else in the file changed; Ctrl+Z takes it back.</source>
        <translation>%1: die Version ist jetzt %2, in %3. Sonst hat sich in der Datei nichts geändert; Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>The version is %1 already.</source>
        <translation>Die Version ist schon %1.</translation>
    </message>
    <message>
        <source>No file sets the version of %1: the chart&apos;s own default counts.</source>
        <translation>Keine Datei setzt die Version von %1: es gilt die Vorgabe des Charts.</translation>
    </message>
    <message>
        <source>Decide first what becomes of the other program&apos;s change.</source>
        <translation>Entscheiden Sie zuerst, was aus der Änderung des anderen Programms wird.</translation>
    </message>
    <message>
        <source>This file has errors: helm would refuse it. Correct them first (F8 goes to the next one).</source>
        <translation>Diese Datei hat Fehler: helm würde sie ablehnen. Berichtigen Sie sie zuerst (F8 geht zum nächsten).</translation>
    </message>
    <message>
        <source>This file of the profile cannot be used as it is; an update would refuse it.</source>
        <translation>Diese Datei des Profils ist so nicht zu gebrauchen; ein Update würde sie ablehnen.</translation>
    </message>
    <message>
        <source>No values files: an update takes the deployed values.</source>
        <translation>Keine Wertedateien: ein Update nimmt die ausgerollten Werte.</translation>
    </message>
    <message numerus="yes">
        <source>An update applies %n file(s), in this order.</source>
        <translation>
            <numerusform>Ein Update wendet eine Datei an.</numerusform>
            <numerusform>Ein Update wendet %n Dateien an, in dieser Reihenfolge.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n with changes that are not saved.</source>
        <translation>
            <numerusform>Eine hat ungespeicherte Änderungen.</numerusform>
            <numerusform>%n haben ungespeicherte Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and use in an update</source>
        <translation>Speichern und im Update verwenden</translation>
    </message>
    <message>
        <source>Use these in an update</source>
        <translation>Im Update verwenden</translation>
    </message>
    <message>
        <source>Set version…</source>
        <translation>Version setzen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Hold to show secrets</source>
        <translation>Halten, um Geheimes zu zeigen</translation>
    </message>
    <message>
        <source>Deployed values, read-only</source>
        <translation>Ausgerollte Werte, nur lesbar</translation>
    </message>
    <message>
        <source>What is set for %1?</source>
        <translation>Was ist für %1 eingestellt?</translation>
    </message>
    <message>
        <source>See what is deployed now</source>
        <translation>Ansehen, was jetzt ausgerollt ist</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The profile names no values files</source>
        <translation>Das Profil nennt keine Wertedateien</translation>
    </message>
    <message>
        <source>An update then takes the values that are deployed, and sets the new version in them. To edit them here, write them into a file and name it in the profile (values).</source>
        <translation>Ein Update nimmt dann die ausgerollten Werte und setzt die neue Version darin. Um sie hier zu bearbeiten, schreiben Sie sie in eine Datei und nennen Sie diese im Profil (values).</translation>
    </message>
    <message>
        <source>changed on disk, too</source>
        <translation>auch auf der Platte geändert</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>number %1 in helm&apos;s order</source>
        <translation>Nummer %1 in helms Reihenfolge</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message>
        <source>Deployed values</source>
        <translation>Ausgerollte Werte</translation>
    </message>
    <message>
        <source>revision %1, read-only</source>
        <translation>Revision %1, nur lesbar</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>edited against deployed</source>
        <translation>bearbeitet gegen ausgerollt</translation>
    </message>
    <message>
        <source>The release moved from revision %1 to %2 since it was loaded here (%3); its values are the same.</source>
        <translation>Das Release ging von Revision %1 zu %2, seit es hier geladen wurde (%3); seine Werte sind dieselben.</translation>
    </message>
    <message>
        <source>The release moved from revision %1 to %2 since it was loaded here (%3), and its values changed. Compare before you update: what was set there is not in your files.</source>
        <translation>Das Release ging von Revision %1 zu %2, seit es hier geladen wurde (%3), und seine Werte haben sich geändert. Vergleichen Sie vor dem Update: was dort gesetzt wurde, steht nicht in Ihren Dateien.</translation>
    </message>
    <message>
        <source>The cluster cannot be reached: what is deployed is not known. The files can be edited.</source>
        <translation>Der Cluster ist nicht zu erreichen: was ausgerollt ist, ist nicht bekannt. Die Dateien lassen sich bearbeiten.</translation>
    </message>
    <message>
        <source>Reading what is deployed…</source>
        <translation>Es wird gelesen, was ausgerollt ist…</translation>
    </message>
    <message>
        <source>There is no values file to compare with what is deployed.</source>
        <translation>Es gibt keine Wertedatei, die mit dem Ausgerollten zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Effective values</source>
        <translation>Wirksame Werte</translation>
    </message>
    <message>
        <source>with the chart&apos;s defaults</source>
        <translation>mit den Vorgaben des Charts</translation>
    </message>
    <message>
        <source>A newer chart</source>
        <translation>Ein neueres Chart</translation>
    </message>
    <message>
        <source>what it does to yours</source>
        <translation>was es mit Ihren macht</translation>
    </message>
    <message>
        <source>In the cluster</source>
        <translation>Im Cluster</translation>
    </message>
    <message>
        <source>objects, and what restarts</source>
        <translation>Objekte, und was neu startet</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>any two of them</source>
        <translation>zwei beliebige</translation>
    </message>
    <message>
        <source>They are checked without the chart&apos;s schema and comments: the chart could not be fetched.</source>
        <translation>Geprüft wird ohne Schema und Kommentare des Charts: Es war nicht zu holen.</translation>
    </message>
    <message>
        <source>Commit this file to git…</source>
        <translation>Diese Datei in git festschreiben…</translation>
    </message>
    <message>
        <source>Export the effective values…</source>
        <translation>Wirksame Werte exportieren…</translation>
    </message>
    <message>
        <source>Export them with their secrets…</source>
        <translation>Mit ihren Geheimnissen exportieren…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Nachricht des Commits</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Festschreiben</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Save the file first: git commits what is on disk.</source>
        <translation>Die Datei erst speichern: git nimmt, was auf der Platte steht.</translation>
    </message>
    <message>
        <source>%1 is in no git repository, so it cannot be committed. It is saved.</source>
        <translation>%1 liegt in keinem git-Repository und kann nicht festgeschrieben werden. Gespeichert ist sie.</translation>
    </message>
    <message>
        <source>%1 is committed as it is: nothing has changed since.</source>
        <translation>%1 ist so schon festgeschrieben: Seitdem hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Only %1 will be committed. Other changes are staged there and stay so: %2.</source>
        <translation>Nur %1 wird festgeschrieben. Andere Änderungen sind dort vorgemerkt und bleiben es: %2.</translation>
    </message>
    <message>
        <source>%1 is committed: %2.</source>
        <translation>%1 ist festgeschrieben: %2.</translation>
    </message>
    <message>
        <source>What is in effect is not known: the release was not read yet.</source>
        <translation>Was wirksam ist, ist noch nicht bekannt: Das Release wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Export the effective values</source>
        <translation>Wirksame Werte exportieren</translation>
    </message>
    <message>
        <source>Values (*.yaml *.yml)</source>
        <translation>Werte (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>%1 is written, with secrets; only you can read it.</source>
        <translation>%1 ist geschrieben, mit Geheimnissen; nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>%1 is written, secrets covered; only you can read it.</source>
        <translation>%1 ist geschrieben, Geheimnisse verdeckt; nur Sie können sie lesen.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>luthier::VerifySchema</name>
    <message>
        <source>Asks the pod and the database where the schema is, and compares every other table&apos;s rows with those of the backup.</source>
        <translation>Fragt den Pod und die Datenbank, wo das Schema steht, und vergleicht die Zeilen aller anderen Tabellen mit denen der Sicherung.</translation>
    </message>
    <message>
        <source>The database is at %1, not at %2: a pod that started meanwhile may have moved it. See the migrations.</source>
        <translation>Die Datenbank steht auf %1, nicht auf %2: Vielleicht hat ein inzwischen gestarteter Pod sie bewegt. Sehen Sie bei den Migrationen nach.</translation>
    </message>
    <message>
        <source>The database is at %1, but the pod finds it at %2: they are not the same database.</source>
        <translation>Die Datenbank steht auf %1, aber der Pod findet sie auf %2: Es ist nicht dieselbe Datenbank.</translation>
    </message>
    <message>
        <source>The database and the pod both say %1.</source>
        <translation>Die Datenbank und der Pod sagen beide %1.</translation>
    </message>
    <message>
        <source>The rows could not be compared: the backup counted none.</source>
        <translation>Die Zeilen konnten nicht verglichen werden: Die Sicherung zählte keine.</translation>
    </message>
    <message>
        <source>The table %1 is gone, which nobody announced. Its rows are in the backup %2.</source>
        <translation>Die Tabelle %1 ist fort, ohne dass es angekündigt war. Ihre Zeilen sind in der Sicherung %2.</translation>
    </message>
    <message>
        <source>%1 has %2 rows; the backup has %3</source>
        <translation>%1 hat %2 Zeilen; die Sicherung hat %3</translation>
    </message>
    <message>
        <source>Verify the schema</source>
        <translation>Das Schema prüfen</translation>
    </message>
    <message numerus="yes">
        <source>All other %n table(s) have at least the rows of the backup (%1 rows).</source>
        <translation>
            <numerusform>Die andere %n Tabelle hat mindestens die Zeilen der Sicherung (%1 Zeilen).</numerusform>
            <numerusform>Alle anderen %n Tabellen haben mindestens die Zeilen der Sicherung (%1 Zeilen).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 other tables have at least the rows of the backup (%3 rows).</source>
        <translation>%1 von %2 anderen Tabellen haben mindestens die Zeilen der Sicherung (%3 Zeilen).</translation>
    </message>
    <message>
        <source>The database is at %1.</source>
        <translation>Die Datenbank steht bei %1.</translation>
    </message>
</context>
<context>
    <name>luthier::VerifyUpdate</name>
    <message>
        <source>Checks that every component runs %1. The profile names no URL, so health, version and smoke tests are left out.</source>
        <translation>Prüft, ob jede Komponente %1 ausführt. Das Profil nennt keine URL, deshalb entfallen Zustands-, Versions- und Smoke-Tests.</translation>
    </message>
    <message>
        <source>Checks that every component runs %1 and that the platform answers as its users expect (%2 checks).</source>
        <translation>Prüft, ob jede Komponente %1 ausführt und ob die Plattform so antwortet, wie ihre Benutzer es erwarten (%2 Prüfungen).</translation>
    </message>
    <message>
        <source>every component runs %1</source>
        <translation>jede Komponente führt %1 aus</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>%1 smoke tests passed</source>
        <translation>%1 Smoke-Tests bestanden</translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation>Schema %1</translation>
    </message>
    <message>
        <source>%1 runs %2</source>
        <translation>%1 führt %2 aus</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Not every component runs %1: %2.</source>
        <translation>Nicht jede Komponente führt %1 aus: %2.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>left out: %1 (%2)</source>
        <translation>ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>passed: %1 (%2)</source>
        <translation>bestanden: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n smoke tests failed.</source>
        <translation>
            <numerusform>%n Smoke-Test ist fehlgeschlagen.</numerusform>
            <numerusform>%n Smoke-Tests sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::WakePlatform</name>
    <message numerus="yes">
        <source>%1: %n replica(s) wanted</source>
        <translation>
            <numerusform>%1: %n Replik gewünscht</numerusform>
            <numerusform>%1: %n Repliken gewünscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) start.</source>
        <translation>
            <numerusform>%n Pod startet.</numerusform>
            <numerusform>%n Pods starten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Starts as many pods as there were before.</source>
        <translation>Startet so viele Pods, wie es vorher waren.</translation>
    </message>
    <message>
        <source>Start the application</source>
        <translation>Anwendung starten</translation>
    </message>
</context>
<context>
    <name>luthier::WatchRollout</name>
    <message>
        <source>%1: %2 of %3 updated, %4 ready</source>
        <translation>%1: %2 von %3 aktualisiert, %4 bereit</translation>
    </message>
    <message>
        <source>%1: rolled out, %2 ready</source>
        <translation>%1: ausgerollt, %2 bereit</translation>
    </message>
    <message>
        <source>%1 components rolled out</source>
        <translation>%1 Komponenten ausgerollt</translation>
    </message>
    <message>
        <source>The rollout was not complete after %1 s (%2).</source>
        <translation>Der Rollout war nach %1 s nicht vollständig (%2).</translation>
    </message>
    <message>
        <source>The database is at %1, as before the update.</source>
        <translation>Die Datenbank ist auf %1, wie vor dem Update.</translation>
    </message>
    <message>
        <source>The database moved from %1 to %2.</source>
        <translation>Die Datenbank ging von %1 auf %2.</translation>
    </message>
    <message>
        <source>The state of the database is not known (%1).</source>
        <translation>Der Zustand der Datenbank ist nicht bekannt (%1).</translation>
    </message>
    <message>
        <source>The old pods still serve.</source>
        <translation>Die alten Pods bedienen weiter.</translation>
    </message>
    <message>
        <source>Go back to revision %1, the last healthy one.</source>
        <translation>Kehren Sie zu Revision %1 zurück, der letzten gesunden.</translation>
    </message>
    <message>
        <source>Watch the rollout</source>
        <translation>Rollout beobachten</translation>
    </message>
    <message>
        <source>Follows each component until its new pods serve, with what they log and when they started. If one cannot start, the cause is read from its own log.</source>
        <translation>Folgt jeder Komponente, bis ihre neuen Pods bedienen, mit ihren Protokollen und Startzeiten. Kann einer nicht starten, wird die Ursache aus seinem eigenen Protokoll gelesen.</translation>
    </message>
</context>
<context>
    <name>luthier::WayCard</name>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>the best there is</source>
        <translation>der beste, den es gibt</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>How long users wait</source>
        <translation>Wie lange Benutzer warten</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Was zu wissen ist</translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation>Auf %1 aktualisieren</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
</context>
<context>
    <name>luthier::Workbench</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Keep safe</source>
        <translation>Absichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Another plan is running: one at a time.</source>
        <translation>Ein anderer Plan läuft: immer nur einer zur Zeit.</translation>
    </message>
    <message>
        <source>Read-only: unlock it above, then start.</source>
        <translation>Nur lesend: erst oben entsperren, dann starten.</translation>
    </message>
    <message>
        <source>This is production. Type %1 to unlock it for 30 minutes.</source>
        <translation>Dies ist die Produktion. Geben Sie %1 ein, um sie für 30 Minuten zu entsperren.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation>Auf %1 aktualisieren</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Go back to an earlier revision</source>
        <translation>Zu einer früheren Revision zurückkehren</translation>
    </message>
    <message>
        <source>Repair the stuck release</source>
        <translation>Hängendes Release reparieren</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Strg+2</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Strg+3</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Strg+4</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg+5</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Alles neu lesen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Unlock for 30 minutes</source>
        <translation>Für 30 Minuten entsperren</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>Sperren: nur lesend</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>release, %1</source>
        <translation>Release, %1</translation>
    </message>
    <message>
        <source>pod, %1</source>
        <translation>Pod, %1</translation>
    </message>
    <message>
        <source>Not everything is confirmed yet: %1. Go back, tick what is true, then start.</source>
        <translation>Noch ist nicht alles bestätigt: %1. Gehen Sie zurück, haken Sie ab, was zutrifft, und starten Sie dann.</translation>
    </message>
    <message>
        <source>Light or dark as the desktop</source>
        <translation>Hell oder dunkel wie die Arbeitsfläche</translation>
    </message>
    <message>
        <source>Always light</source>
        <translation>Immer hell</translation>
    </message>
    <message>
        <source>Always dark</source>
        <translation>Immer dunkel</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The cluster cannot be reached now. Nothing was changed; try again.</source>
        <translation>Der Cluster ist jetzt nicht zu erreichen. Nichts wurde verändert; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Tidy up the backups</source>
        <translation>Sicherungen aufräumen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Set the version in the values</source>
        <translation>Die Version in den Werten setzen</translation>
    </message>
    <message>
        <source>Ctrl+6</source>
        <translation>Strg+6</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>This takes data away. %1</source>
        <translation>Dies nimmt Daten weg. %1</translation>
    </message>
    <message>
        <source>Upgrade the schema</source>
        <translation>Das Schema anheben</translation>
    </message>
    <message>
        <source>Ctrl+7</source>
        <translation>Strg+7</translation>
    </message>
    <message>
        <source>There is no connection to the cluster; nothing can be asked.</source>
        <translation>Es besteht keine Verbindung zum Cluster; es lässt sich nichts fragen.</translation>
    </message>
    <message>
        <source>What is done by itself</source>
        <translation>Was von selbst geschieht</translation>
    </message>
    <message>
        <source>Set up the schedule “%1”</source>
        <translation>Den Zeitplan „%1“ einrichten</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Mitteilen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Write to the users: %1</source>
        <translation>An die Nutzer schreiben: %1</translation>
    </message>
    <message>
        <source>Ctrl+8</source>
        <translation>Strg+8</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Ctrl+9</source>
        <translation>Strg+9</translation>
    </message>
</context>
<context>
    <name>luthier::age</name>
    <message>
        <source>The file of public keys %1 cannot be read: %2. No backup was taken; correct “recipients” under “backups” in the profile.</source>
        <translation>Die Datei der öffentlichen Schlüssel %1 kann nicht gelesen werden: %2. Es wurde nichts gesichert; berichtigen Sie „recipients“ unter „backups“ im Profil.</translation>
    </message>
    <message>
        <source>%1 holds a line that is no public key of age (age1…). No backup was taken; correct the file.</source>
        <translation>%1 enthält eine Zeile, die kein öffentlicher Schlüssel von age ist (age1…). Es wurde nichts gesichert; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 holds no public key, so a backup would be for nobody. No backup was taken; correct the file.</source>
        <translation>%1 enthält keinen öffentlichen Schlüssel, eine Sicherung wäre also für niemanden. Es wurde nichts gesichert; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>The identity file %1 cannot be read. Nothing was changed; correct “identity” under “backups” in the profile.</source>
        <translation>Die Identitätsdatei %1 kann nicht gelesen werden. Nichts wurde verändert; berichtigen Sie „identity“ unter „backups“ im Profil.</translation>
    </message>
    <message>
        <source>Others on this machine may read the identity file %1, so it was not used. Nothing was changed; take their rights away (chmod 600) and consider its keys as known.</source>
        <translation>Andere auf diesem Rechner dürfen die Identitätsdatei %1 lesen, deshalb wurde sie nicht verwendet. Nichts wurde verändert; nehmen Sie ihnen die Rechte (chmod 600) und betrachten Sie ihre Schlüssel als bekannt.</translation>
    </message>
    <message>
        <source>A secret key stands among the recipients. No backup was taken; put its public key (age1…) there, and make a new pair, for this one is known now.</source>
        <translation>Unter den Empfängern steht ein geheimer Schlüssel. Es wurde nichts gesichert; tragen Sie dort den öffentlichen ein (age1…), und zwar von einem neuen Paar, denn dieses ist nun bekannt.</translation>
    </message>
    <message>
        <source>%1 is encrypted, and this machine has no identity to read it with. Nothing was changed; name the identity&apos;s file in the profile (backups: identity).</source>
        <translation>%1 ist verschlüsselt, und dieser Rechner hat keine Identität, um es zu lesen. Nichts wurde verändert; nennen Sie die Datei der Identität im Profil (backups: identity).</translation>
    </message>
    <message>
        <source>The identity %1 does not open %2: it was encrypted to others, or its first lines were changed. Nothing was changed; name the identity of one of its recipients (backups: identity).</source>
        <translation>Die Identität %1 öffnet %2 nicht: Die Datei wurde für andere verschlüsselt, oder ihre ersten Zeilen wurden verändert. Sonst ist nichts geschehen; nennen Sie die Identität eines ihrer Empfänger (backups: identity).</translation>
    </message>
    <message>
        <source>The identity %1 is protected by a passphrase, which nobody can type here. Nothing was changed; name an identity without one, that only you can read.</source>
        <translation>Die Identität %1 ist durch ein Kennwort geschützt, das hier niemand eingeben kann. Nichts wurde verändert; nennen Sie eine ohne Kennwort, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>The identity file %1 is not one of age&apos;s. Nothing was changed; correct “identity” under “backups” in the profile.</source>
        <translation>Die Identitätsdatei %1 ist keine von age. Nichts wurde verändert; berichtigen Sie „identity“ unter „backups“ im Profil.</translation>
    </message>
    <message>
        <source>%1 cannot be decrypted: it was changed or cut since it was encrypted. Do not rely on this file; use another copy or another backup.</source>
        <translation>%1 kann nicht entschlüsselt werden: Die Datei wurde seit dem Verschlüsseln verändert oder abgeschnitten. Verlassen Sie sich nicht auf sie; nehmen Sie eine andere Kopie oder Sicherung.</translation>
    </message>
    <message>
        <source>age could not encrypt the backup (%1). Look at the recipients in the profile and take the backup again.</source>
        <translation>age konnte die Sicherung nicht verschlüsseln (%1). Prüfen Sie die Empfänger im Profil und sichern Sie erneut.</translation>
    </message>
    <message>
        <source>Cancelled; %1 was only read.</source>
        <translation>Abgebrochen; %1 wurde nur gelesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed; look whether the file is still there.</source>
        <translation>%1 kann nicht gelesen werden: %2. Nichts wurde verändert; sehen Sie nach, ob die Datei noch da ist.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2. Do not rely on this file; use another backup.</source>
        <translation>%1 konnte nicht bis zum Ende gelesen werden: %2. Verlassen Sie sich nicht auf diese Datei; nehmen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: %2. Do not rely on this file; use another backup.</source>
        <translation>%1 lässt sich nicht entpacken: %2. Verlassen Sie sich nicht auf diese Datei; nehmen Sie eine andere Sicherung.</translation>
    </message>
</context>
<context>
    <name>luthier::checklist</name>
    <message>
        <source>Review the changelog for breaking changes</source>
        <translation>Änderungsliste auf inkompatible Änderungen durchsehen</translation>
    </message>
    <message>
        <source>The chart names no changes; read the release notes.</source>
        <translation>Das Chart nennt keine Änderungen; lesen Sie die Versionshinweise.</translation>
    </message>
    <message>
        <source>%1 changes, %2 of them breaking.</source>
        <translation>%1 Änderungen, davon %2 inkompatibel.</translation>
    </message>
    <message>
        <source>%1 changes, none marked as breaking.</source>
        <translation>%1 Änderungen, keine als inkompatibel gekennzeichnet.</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>The plan takes a backup and proves it up to “%1” before anything changes.</source>
        <translation>Der Plan erstellt eine Sicherung und prüft sie bis „%1“, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Back up the configuration</source>
        <translation>Konfiguration sichern</translation>
    </message>
    <message>
        <source>The plan keeps values and manifest.</source>
        <translation>Der Plan bewahrt Values und Manifest auf.</translation>
    </message>
    <message>
        <source>Test in staging first</source>
        <translation>Zuerst in Staging testen</translation>
    </message>
    <message>
        <source>Schedule a maintenance window</source>
        <translation>Wartungsfenster einplanen</translation>
    </message>
    <message>
        <source>A major update may mean downtime.</source>
        <translation>Ein Major-Update kann einen Ausfall bedeuten.</translation>
    </message>
    <message>
        <source>Not needed: a rolling update without downtime.</source>
        <translation>Nicht nötig: ein rollendes Update ohne Ausfall.</translation>
    </message>
    <message>
        <source>Notify users</source>
        <translation>Benutzer informieren</translation>
    </message>
    <message>
        <source>Tell them when, and for how long.</source>
        <translation>Sagen Sie ihnen, wann und wie lange.</translation>
    </message>
    <message>
        <source>Not needed: no downtime is expected.</source>
        <translation>Nicht nötig: Es ist kein Ausfall zu erwarten.</translation>
    </message>
    <message>
        <source>Have a rollback plan ready</source>
        <translation>Einen Plan für den Rollback bereithalten</translation>
    </message>
    <message>
        <source>Revision %1 is healthy and can be gone back to.</source>
        <translation>Revision %1 ist gesund; zu ihr kann zurückgekehrt werden.</translation>
    </message>
    <message>
        <source>No healthy revision is known to go back to.</source>
        <translation>Es ist keine gesunde Revision bekannt, zu der man zurückkönnte.</translation>
    </message>
</context>
<context>
    <name>luthier::clustertimers</name>
    <message numerus="yes">
        <source>A backup that the cluster takes goes to one store, and the schedule “%1” means %n. Nothing was installed; name one under “stores” of the schedule.</source>
        <translation>
            <numerusform>Was der Cluster sichert, geht in einen Speicher, und der Zeitplan „%1“ meint %n. Nichts wurde eingerichtet; nennen Sie einen unter „stores“ des Zeitplans.</numerusform>
            <numerusform>Was der Cluster sichert, geht in einen Speicher, und der Zeitplan „%1“ meint %n. Nichts wurde eingerichtet; nennen Sie einen unter „stores“ des Zeitplans.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database&apos;s connection uses %1=%2, which a pod does not have. Nothing was installed; let this machine carry out the schedule.</source>
        <translation>Die Verbindung zur Datenbank benutzt %1=%2, was ein Pod nicht hat. Nichts wurde eingerichtet; lassen Sie diesen Rechner den Zeitplan ausführen.</translation>
    </message>
    <message>
        <source>the Secret %1</source>
        <translation>dem Secret %1</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>der Umgebung</translation>
    </message>
    <message>
        <source>The credentials file %1 cannot be read: %2. Nothing was installed; correct it under “stores” in the profile.</source>
        <translation>Die Datei %1 mit den Zugangsdaten ist nicht lesbar: %2. Nichts wurde eingerichtet; berichtigen Sie sie unter „stores“ im Profil.</translation>
    </message>
    <message>
        <source>The credentials of the store %1 end by themselves (they have a session token), so the cluster cannot use them for long. Nothing was installed; name a Secret or a file with lasting ones.</source>
        <translation>Die Zugangsdaten des Speichers %1 laufen von selbst ab (sie haben ein Sitzungstoken), der Cluster könnte sie also nicht lange benutzen. Nichts wurde eingerichtet; nennen Sie ein Secret oder eine Datei mit dauerhaften.</translation>
    </message>
    <message>
        <source>No pod of the database was found, so it is not known how to reach it. Nothing was installed; look at the profile&apos;s “database”.</source>
        <translation>Kein Pod der Datenbank wurde gefunden, also ist nicht bekannt, wie sie erreicht wird. Nichts wurde eingerichtet; sehen Sie unter „database“ im Profil nach.</translation>
    </message>
    <message>
        <source>No Service of %1 leads to the database, so a pod beside it cannot reach it. Nothing was installed; let this machine carry out the schedule.</source>
        <translation>Kein Service in %1 führt zur Datenbank, ein Pod daneben kann sie also nicht erreichen. Nichts wurde eingerichtet; lassen Sie diesen Rechner den Zeitplan ausführen.</translation>
    </message>
    <message>
        <source>Backups of this profile are encrypted, which a pod of the cluster cannot do yet. Nothing was installed; let this machine carry out the schedule.</source>
        <translation>Sicherungen dieses Profils werden verschlüsselt, was ein Pod des Clusters noch nicht kann. Nichts wurde eingerichtet; lassen Sie diesen Rechner den Zeitplan ausführen.</translation>
    </message>
    <message>
        <source>The store&apos;s CA %1 cannot be read: %2. Nothing was installed; correct it under “stores” in the profile.</source>
        <translation>Die CA %1 des Speichers ist nicht lesbar: %2. Nichts wurde eingerichtet; berichtigen Sie sie unter „stores“ im Profil.</translation>
    </message>
    <message>
        <source>The database is not in the cluster, so there is no image whose pg_dump a pod could use. Nothing was installed; name one under “image” of the schedule.</source>
        <translation>Die Datenbank ist nicht im Cluster, also gibt es kein Image, dessen pg_dump ein Pod benutzen könnte. Nichts wurde eingerichtet; nennen Sie eines unter „image“ des Zeitplans.</translation>
    </message>
    <message>
        <source>The password of %1 was not found in the database&apos;s pod. Nothing was installed; name its Secret under “password” of the schedule.</source>
        <translation>Das Passwort von %1 wurde im Pod der Datenbank nicht gefunden. Nichts wurde eingerichtet; nennen Sie sein Secret unter „password“ des Zeitplans.</translation>
    </message>
    <message>
        <source>It took longer than it may and was ended.</source>
        <translation>Er brauchte länger, als er darf, und wurde beendet.</translation>
    </message>
    <message>
        <source>The cluster does not say why.</source>
        <translation>Der Cluster sagt nicht, warum.</translation>
    </message>
    <message>
        <source>The image of the pod lacks what is needed (%1), so no backup was taken. Name another image under “image” of the schedule.</source>
        <translation>Dem Image des Pods fehlt, was gebraucht wird (%1), also wurde nicht gesichert. Nennen Sie ein anderes Image unter „image“ des Zeitplans.</translation>
    </message>
    <message>
        <source>The image&apos;s pg_dump is older than the server (%1), which it may not dump. Name a newer image under “image” of the schedule.</source>
        <translation>Das pg_dump des Images ist älter als der Server (%1), den es nicht sichern darf. Nennen Sie ein neueres Image unter „image“ des Zeitplans.</translation>
    </message>
    <message>
        <source>The database did not let the pod in, so no backup was taken (%1). Check the password and what network policies allow.</source>
        <translation>Die Datenbank ließ den Pod nicht ein, also wurde nicht gesichert (%1). Prüfen Sie das Passwort und was Netzwerkregeln erlauben.</translation>
    </message>
    <message>
        <source>The dump failed (%1). What was uploaded of it was removed; the database was only read.</source>
        <translation>Die Sicherung scheiterte (%1). Was davon hochgeladen war, wurde entfernt; die Datenbank wurde nur gelesen.</translation>
    </message>
    <message>
        <source>The dump was cut (%1 bytes). What was uploaded of it was removed; the database was only read.</source>
        <translation>Die Sicherung wurde abgeschnitten (%1 Bytes). Was davon hochgeladen war, wurde entfernt; die Datenbank wurde nur gelesen.</translation>
    </message>
    <message>
        <source>The pod&apos;s own disk is full (%1), so no backup was taken. Give the node more ephemeral storage.</source>
        <translation>Die eigene Platte des Pods ist voll (%1), also wurde nicht gesichert. Geben Sie dem Knoten mehr flüchtigen Speicher.</translation>
    </message>
    <message>
        <source>The store did not take it (%1), so there is no backup. Check the store&apos;s address and credentials.</source>
        <translation>Der Speicher nahm sie nicht an (%1), also gibt es keine Sicherung. Prüfen Sie Adresse und Zugangsdaten des Speichers.</translation>
    </message>
    <message>
        <source>The copy could not be read back (%1), so it is no backup. Check the store.</source>
        <translation>Die Kopie war nicht zurückzulesen (%1), ist also keine Sicherung. Prüfen Sie den Speicher.</translation>
    </message>
    <message>
        <source>The store gave back other bytes than were uploaded (%1), so it is no backup. Do not rely on this store before you know why.</source>
        <translation>Der Speicher gab andere Bytes zurück, als hochgeladen wurden (%1), also ist es keine Sicherung. Verlassen Sie sich nicht auf diesen Speicher, ehe Sie wissen, warum.</translation>
    </message>
    <message>
        <source>What was uploaded cannot be read as a dump (%1), so it is no backup.</source>
        <translation>Was hochgeladen wurde, ist nicht als Sicherung zu lesen (%1), ist also keine.</translation>
    </message>
    <message>
        <source>The pod needed more memory than it may use and was ended.</source>
        <translation>Der Pod brauchte mehr Speicher, als er darf, und wurde beendet.</translation>
    </message>
    <message>
        <source>The Job %1 failed, and its pod does not say why (%2). The database was only read; there is no backup of it.</source>
        <translation>Der Job %1 scheiterte, und sein Pod sagt nicht, warum (%2). Die Datenbank wurde nur gelesen; eine Sicherung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is already a %1 %2 in %3 that belongs to something else. Nothing was changed; give the schedule another name.</source>
        <translation>Es gibt in %3 schon ein Objekt %1 %2, das zu etwas anderem gehört. Nichts wurde geändert; geben Sie dem Zeitplan einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>luthier::comparisons</name>
    <message>
        <source>is added</source>
        <translation>kommt dazu</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>fällt weg</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert sich</translation>
    </message>
    <message>
        <source>yes: %1</source>
        <translation>ja: %1</translation>
    </message>
    <message>
        <source>No pod restarts for it.</source>
        <translation>Dafür startet kein Pod neu.</translation>
    </message>
    <message>
        <source>The pods of %1 restart.</source>
        <translation>Die Pods von %1 starten neu.</translation>
    </message>
    <message numerus="yes">
        <source>The pods of %n workload(s) restart.</source>
        <translation>
            <numerusform>Die Pods von %n Workload starten neu.</numerusform>
            <numerusform>Die Pods von %n Workloads starten neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>changed beneath yours</source>
        <translation>unter Ihrem Wert geändert</translation>
    </message>
    <message>
        <source>is the default now</source>
        <translation>ist jetzt die Vorgabe</translation>
    </message>
    <message>
        <source>vanished: no effect</source>
        <translation>verschwunden: ohne Wirkung</translation>
    </message>
    <message>
        <source>new default</source>
        <translation>neue Vorgabe</translation>
    </message>
    <message>
        <source>new in the chart</source>
        <translation>neu im Chart</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source> (old)</source>
        <translation> (alt)</translation>
    </message>
    <message>
        <source> (new)</source>
        <translation> (neu)</translation>
    </message>
    <message>
        <source>The cluster is not connected, so it cannot be asked. Nothing was changed.</source>
        <translation>Der Cluster ist nicht verbunden und kann nicht gefragt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Helm does not keep revision %1 any more. Choose another one.</source>
        <translation>Helm bewahrt Revision %1 nicht mehr auf. Wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>luthier::configuration</name>
    <message>
        <source>This is no whole backup of a configuration: %1. Nothing was changed; use another one.</source>
        <translation>Das ist keine vollständige Sicherung einer Konfiguration: %1. Nichts wurde verändert; nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>an object in it has no name, or the same as another (%1)</source>
        <translation>ein Objekt darin hat keinen Namen oder denselben wie ein anderes (%1)</translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation>sie sagt nicht, dass sie eine ist</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>missing in the cluster</source>
        <translation>fehlt im Cluster</translation>
    </message>
    <message>
        <source>new since the backup</source>
        <translation>neu seit der Sicherung</translation>
    </message>
    <message>
        <source>The backup holds no object “%1”. Nothing was changed; name one as Kind/name, as the comparison lists them.</source>
        <translation>Die Sicherung enthält kein Objekt „%1“. Nichts wurde verändert; nennen Sie eines als Art/Name, wie der Vergleich sie aufführt.</translation>
    </message>
    <message>
        <source>(as backed up)</source>
        <translation>(wie gesichert)</translation>
    </message>
    <message>
        <source>(as it is now)</source>
        <translation>(wie jetzt)</translation>
    </message>
    <message>
        <source>%1: may not be read</source>
        <translation>%1: darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is not a backup of the configuration. Nothing was changed.</source>
        <translation>%1 ist keine Sicherung der Konfiguration. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>what looks like a secret in the values, manifests and hooks</source>
        <translation>was in Werten, Manifesten und Hooks wie ein Geheimnis aussieht</translation>
    </message>
</context>
<context>
    <name>luthier::connection</name>
    <message>
        <source>the service “%1” is in none of: %2</source>
        <translation>der Dienst „%1“ steht in keiner von: %2</translation>
    </message>
    <message>
        <source>the connection holds a password; keep it in libpq&apos;s password file (~/.pgpass, mode 0600, or passfile=…) instead</source>
        <translation>die Verbindung enthält ein Kennwort; legen Sie es stattdessen in die Kennwortdatei von libpq (~/.pgpass mit Modus 0600, oder passfile=…)</translation>
    </message>
    <message>
        <source>“%1” of the connection is not known, or not possible here</source>
        <translation>„%1“ der Verbindung ist unbekannt oder hier nicht möglich</translation>
    </message>
    <message>
        <source>“=” is missing after “%1” in the connection</source>
        <translation>in der Verbindung fehlt „=“ nach „%1“</translation>
    </message>
    <message>
        <source>a quote is not closed in the connection</source>
        <translation>in der Verbindung ist ein Anführungszeichen nicht geschlossen</translation>
    </message>
</context>
<context>
    <name>luthier::diagnosis</name>
    <message>
        <source>it cannot find revision %1 in its own migrations: the database is newer than this version (Alembic)</source>
        <translation>sie findet die Revision %1 nicht in ihren eigenen Migrationen: Die Datenbank ist neuer als diese Version (Alembic)</translation>
    </message>
    <message>
        <source>its database migration “%1” failed: %2</source>
        <translation>ihre Datenbankmigration „%1“ ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>the database refused it: %1</source>
        <translation>die Datenbank hat sie abgewiesen: %1</translation>
    </message>
    <message>
        <source>it cannot reach the database: %1</source>
        <translation>sie erreicht die Datenbank nicht: %1</translation>
    </message>
    <message>
        <source>The new version does not start: %1 ends again and again (%2).</source>
        <translation>Die neue Version startet nicht: %1 endet immer wieder (%2).</translation>
    </message>
    <message>
        <source>The new version does not start: %1.</source>
        <translation>Die neue Version startet nicht: %1.</translation>
    </message>
    <message>
        <source>The image %1 does not exist in the registry.</source>
        <translation>Das Image %1 gibt es in der Registry nicht.</translation>
    </message>
    <message>
        <source>The registry refuses to hand out %1: the pull secret is wrong or missing.</source>
        <translation>Die Registry gibt %1 nicht heraus: Das Pull-Secret ist falsch oder fehlt.</translation>
    </message>
    <message>
        <source>The image %1 cannot be pulled (%2).</source>
        <translation>Das Image %1 kann nicht geladen werden (%2).</translation>
    </message>
    <message>
        <source>%1 does not start: %2. %3</source>
        <translation>%1 startet nicht: %2. %3</translation>
    </message>
    <message>
        <source>The statement was “%1”.</source>
        <translation>Die Anweisung war „%1“.</translation>
    </message>
    <message>
        <source>The statement was “%1”, on %2.</source>
        <translation>Die Anweisung war „%1“, an: %2.</translation>
    </message>
</context>
<context>
    <name>luthier::evidence</name>
    <message>
        <source>The journal has no run “%1”. Nothing was written.</source>
        <translation>Das Journal hat keinen Lauf „%1“. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>This run made no revision of the release.</source>
        <translation>Dieser Lauf hat keine Revision des Releases gemacht.</translation>
    </message>
    <message>
        <source>Helm no longer keeps revision %1 or %2 of the release.</source>
        <translation>Helm hat die Revision %1 oder %2 des Releases nicht mehr.</translation>
    </message>
    <message>
        <source>%1 in the namespace %2</source>
        <translation>%1 im Namespace %2</translation>
    </message>
    <message>
        <source>The cluster did not answer while this was gathered.</source>
        <translation>Der Cluster antwortete nicht, als dies zusammengetragen wurde.</translation>
    </message>
    <message>
        <source>What runs was not read while this was gathered.</source>
        <translation>Was läuft, wurde nicht gelesen, als dies zusammengetragen wurde.</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>begun, no end known</source>
        <translation>begonnen, kein Ende bekannt</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ erledigt</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ gescheitert</translation>
    </message>
    <message>
        <source>↶ taken back</source>
        <translation>↶ zurückgenommen</translation>
    </message>
    <message>
        <source>It is still at work.</source>
        <translation>Er ist noch an der Arbeit.</translation>
    </message>
    <message>
        <source>It was done to its end.</source>
        <translation>Er wurde bis zum Ende ausgeführt.</translation>
    </message>
    <message>
        <source>It failed; what was done before stayed.</source>
        <translation>Er ist gescheitert; was vorher getan war, blieb.</translation>
    </message>
    <message>
        <source>A person cancelled it.</source>
        <translation>Ein Mensch hat ihn abgebrochen.</translation>
    </message>
    <message>
        <source>It was cut off, and nobody has gone on with it or taken it back yet.</source>
        <translation>Er wurde abgeschnitten, und noch niemand hat ihn fortgesetzt oder zurückgenommen.</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>Er wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>It was left as it was.</source>
        <translation>Er wurde gelassen, wie er war.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Revision of the release</source>
        <translation>Revision des Releases</translation>
    </message>
    <message>
        <source>Schema revision</source>
        <translation>Schema-Revision</translation>
    </message>
    <message>
        <source>Gone on without the needed proof, because</source>
        <translation>Ohne den nötigen Beweis fortgefahren, weil</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>What people confirmed</source>
        <translation>Was Menschen bestätigt haben</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>nachher: %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was er sagte</translation>
    </message>
    <message>
        <source>Backups, and how far they were proved</source>
        <translation>Sicherungen, und wie weit sie bewiesen wurden</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Rungs</source>
        <translation>Sprossen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>SHA-256 where it was taken</source>
        <translation>SHA-256, wo sie genommen wurde</translation>
    </message>
    <message>
        <source>Encrypted to</source>
        <translation>Verschlüsselt für</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Smoke test</source>
        <translation>Rauchtest</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Was jetzt läuft</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Stand: %1.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewollt</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>What changed in the release</source>
        <translation>Was sich im Release änderte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 %2 is new.</source>
        <translation>%1 %2 ist neu.</translation>
    </message>
    <message>
        <source>%1 %2 is gone.</source>
        <translation>%1 %2 ist weg.</translation>
    </message>
    <message>
        <source>%1 %2 changed.</source>
        <translation>%1 %2 hat sich geändert.</translation>
    </message>
    <message>
        <source>Its pods start anew: %1.</source>
        <translation>Seine Pods starten neu: %1.</translation>
    </message>
    <message>
        <source>The commands of the plan</source>
        <translation>Die Befehle des Plans</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Das Journal</translation>
    </message>
    <message>
        <source>Each line was written to the disk before what it announces was done, and holds the hash of the line before it. The lines themselves are in this file; luthierctl journal verify FILE computes all of their hashes again, and finds any later change of this file.</source>
        <translation>Jede Zeile wurde auf die Platte geschrieben, bevor getan wurde, was sie ankündigt, und enthält den Hash der Zeile davor. Die Zeilen selbst stehen in dieser Datei; luthierctl journal verify DATEI rechnet alle ihre Hashes nach und findet jede spätere Änderung dieser Datei.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Head of the chain</source>
        <translation>Kopf der Kette</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>%1 · made by Luthier on %2</source>
        <translation>%1 · von Luthier erstellt am %2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>This file is no evidence pack of Luthier, or it was cut off. It proves nothing.</source>
        <translation>Diese Datei ist kein Nachweis von Luthier, oder sie wurde abgeschnitten. Sie beweist nichts.</translation>
    </message>
    <message>
        <source>This pack was changed since it was made: its seal does not fit. Do not rely on it; make it again from the journal.</source>
        <translation>Dieser Nachweis wurde geändert, seit er erstellt wurde: sein Siegel passt nicht. Verlassen Sie sich nicht darauf; erstellen Sie ihn neu aus dem Journal.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Messages that were sent</source>
        <translation>Nachrichten, die gesendet wurden</translation>
    </message>
    <message>
        <source>Taken by the server</source>
        <translation>Vom Server angenommen</translation>
    </message>
</context>
<context>
    <name>luthier::helm</name>
    <message>
        <source>Another operation is in progress on this release, or an earlier helm ended without finishing it. Nothing was changed; wait for it, or take the release out of its pending state.</source>
        <translation>Ein anderer Vorgang läuft an diesem Release, oder ein früheres helm endete, ohne ihn abzuschließen. Es wurde nichts geändert; warten Sie darauf oder holen Sie das Release aus seinem schwebenden Zustand.</translation>
    </message>
    <message>
        <source>The update failed and helm rolled it back: the release runs as before, but a database migration may have been applied. Look at the pods&apos; messages in the details.</source>
        <translation>Das Update ist fehlgeschlagen, und helm hat es zurückgerollt: Das Release läuft wie zuvor, aber eine Datenbankmigration kann angewendet worden sein. Sehen Sie sich in den Details die Meldungen der Pods an.</translation>
    </message>
    <message>
        <source>The update failed, and helm&apos;s rollback failed as well: the release is between two versions. Roll it back to the last good revision.</source>
        <translation>Das Update ist fehlgeschlagen und der Rollback von helm ebenfalls: Das Release steht zwischen zwei Versionen. Rollen Sie es auf die letzte gute Revision zurück.</translation>
    </message>
    <message>
        <source>This release was last written by helm 3, which has no conflicts to force. Nothing was applied; repeat it without forcing conflicts.</source>
        <translation>Dieses Release wurde zuletzt von helm 3 geschrieben, das keine Konflikte erzwingen kann. Es wurde nichts angewendet; wiederholen Sie es, ohne Konflikte zu erzwingen.</translation>
    </message>
    <message>
        <source>Somebody changed the release&apos;s objects with %1, and helm does not overwrite that unasked. Compare the objects with the chart, then repeat with forcing conflicts.</source>
        <translation>Jemand hat die Objekte des Release mit %1 geändert, und helm überschreibt das nicht ungefragt. Vergleichen Sie die Objekte mit dem Chart und wiederholen Sie es mit erzwungenen Konflikten.</translation>
    </message>
    <message>
        <source>The chart&apos;s %1-hook did not end within the time. The revision is marked failed; look at the hook&apos;s job and its pod, then repeat with a longer time or roll back.</source>
        <translation>Der %1-Hook des Charts endete nicht rechtzeitig. Die Revision ist als fehlgeschlagen gekennzeichnet; sehen Sie sich den Job des Hooks und seinen Pod an und wiederholen Sie es mit mehr Zeit oder rollen Sie zurück.</translation>
    </message>
    <message>
        <source>The chart&apos;s %1-hook failed. The revision is marked failed; read the log of the hook&apos;s job before you repeat it or roll back.</source>
        <translation>Der %1-Hook des Charts ist fehlgeschlagen. Die Revision ist als fehlgeschlagen gekennzeichnet; lesen Sie das Log vom Job des Hooks, bevor Sie es wiederholen oder zurückrollen.</translation>
    </message>
    <message>
        <source>The release was not ready within the time. The revision is marked failed and its objects stay as they are; look at the pods, then repeat with a longer time or roll back.</source>
        <translation>Das Release war nicht rechtzeitig bereit. Die Revision ist als fehlgeschlagen gekennzeichnet, und ihre Objekte bleiben, wie sie sind; sehen Sie sich die Pods an und wiederholen Sie es mit mehr Zeit oder rollen Sie zurück.</translation>
    </message>
    <message>
        <source>helm was cancelled. The release may be between two versions; read its state before you go on.</source>
        <translation>helm wurde abgebrochen. Das Release steht vielleicht zwischen zwei Versionen; lesen Sie seinen Zustand, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The kubeconfig has no context %1. Nothing was changed; correct the context in the profile.</source>
        <translation>Die Kubeconfig hat keinen Kontext %1. Es wurde nichts geändert; korrigieren Sie den Kontext im Profil.</translation>
    </message>
    <message>
        <source>The kubeconfig %1 is not there. Nothing was changed; correct its name in the profile.</source>
        <translation>Die Kubeconfig %1 ist nicht da. Es wurde nichts geändert; korrigieren Sie ihren Namen im Profil.</translation>
    </message>
    <message>
        <source>The Kubernetes API server cannot be reached. Nothing was changed; check the network and the kubeconfig, then try again.</source>
        <translation>Der API-Server von Kubernetes ist nicht erreichbar. Es wurde nichts geändert; prüfen Sie Netz und Kubeconfig und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The certificate of the chart&apos;s source is not trusted. Nothing was changed; name the file of its certificate authority in the profile (caFile).</source>
        <translation>Dem Zertifikat der Chart-Quelle wird nicht vertraut. Es wurde nichts geändert; nennen Sie die Datei ihrer Zertifizierungsstelle im Profil (caFile).</translation>
    </message>
    <message>
        <source>The host of the chart&apos;s source is not known to the DNS. Nothing was changed; check its name in the profile and the network.</source>
        <translation>Der Host der Chart-Quelle ist im DNS nicht bekannt. Es wurde nichts geändert; prüfen Sie seinen Namen im Profil und das Netz.</translation>
    </message>
    <message>
        <source>The registry refused the sign-in. Nothing was changed; sign in again (helm registry login) or name the file with the sign-in in the profile (registryConfig).</source>
        <translation>Die Registry hat die Anmeldung abgelehnt. Es wurde nichts geändert; melden Sie sich erneut an (helm registry login) oder nennen Sie die Datei mit der Anmeldung im Profil (registryConfig).</translation>
    </message>
    <message>
        <source>The registry knows this user but does not let it read the chart. Nothing was changed; ask for the right to pull it.</source>
        <translation>Die Registry kennt diesen Benutzer, lässt ihn das Chart aber nicht lesen. Es wurde nichts geändert; bitten Sie um das Pull-Recht dafür.</translation>
    </message>
    <message>
        <source>The cluster does not allow this to %1. Nothing more was changed; ask for the permission that the details name.</source>
        <translation>Der Cluster erlaubt %1 nicht. Sonst wurde nichts geändert; bitten Sie um die Berechtigung, die in den Details steht.</translation>
    </message>
    <message>
        <source>The cluster refused this user. Nothing more was changed; sign in again or ask for the permission that the details name.</source>
        <translation>Der Cluster hat diesen Benutzer abgewiesen. Sonst wurde nichts geändert; melden Sie sich erneut an oder bitten Sie um die Berechtigung, die in den Details steht.</translation>
    </message>
    <message>
        <source>The chart&apos;s source cannot be reached. Nothing was changed; check that the registry or chart repository runs, then try again.</source>
        <translation>Die Chart-Quelle ist nicht erreichbar. Es wurde nichts geändert; prüfen Sie, ob die Registry oder das Chart-Repository läuft, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The chart repository has no chart %1 in this version. Nothing was changed; choose one of the versions it has.</source>
        <translation>Das Chart-Repository hat kein Chart %1 in dieser Version. Es wurde nichts geändert; wählen Sie eine der vorhandenen Versionen.</translation>
    </message>
    <message>
        <source>The registry has no chart %1. Nothing was changed; check its name and choose one of the versions it has.</source>
        <translation>Die Registry hat kein Chart %1. Es wurde nichts geändert; prüfen Sie den Namen und wählen Sie eine der vorhandenen Versionen.</translation>
    </message>
    <message>
        <source>There is no chart repository at %1. Nothing was changed; correct the address in the profile.</source>
        <translation>Unter %1 gibt es kein Chart-Repository. Es wurde nichts geändert; korrigieren Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>There is no release %1 in this namespace that could be updated. Nothing was changed; check release and namespace in the profile.</source>
        <translation>In diesem Namespace gibt es kein Release %1, das aktualisiert werden könnte. Es wurde nichts geändert; prüfen Sie Release und Namespace im Profil.</translation>
    </message>
    <message>
        <source>Helm does not keep a revision %1 of this release. Nothing was changed; choose one of its history.</source>
        <translation>Helm bewahrt keine Revision %1 dieses Release auf. Es wurde nichts geändert; wählen Sie eine aus seinem Verlauf.</translation>
    </message>
    <message>
        <source>There is no such release in this namespace. Nothing was changed; check release and namespace in the profile.</source>
        <translation>In diesem Namespace gibt es kein solches Release. Es wurde nichts geändert; prüfen Sie Release und Namespace im Profil.</translation>
    </message>
    <message>
        <source>The values file %1 is no valid YAML. Nothing was changed; correct the line that the details name.</source>
        <translation>Die Values-Datei %1 ist kein gültiges YAML. Es wurde nichts geändert; korrigieren Sie die Zeile, die in den Details steht.</translation>
    </message>
    <message>
        <source>The file %1 is not there. Nothing was changed; check its name.</source>
        <translation>Die Datei %1 ist nicht da. Es wurde nichts geändert; prüfen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>The values do not fit the chart&apos;s schema. Nothing was changed; correct the values that the details name.</source>
        <translation>Die Values passen nicht zum Schema des Charts. Es wurde nichts geändert; korrigieren Sie die Values, die in den Details stehen.</translation>
    </message>
    <message>
        <source>The chart refuses these values: %1. Nothing was changed; correct the values.</source>
        <translation>Das Chart lehnt diese Values ab: %1. Es wurde nichts geändert; korrigieren Sie die Values.</translation>
    </message>
    <message>
        <source>The chart cannot be rendered with these values. Nothing was changed; the details name the template and the value that is missing.</source>
        <translation>Das Chart kann mit diesen Values nicht gerendert werden. Es wurde nichts geändert; die Details nennen das Template und den fehlenden Wert.</translation>
    </message>
    <message>
        <source>The cluster does not know the kind %1 that the chart uses. Nothing was applied; install its custom resource definition first, or choose a chart for this Kubernetes.</source>
        <translation>Der Cluster kennt die Art %1 nicht, die das Chart verwendet. Es wurde nichts angewendet; installieren Sie zuerst die Custom Resource Definition oder wählen Sie ein Chart für dieses Kubernetes.</translation>
    </message>
    <message>
        <source>An object that the chart wants to create is there already and belongs to somebody else. Nothing was applied; the details name it.</source>
        <translation>Ein Objekt, das das Chart anlegen will, gibt es schon, und es gehört jemand anderem. Es wurde nichts angewendet; die Details nennen es.</translation>
    </message>
    <message>
        <source>The chart changes something that Kubernetes does not let change in place. The revision is marked failed; the object in the details has to be deleted and created anew.</source>
        <translation>Das Chart ändert etwas, das Kubernetes nicht an Ort und Stelle ändern lässt. Die Revision ist als fehlgeschlagen gekennzeichnet; das Objekt in den Details muss gelöscht und neu angelegt werden.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the object %1 of the chart. The revision is marked failed and other objects may have been changed; correct what the details name or roll back.</source>
        <translation>Kubernetes lehnt das Objekt %1 des Charts ab. Die Revision ist als fehlgeschlagen gekennzeichnet, und andere Objekte können geändert worden sein; korrigieren Sie, was die Details nennen, oder rollen Sie zurück.</translation>
    </message>
    <message>
        <source>%1 is no address of a chart repository. Correct it in the profile.</source>
        <translation>%1 ist keine Adresse eines Chart-Repositorys. Korrigieren Sie sie im Profil.</translation>
    </message>
    <message>
        <source>The chart repository at %1 refused the sign-in.</source>
        <translation>Das Chart-Repository auf %1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>There is no chart repository at %1. Correct the address in the profile.</source>
        <translation>Unter %1 gibt es kein Chart-Repository. Korrigieren Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>The chart repository at %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.</source>
        <translation>Das Chart-Repository auf %1 arbeitet nicht, wie es soll (HTTP %2). Versuchen Sie es später erneut oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>%1 is a file: there are no other versions to choose from.</source>
        <translation>%1 ist eine Datei: Andere Versionen stehen nicht zur Wahl.</translation>
    </message>
    <message>
        <source>%1 has no version %2. Choose one of the versions it has.</source>
        <translation>%1 hat keine Version %2. Wählen Sie eine der vorhandenen Versionen.</translation>
    </message>
    <message>
        <source>A web page came instead of the list of charts. The address may be that of the registry&apos;s website, or a proxy asks for a sign-in; correct it in the profile.</source>
        <translation>Statt der Chart-Liste kam eine Webseite. Vielleicht gehört die Adresse zur Website der Registry, oder ein Proxy verlangt eine Anmeldung; korrigieren Sie sie im Profil.</translation>
    </message>
    <message>
        <source>The registry&apos;s description of the chart cannot be read.</source>
        <translation>Die Beschreibung des Charts in der Registry kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file index.yaml at this address is not that of a chart repository. Correct the address in the profile.</source>
        <translation>Die Datei index.yaml an dieser Adresse gehört nicht zu einem Chart-Repository. Korrigieren Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>The chart repository has no chart %1. Check its name in the profile.</source>
        <translation>Das Chart-Repository hat kein Chart %1. Prüfen Sie den Namen im Profil.</translation>
    </message>
    <message>
        <source>The registry&apos;s list of versions cannot be read. Check that the address is that of an OCI registry.</source>
        <translation>Die Versionsliste der Registry kann nicht gelesen werden. Prüfen Sie, ob die Adresse zu einer OCI-Registry gehört.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>The program called helm does not say its version. Nothing was changed; check which program it is.</source>
        <translation>Das Programm namens helm nennt seine Version nicht. Es wurde nichts geändert; prüfen Sie, welches Programm es ist.</translation>
    </message>
    <message>
        <source>helm %1 is too old: charts from OCI registries need 3.8. Nothing was changed; install helm 3.8 or later.</source>
        <translation>helm %1 ist zu alt: Charts aus OCI-Registrys brauchen 3.8. Es wurde nichts geändert; installieren Sie helm 3.8 oder neuer.</translation>
    </message>
    <message>
        <source>helm %1 is newer than what this program knows (3 and 4), and its options may mean something else. Nothing was changed; name a helm 4 in the profile, or update this program.</source>
        <translation>helm %1 ist neuer, als dieses Programm kennt (3 und 4), und seine Optionen könnten etwas anderes bedeuten. Es wurde nichts geändert; nennen Sie im Profil ein helm 4 oder aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>helm rendered the chart, but its answer has no manifest. Nothing was changed.</source>
        <translation>helm hat das Chart gerendert, aber die Antwort hat kein Manifest. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>helm ended with exit code %1: %2. Read the release&apos;s state before you go on.</source>
        <translation>helm endete mit Exit-Code %1: %2. Lesen Sie den Zustand des Release, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>it did not say why</source>
        <translation>es nannte keinen Grund</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was read from it. Name the file of its certificate authority in the profile (caFile).</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, deshalb wurde nichts davon gelesen. Nennen Sie die Datei der Zertifizierungsstelle im Profil (caFile).</translation>
    </message>
    <message>
        <source>The name %1 is not known to the DNS. Check its spelling and the network.</source>
        <translation>Der Name %1 ist im DNS nicht bekannt. Prüfen Sie die Schreibweise und das Netz.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Check the network, then try again.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Prüfen Sie das Netz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check that the registry runs and that the network leads to it.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie, ob die Registry läuft und das Netz dorthin führt.</translation>
    </message>
    <message>
        <source>The certificate authority&apos;s file %1 cannot be read (%2). Check caFile in the profile.</source>
        <translation>Die Datei %1 der Zertifizierungsstelle kann nicht gelesen werden (%2). Prüfen Sie caFile im Profil.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form. Check caFile in the profile.</source>
        <translation>Die Datei %1 enthält kein Zertifikat im PEM-Format. Prüfen Sie caFile im Profil.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 MiB, so it was not read.</source>
        <translation>Die Antwort von %1 ist größer als %2 MiB und wurde deshalb nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 sends on to an address that was not followed (too many times, or without TLS). Name the right address in the profile.</source>
        <translation>%1 leitet auf eine Adresse weiter, der nicht gefolgt wurde (zu oft oder ohne TLS). Nennen Sie die richtige Adresse im Profil.</translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and it is kept by the credential helper %2, which is not supported. Sign in with helm registry login into a file of its own and name it in the profile (registryConfig).</source>
        <translation>Die Registry %1 verlangt eine Anmeldung, und diese verwahrt der Credential-Helper %2, der nicht unterstützt wird. Melden Sie sich mit helm registry login in eine eigene Datei an und nennen Sie diese im Profil (registryConfig).</translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and there is only an identity token, which is not supported. Sign in with a user and a password or robot account.</source>
        <translation>Die Registry %1 verlangt eine Anmeldung, und es gibt nur ein Identity-Token, das nicht unterstützt wird. Melden Sie sich mit Benutzer und Passwort oder einem Robot-Konto an.</translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in, and there is none for it. Sign in with helm registry login, or name the file with the sign-in in the profile (registryConfig).</source>
        <translation>Die Registry %1 verlangt eine Anmeldung, und für sie gibt es keine. Melden Sie sich mit helm registry login an oder nennen Sie die Datei mit der Anmeldung im Profil (registryConfig).</translation>
    </message>
    <message>
        <source>The registry %1 refused the sign-in. Its password may have been changed: sign in again with helm registry login.</source>
        <translation>Die Registry %1 hat die Anmeldung abgelehnt. Vielleicht wurde das Passwort geändert: Melden Sie sich mit helm registry login erneut an.</translation>
    </message>
    <message>
        <source>%1 is no reference of a chart; it has the form oci://host/project/chart, in lower case. Correct it in the profile.</source>
        <translation>%1 ist keine Chart-Referenz; sie hat die Form oci://host/project/chart in Kleinbuchstaben. Korrigieren Sie sie im Profil.</translation>
    </message>
    <message>
        <source>The registry %1 asks for a sign-in in a way that is not supported.</source>
        <translation>Die Registry %1 verlangt eine Anmeldung auf eine Art, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The registry %1 does not let this user read %2. Ask for the right to pull it.</source>
        <translation>Die Registry %1 lässt diesen Benutzer %2 nicht lesen. Bitten Sie um das Pull-Recht dafür.</translation>
    </message>
    <message>
        <source>The registry %1 has no such chart or version in %2. Check the reference in the profile.</source>
        <translation>Die Registry %1 hat in %2 kein solches Chart oder keine solche Version. Prüfen Sie die Referenz im Profil.</translation>
    </message>
    <message>
        <source>The registry %1 answers no more for now (too many questions). Try again later.</source>
        <translation>Die Registry %1 antwortet vorerst nicht mehr (zu viele Anfragen). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The registry %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.</source>
        <translation>Die Registry %1 arbeitet nicht, wie sie soll (HTTP %2). Versuchen Sie es später erneut oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The registry %1 pages its list of versions without end, so the list was not read.</source>
        <translation>Die Registry %1 blättert ihre Versionsliste ohne Ende, deshalb wurde die Liste nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 in version %2 is no Helm chart. Check the reference in the profile.</source>
        <translation>%1 in Version %2 ist kein Helm-Chart. Prüfen Sie die Referenz im Profil.</translation>
    </message>
    <message>
        <source>What the registry %1 gave for version %2 does not match its checksum, so it was not used. Try again; if it happens again, the registry&apos;s storage is damaged.</source>
        <translation>Was die Registry %1 für Version %2 lieferte, passt nicht zur Prüfsumme und wurde deshalb nicht verwendet. Versuchen Sie es erneut; geschieht es wieder, ist der Speicher der Registry beschädigt.</translation>
    </message>
    <message>
        <source>The file %1 with the registry&apos;s sign-in is no valid JSON (%2). Sign in again with helm registry login.</source>
        <translation>Die Datei %1 mit der Anmeldung an der Registry ist kein gültiges JSON (%2). Melden Sie sich mit helm registry login erneut an.</translation>
    </message>
    <message>
        <source>The file %1 with the registry&apos;s sign-in cannot be read (%2). Check registryConfig in the profile.</source>
        <translation>Die Datei %1 mit der Anmeldung an der Registry kann nicht gelesen werden (%2). Prüfen Sie registryConfig im Profil.</translation>
    </message>
    <message>
        <source>The release that Helm stored in the cluster cannot be read: %1. Nothing was changed; compare with &quot;helm history&quot;.</source>
        <translation>Das Release, das Helm im Cluster gespeichert hat, kann nicht gelesen werden: %1. Es wurde nichts geändert; vergleichen Sie mit „helm history“.</translation>
    </message>
    <message>
        <source>zlib does not start</source>
        <translation>zlib startet nicht</translation>
    </message>
    <message>
        <source>it unpacks to more than 64 MiB</source>
        <translation>es entpackt sich auf mehr als 64 MiB</translation>
    </message>
    <message>
        <source>its compressed part is damaged</source>
        <translation>sein komprimierter Teil ist beschädigt</translation>
    </message>
    <message>
        <source>it cannot be compressed</source>
        <translation>es kann nicht komprimiert werden</translation>
    </message>
    <message>
        <source>it is not encoded as Helm does it</source>
        <translation>es ist nicht so kodiert, wie Helm es tut</translation>
    </message>
    <message>
        <source>its name, revision or status is missing</source>
        <translation>Name, Revision oder Status fehlt</translation>
    </message>
    <message>
        <source>Release %1 is not pending any more (%2), so it was left as it is. Read its state again.</source>
        <translation>Release %1 steht nicht mehr aus (%2) und wurde deshalb so belassen. Lesen Sie seinen Zustand erneut.</translation>
    </message>
    <message>
        <source>The API server&apos;s list of releases cannot be read. Check that the address is that of a Kubernetes API.</source>
        <translation>Die Release-Liste des API-Servers kann nicht gelesen werden. Prüfen Sie, ob die Adresse zu einer Kubernetes-API gehört.</translation>
    </message>
    <message>
        <source>The object is there, but it holds no release of Helm.</source>
        <translation>Das Objekt ist da, enthält aber kein Helm-Release.</translation>
    </message>
    <message>
        <source>There is no release %1 in namespace %2. Check the names in the profile, and that Helm installed it.</source>
        <translation>Im Namespace %2 gibt es kein Release %1. Prüfen Sie die Namen im Profil und ob Helm es installiert hat.</translation>
    </message>
    <message>
        <source>Release %1 was changed meanwhile (it is %2 now), so it was left as it is. Somebody else is at work on it; read its state again.</source>
        <translation>Release %1 wurde inzwischen geändert (es ist jetzt %2) und deshalb so belassen. Jemand anderes arbeitet daran; lesen Sie seinen Zustand erneut.</translation>
    </message>
    <message>
        <source>The upgrade was cancelled, and helm rolled the release back to what it was before.</source>
        <translation>Die Aktualisierung wurde abgebrochen, und Helm hat das Release auf den Stand von vorher zurückgesetzt.</translation>
    </message>
    <message>
        <source>The upgrade was cancelled while helm was at work. Part of it may be in the cluster: look at the release, then go on or go back.</source>
        <translation>Die Aktualisierung wurde abgebrochen, während Helm arbeitete. Ein Teil davon kann im Cluster sein: Sehen Sie sich das Release an, dann machen Sie weiter oder gehen Sie zurück.</translation>
    </message>
    <message>
        <source>Cancelled: helm is rolling the release back; it gets up to %1 for that.</source>
        <translation>Abgebrochen: Helm setzt das Release zurück; dafür bekommt es bis zu %1.</translation>
    </message>
    <message>
        <source>Cancelled: helm is asked to end; it gets up to %1 to mark the release.</source>
        <translation>Abgebrochen: Helm soll enden; es bekommt bis zu %1, um das Release zu kennzeichnen.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a chart: %2.</source>
        <translation>%1 ist als Chart nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>it has more than 64 MiB</source>
        <translation>es hat mehr als 64 MiB</translation>
    </message>
    <message>
        <source>its subcharts are nested deeper than %1 levels</source>
        <translation>seine Untercharts sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it has no Chart.yaml</source>
        <translation>es hat keine Chart.yaml</translation>
    </message>
    <message>
        <source>its Chart.yaml has no apiVersion, which Helm 3 and 4 ask for; it was made for an early Helm 2</source>
        <translation>in seiner Chart.yaml fehlt apiVersion, die Helm 3 und 4 verlangen; es wurde für ein frühes Helm 2 gemacht</translation>
    </message>
    <message>
        <source>its apiVersion is %1, and only v1 and v2 are known here</source>
        <translation>seine apiVersion ist %1, und hier sind nur v1 und v2 bekannt</translation>
    </message>
    <message>
        <source>its Chart.yaml has no name</source>
        <translation>in seiner Chart.yaml fehlt der Name</translation>
    </message>
    <message>
        <source>its values.yaml is no map</source>
        <translation>seine values.yaml ist keine Map</translation>
    </message>
    <message>
        <source>its file %1 has more than 5 MiB</source>
        <translation>seine Datei %1 hat mehr als 5 MiB</translation>
    </message>
    <message>
        <source>The chart %1 cannot be read: %2. Check the name.</source>
        <translation>Das Chart %1 lässt sich nicht lesen: %2. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The chart archive %1 cannot be used: %2. Nothing of it was used; fetch it again.</source>
        <translation>Das Chart-Archiv %1 ist nicht zu gebrauchen: %2. Nichts davon wurde verwendet; holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>it is no gzipped archive</source>
        <translation>es ist kein mit gzip gepacktes Archiv</translation>
    </message>
    <message>
        <source>it unpacks to more than 100 MiB</source>
        <translation>ausgepackt hat es mehr als 100 MiB</translation>
    </message>
    <message>
        <source>it is damaged or was cut off</source>
        <translation>es ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>The chart archive %1 holds the name %2, which leads out of it. Archives are not made so by accident: nothing of it was used; ask where it comes from.</source>
        <translation>Das Chart-Archiv %1 enthält den Namen %2, der aus ihm hinausführt. So entstehen Archive nicht aus Versehen: Nichts davon wurde verwendet; fragen Sie, woher es kommt.</translation>
    </message>
    <message>
        <source>helm pull said that it fetched %1, but no chart came. Nothing was changed; try again.</source>
        <translation>helm pull sagt, es habe %1 geholt, aber es kam kein Chart. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>luthier::homewords</name>
    <message>
        <source>No pod is known yet.</source>
        <translation>Es ist noch kein Pod bekannt.</translation>
    </message>
    <message>
        <source>Its one pod is healthy.</source>
        <translation>Der einzige Pod ist gesund.</translation>
    </message>
    <message>
        <source>All %1 pods are healthy.</source>
        <translation>Alle %1 Pods sind gesund.</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready.</source>
        <translation>%1 von %2 Pods sind bereit.</translation>
    </message>
    <message>
        <source>%1: %2 at step %3 of %4. It can go on or go back.</source>
        <translation>%1: %2 bei Schritt %3 von %4. Der Lauf kann fortgesetzt oder zurückgenommen werden.</translation>
    </message>
    <message>
        <source>%1: %2. It can go on or go back.</source>
        <translation>%1: %2. Der Lauf kann fortgesetzt oder zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 is being read</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 was not found</source>
        <translation>%1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>%1 does not run as it should</source>
        <translation>%1 läuft nicht, wie es soll</translation>
    </message>
    <message>
        <source>%1 is changing</source>
        <translation>%1 ändert sich</translation>
    </message>
    <message>
        <source>%1 runs, with something to look at</source>
        <translation>%1 läuft, aber etwas ist zu beachten</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 läuft</translation>
    </message>
    <message>
        <source>The last proven backup is %1 old.</source>
        <translation>Die letzte geprüfte Sicherung ist %1 alt.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>No backup has been proved yet.</source>
        <translation>Noch wurde keine Sicherung geprüft.</translation>
    </message>
    <message>
        <source>Whether there is an update is not known: %1</source>
        <translation>Ob es ein Update gibt, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Looking for updates.</source>
        <translation>Es wird nach Updates gesucht.</translation>
    </message>
    <message>
        <source>It is the newest version.</source>
        <translation>Dies ist die neueste Version.</translation>
    </message>
    <message>
        <source>Update %1 (%2, %3)</source>
        <translation>Update %1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1 is available; plan it carefully.</source>
        <translation>%1 ist verfügbar; planen Sie es sorgfältig.</translation>
    </message>
    <message>
        <source>%1 should have been applied by %2.</source>
        <translation>%1 hätte bis %2 eingespielt sein sollen.</translation>
    </message>
    <message>
        <source>%1 should be applied by %2.</source>
        <translation>%1 sollte bis %2 eingespielt werden.</translation>
    </message>
    <message>
        <source>The release has been %1 for %2: a helm was cut off, and no update can start before this is repaired.</source>
        <translation>Das Release ist seit %2 im Zustand %1: Ein helm wurde abgebrochen, und kein Update kann starten, bevor das repariert ist.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Revision %1 of the release failed: %2</source>
        <translation>Revision %1 des Release ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Plan zeigen</translation>
    </message>
    <message>
        <source>A daily one is recommended.</source>
        <translation>Eine tägliche wird empfohlen.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>The newest is %1 (%2, %3).</source>
        <translation>Die neueste ist %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Test it now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Show the migrations</source>
        <translation>Migrationen zeigen</translation>
    </message>
    <message>
        <source>There is no newer version.</source>
        <translation>Es gibt keine neuere Version.</translation>
    </message>
</context>
<context>
    <name>luthier::http</name>
    <message>
        <source>the answer is empty</source>
        <translation>die Antwort ist leer</translation>
    </message>
    <message>
        <source>a web page came instead of data; does the address lead to the API?</source>
        <translation>statt Daten kam eine Webseite; führt die Adresse zur API?</translation>
    </message>
    <message>
        <source>the answer is not JSON</source>
        <translation>die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>%1: expected HTTP %2, but %3 came.</source>
        <translation>%1: erwartet war HTTP %2, aber es kam %3.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” should be “%3” and is “%4”.</source>
        <translation>%1: „%2“ sollte „%3“ sein und ist „%4“.</translation>
    </message>
    <message>
        <source>%1: the answer does not contain “%2”.</source>
        <translation>%1: Die Antwort enthält „%2“ nicht.</translation>
    </message>
    <message>
        <source>the version endpoint answers HTTP %1</source>
        <translation>der Versions-Endpunkt antwortet mit HTTP %1</translation>
    </message>
    <message>
        <source>the version endpoint&apos;s answer has no “version”</source>
        <translation>die Antwort des Versions-Endpunkts hat kein „version“</translation>
    </message>
    <message>
        <source>the header %1 has a line break in it</source>
        <translation>die Kopfzeile %1 enthält einen Zeilenumbruch</translation>
    </message>
</context>
<context>
    <name>luthier::inventorydetails</name>
    <message>
        <source>No event of it is kept any more (the cluster forgets them after an hour).</source>
        <translation>Kein Ereignis dazu ist noch aufbewahrt (der Cluster vergisst sie nach einer Stunde).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>%1, last: %2 (exit code %3)</source>
        <translation>%1, zuletzt: %2 (Exit-Code %3)</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>selects</source>
        <translation>wählt aus</translation>
    </message>
    <message>
        <source>active pods</source>
        <translation>aktive Pods</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>took</source>
        <translation>dauerte</translation>
    </message>
    <message>
        <source>It failed; the log of its pod tells why.</source>
        <translation>Er ist gescheitert; das Log seines Pods sagt, warum.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>kept in</source>
        <translation>liegt in</translation>
    </message>
    <message>
        <source>A helm was cut off: no update can start before it is repaired.</source>
        <translation>Ein helm wurde abgeschnitten: Kein Update kann beginnen, bevor das repariert ist.</translation>
    </message>
    <message>
        <source>Helm writes no events; its history says what was done: see Command.</source>
        <translation>Helm schreibt keine Ereignisse; sein Verlauf sagt, was getan wurde: siehe Befehl.</translation>
    </message>
</context>
<context>
    <name>luthier::inventoryrows</name>
    <message>
        <source>%1 ago</source>
        <translation>%1 her</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>rolled out</source>
        <translation>ausgerollt</translation>
    </message>
    <message>
        <source>rolling out</source>
        <translation>wird ausgerollt</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>luthier::journal</name>
    <message>
        <source>The journal %1 cannot be written (%2), so nothing is done: what is not recorded first is not begun. Free some space or correct the permissions, then try again.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden (%2), deshalb wird nichts getan: Was nicht zuerst festgehalten ist, wird nicht begonnen. Schaffen Sie Platz oder korrigieren Sie die Berechtigungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>its last line is not readable</source>
        <translation>seine letzte Zeile ist nicht lesbar</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read: %2.</source>
        <translation>Das Journal %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Lines are missing at the end of the journal (%1): it was shortened after line %2. Keep the file and find out who changed it.</source>
        <translation>Am Ende des Journals (%1) fehlen Zeilen: Es wurde nach Zeile %2 gekürzt. Bewahren Sie die Datei auf und finden Sie heraus, wer sie geändert hat.</translation>
    </message>
    <message>
        <source>The journal was written anew from some line on: its line %1 is not the one that was remembered. Keep the file and find out who changed it.</source>
        <translation>Das Journal wurde ab einer Zeile neu geschrieben: Seine Zeile %1 ist nicht die gemerkte. Bewahren Sie die Datei auf und finden Sie heraus, wer sie geändert hat.</translation>
    </message>
    <message>
        <source>Line %1 of the journal is not what was written: %2. What was done up to line %3 is proved; keep the file and find out who changed it.</source>
        <translation>Zeile %1 des Journals ist nicht, was geschrieben wurde: %2. Was bis Zeile %3 getan wurde, ist nachgewiesen; bewahren Sie die Datei auf und finden Sie heraus, wer sie geändert hat.</translation>
    </message>
    <message>
        <source>it is not readable</source>
        <translation>sie ist nicht lesbar</translation>
    </message>
    <message>
        <source>its hash does not fit its content</source>
        <translation>ihr Hash passt nicht zu ihrem Inhalt</translation>
    </message>
    <message>
        <source>a line before it was changed, removed or added</source>
        <translation>eine Zeile davor wurde geändert, entfernt oder hinzugefügt</translation>
    </message>
    <message>
        <source>its number is %1</source>
        <translation>ihre Nummer ist %1</translation>
    </message>
    <message>
        <source>The journal would hold a password or key (in “%1”), so nothing further is done. Take it out of what was entered and of the profile; passwords belong into the kubeconfig and the registry&apos;s sign-in.</source>
        <translation>Das Protokoll würde ein Passwort oder einen Schlüssel enthalten (in „%1“), deshalb geschieht nichts weiter. Nehmen Sie es aus den Eingaben und aus dem Profil; Passwörter gehören in die Kubeconfig und in die Anmeldung an der Registry.</translation>
    </message>
</context>
<context>
    <name>luthier::kube</name>
    <message>
        <source>The token file %1 cannot be read (%2). Nothing was contacted; check the file.</source>
        <translation>Die Token-Datei %1 kann nicht gelesen werden (%2). Es wurde nichts kontaktiert; prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 is no review; it was not sent.</source>
        <translation>%1 ist keine Prüfanfrage (Review); sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>The API server ended the watch: %1. What is shown may be old; it is tried again.</source>
        <translation>Der API-Server hat die Beobachtung (Watch) beendet: %1. Das Gezeigte ist vielleicht veraltet; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The command could not be run in the container: %1. Check that the container has this program.</source>
        <translation>Der Befehl konnte im Container nicht ausgeführt werden: %1. Prüfen Sie, ob der Container dieses Programm hat.</translation>
    </message>
    <message>
        <source>The API server answered a list that cannot be read. Nothing was changed; what is shown stays as it was, try again.</source>
        <translation>Der API-Server hat eine Liste geliefert, die nicht gelesen werden kann. Es wurde nichts geändert; das Gezeigte bleibt, wie es war; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The credential plugin %1 answered what cannot be used (%2). Nothing was contacted; run it in a terminal to see what it says.</source>
        <translation>Das Credential-Plugin %1 hat etwas Unbrauchbares geantwortet (%2). Es wurde nichts kontaktiert; führen Sie es in einem Terminal aus, um zu sehen, was es sagt.</translation>
    </message>
    <message>
        <source>no ExecCredential</source>
        <translation>kein ExecCredential</translation>
    </message>
    <message>
        <source>version %1 instead of %2</source>
        <translation>Version %1 statt %2</translation>
    </message>
    <message>
        <source>neither a token nor a client certificate with its key</source>
        <translation>weder ein Token noch ein Client-Zertifikat mit seinem Schlüssel</translation>
    </message>
    <message>
        <source>The credential plugin %1 speaks “%2”; v1 and v1beta1 of client.authentication.k8s.io are understood. Update the plugin and the kubeconfig.</source>
        <translation>Das Credential-Plugin %1 spricht „%2“; verstanden werden v1 und v1beta1 von client.authentication.k8s.io. Aktualisieren Sie das Plugin und die Kubeconfig.</translation>
    </message>
    <message>
        <source>The credential plugin %1 wants to ask in a terminal (interactiveMode: Always). Sign in with it in a terminal first, or use a kubeconfig that does not ask.</source>
        <translation>Das Credential-Plugin %1 will in einem Terminal nachfragen (interactiveMode: Always). Melden Sie sich damit zuerst in einem Terminal an oder verwenden Sie eine Kubeconfig, die nicht nachfragt.</translation>
    </message>
    <message>
        <source>The credential plugin %1, which the kubeconfig&apos;s user %2 needs to sign in, was not found. Nothing was contacted. %3</source>
        <translation>Das Credential-Plugin %1, das der Benutzer %2 der Kubeconfig zur Anmeldung braucht, wurde nicht gefunden. Es wurde nichts kontaktiert. %3</translation>
    </message>
    <message>
        <source>Install it.</source>
        <translation>Installieren Sie es.</translation>
    </message>
    <message>
        <source>The credential plugin %1 did not answer within a minute and was ended; it may be waiting for a sign-in. Nothing was contacted; run it in a terminal.</source>
        <translation>Das Credential-Plugin %1 hat nicht innerhalb einer Minute geantwortet und wurde beendet; vielleicht wartet es auf eine Anmeldung. Es wurde nichts kontaktiert; führen Sie es in einem Terminal aus.</translation>
    </message>
    <message>
        <source>The credential plugin %1 could not sign in: %2. Nothing was contacted; sign in with your provider&apos;s tool and try again.</source>
        <translation>Das Credential-Plugin %1 konnte nicht anmelden: %2. Es wurde nichts kontaktiert; melden Sie sich mit dem Werkzeug Ihres Anbieters an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This API server is older than Kubernetes 1.30 and cannot end a command&apos;s input over a WebSocket. Nothing was run; use kubectl for this step.</source>
        <translation>Dieser API-Server ist älter als Kubernetes 1.30 und kann die Eingabe eines Befehls über einen WebSocket nicht beenden. Es wurde nichts ausgeführt; verwenden Sie für diesen Schritt kubectl.</translation>
    </message>
    <message>
        <source>The stream was ended because its receiver could not take more; it is incomplete.</source>
        <translation>Der Datenstrom wurde beendet, weil sein Empfänger nicht mehr aufnehmen konnte; er ist unvollständig.</translation>
    </message>
    <message>
        <source>The stream from pod %1 was cut after %2: what came is incomplete and must not be used. Check the network or the VPN and whether the pod still runs, then start again.</source>
        <translation>Der Datenstrom vom Pod %1 wurde nach %2 abgeschnitten: Was ankam, ist unvollständig und darf nicht verwendet werden. Prüfen Sie das Netz oder das VPN und ob der Pod noch läuft, und beginnen Sie erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2). Nothing was contacted; check the file and its permissions.</source>
        <translation>%1 kann nicht gelesen werden (%2). Es wurde nichts kontaktiert; prüfen Sie die Datei und ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB: that is no kubeconfig. Choose another file.</source>
        <translation>%1 ist größer als 16 MiB: Das ist keine Kubeconfig. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The cluster %1 names no server in its kubeconfig. Add server: https://…</source>
        <translation>Der Cluster %1 nennt in seiner Kubeconfig keinen Server. Ergänzen Sie server: https://…</translation>
    </message>
    <message>
        <source>The cluster %1 names “%2” as its server, which is no https:// address. Correct it in the kubeconfig.</source>
        <translation>Der Cluster %1 nennt „%2“ als seinen Server, und das ist keine https://-Adresse. Korrigieren Sie sie in der Kubeconfig.</translation>
    </message>
    <message>
        <source>The cluster %1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation>Der Cluster %1 kann nicht verwendet werden: %2. Korrigieren Sie die Kubeconfig.</translation>
    </message>
    <message>
        <source>The user %1 cannot be used: %2. Correct the kubeconfig.</source>
        <translation>Der Benutzer %1 kann nicht verwendet werden: %2. Korrigieren Sie die Kubeconfig.</translation>
    </message>
    <message>
        <source>The user %1 signs in by auth-provider “%2”, which Kubernetes has removed. Sign in again with your provider&apos;s tool so that it writes an exec plugin into the kubeconfig.</source>
        <translation>Der Benutzer %1 meldet sich über den auth-provider „%2“ an, den Kubernetes entfernt hat. Melden Sie sich mit dem Werkzeug Ihres Anbieters erneut an, damit es ein Exec-Plugin in die Kubeconfig schreibt.</translation>
    </message>
    <message>
        <source>The user %1 has an exec plugin without a command. Correct the kubeconfig.</source>
        <translation>Der Benutzer %1 hat ein Exec-Plugin ohne Befehl. Korrigieren Sie die Kubeconfig.</translation>
    </message>
    <message>
        <source>The user %1 has only one of client certificate and client key; both are needed. Correct the kubeconfig.</source>
        <translation>Der Benutzer %1 hat nur eines von Client-Zertifikat und Client-Schlüssel; beide sind nötig. Korrigieren Sie die Kubeconfig.</translation>
    </message>
    <message>
        <source>There is no kubeconfig at %1. Ask for the file of your cluster, put it there, or choose one.</source>
        <translation>Unter %1 gibt es keine Kubeconfig. Bitten Sie um die Datei Ihres Clusters und legen Sie sie dort ab oder wählen Sie eine.</translation>
    </message>
    <message>
        <source>The kubeconfig names no context, so there is no cluster to talk to. Choose another file.</source>
        <translation>Die Kubeconfig nennt keinen Kontext, also gibt es keinen Cluster, mit dem gesprochen werden kann. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The kubeconfig has no current-context. Choose one of: %1.</source>
        <translation>Die Kubeconfig hat keinen current-context. Wählen Sie einen von: %1.</translation>
    </message>
    <message>
        <source>The kubeconfig has no context “%1”. Choose one of: %2.</source>
        <translation>Die Kubeconfig hat keinen Kontext „%1“. Wählen Sie einen von: %2.</translation>
    </message>
    <message>
        <source>The context %1 names the cluster “%2”, which the kubeconfig does not have. Correct the file or choose another context.</source>
        <translation>Der Kontext %1 nennt den Cluster „%2“, den die Kubeconfig nicht hat. Korrigieren Sie die Datei oder wählen Sie einen anderen Kontext.</translation>
    </message>
    <message>
        <source>The context %1 names the user “%2”, which the kubeconfig does not have. Correct the file or choose another context.</source>
        <translation>Der Kontext %1 nennt den Benutzer „%2“, den die Kubeconfig nicht hat. Korrigieren Sie die Datei oder wählen Sie einen anderen Kontext.</translation>
    </message>
    <message>
        <source>this should be a map of fields</source>
        <translation>dies sollte eine Map von Feldern sein</translation>
    </message>
    <message>
        <source>%1 should be text</source>
        <translation>%1 sollte Text sein</translation>
    </message>
    <message>
        <source>%1 should be true or false</source>
        <translation>%1 sollte true oder false sein</translation>
    </message>
    <message>
        <source>%1 should be a list</source>
        <translation>%1 sollte eine Liste sein</translation>
    </message>
    <message>
        <source>%1 should be a list of texts</source>
        <translation>%1 sollte eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read at %1. Nothing was contacted; correct the file, or choose another.</source>
        <translation>Die Kubeconfig kann bei %1 nicht gelesen werden. Es wurde nichts kontaktiert; korrigieren Sie die Datei oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 is no kubeconfig: it holds a %2. Choose the file that kubectl uses.</source>
        <translation>%1 ist keine Kubeconfig, sondern enthält „%2“. Wählen Sie die Datei, die kubectl verwendet.</translation>
    </message>
    <message>
        <source>This cluster is opened read-only. Nothing was changed; allow changes first.</source>
        <translation>Dieser Cluster ist nur lesend geöffnet. Es wurde nichts geändert; erlauben Sie zuerst Änderungen.</translation>
    </message>
    <message>
        <source>%1 now leads to another cluster than the one this window was opened for. Nothing was changed; check VPN and kubeconfig, then open the cluster anew.</source>
        <translation>%1 führt jetzt zu einem anderen Cluster als dem, für den dieses Fenster geöffnet wurde. Es wurde nichts geändert; prüfen Sie VPN und Kubeconfig und öffnen Sie den Cluster neu.</translation>
    </message>
    <message>
        <source> in namespace %1</source>
        <translation> im Namespace %1</translation>
    </message>
    <message>
        <source>its certificate expired on %1; whoever runs the cluster must renew it</source>
        <translation>sein Zertifikat ist am %1 abgelaufen; der Betreiber des Clusters muss es erneuern</translation>
    </message>
    <message>
        <source>its certificate is not valid yet; check this machine&apos;s clock</source>
        <translation>sein Zertifikat ist noch nicht gültig; prüfen Sie die Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>its certificate is for another name; check the server&apos;s address, or set tls-server-name in the kubeconfig</source>
        <translation>sein Zertifikat gilt für einen anderen Namen; prüfen Sie die Adresse des Servers oder setzen Sie tls-server-name in der Kubeconfig</translation>
    </message>
    <message>
        <source>its certificate is not signed by the authority in the kubeconfig; either the kubeconfig is of another cluster, or somebody stands in between: ask for a current kubeconfig</source>
        <translation>sein Zertifikat ist nicht von der Zertifizierungsstelle aus der Kubeconfig signiert; entweder gehört die Kubeconfig zu einem anderen Cluster, oder jemand sitzt dazwischen: Bitten Sie um eine aktuelle Kubeconfig</translation>
    </message>
    <message>
        <source>it says that your client certificate has expired; ask for a new kubeconfig</source>
        <translation>er meldet, dass Ihr Client-Zertifikat abgelaufen ist; bitten Sie um eine neue Kubeconfig</translation>
    </message>
    <message>
        <source>it does not accept your client certificate; ask for a new kubeconfig</source>
        <translation>er akzeptiert Ihr Client-Zertifikat nicht; bitten Sie um eine neue Kubeconfig</translation>
    </message>
    <message>
        <source>The API server does not accept these credentials (401): %1. Nothing was changed; the token may have expired: sign in again or ask for a new kubeconfig.</source>
        <translation>Der API-Server akzeptiert diese Anmeldedaten nicht (401): %1. Es wurde nichts geändert; vielleicht ist das Token abgelaufen: Melden Sie sich erneut an oder bitten Sie um eine neue Kubeconfig.</translation>
    </message>
    <message>
        <source>You may not do this (403): %1. Nothing was changed; ask for the permission to %2.</source>
        <translation>Das dürfen Sie nicht (403): %1. Es wurde nichts geändert; bitten Sie um die Berechtigung: %2.</translation>
    </message>
    <message>
        <source>It does not exist (404): %1.</source>
        <translation>Das gibt es nicht (404): %1.</translation>
    </message>
    <message>
        <source>The cluster&apos;s state has changed in the meantime (409): %1. Nothing was changed by this; look again, then repeat.</source>
        <translation>Der Zustand des Clusters hat sich inzwischen geändert (409): %1. Hierdurch wurde nichts geändert; sehen Sie erneut nach und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>The API server no longer has this version (410): %1. List again.</source>
        <translation>Der API-Server hat diese Version nicht mehr (410): %1. Listen Sie erneut auf.</translation>
    </message>
    <message>
        <source>The API server did not finish in time (%1): %2. Look at the state before you repeat it.</source>
        <translation>Der API-Server wurde nicht rechtzeitig fertig (%1): %2. Sehen Sie sich den Zustand an, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>The API server asks to wait, it has too much to do (429): %1. Try again in a minute.</source>
        <translation>Der API-Server bittet zu warten, er hat zu viel zu tun (429): %1. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>The API server has a fault of its own (%1): %2. Look at the state before you repeat it; if it stays, whoever runs the cluster must look at it.</source>
        <translation>Der API-Server hat selbst einen Fehler (%1): %2. Sehen Sie sich den Zustand an, bevor Sie es wiederholen; bleibt er, muss der Betreiber des Clusters nachsehen.</translation>
    </message>
    <message>
        <source>The API server refused (%1): %2.</source>
        <translation>Der API-Server hat abgelehnt (%1): %2.</translation>
    </message>
    <message>
        <source>%1 answers (%2), but not as a Kubernetes API: a sign-in page or a proxy stands in between. Nothing was changed; sign in to the network, or check the server&apos;s address in the kubeconfig.</source>
        <translation>%1 antwortet (%2), aber nicht als Kubernetes-API: Eine Anmeldeseite oder ein Proxy steht dazwischen. Es wurde nichts geändert; melden Sie sich im Netz an oder prüfen Sie die Adresse des Servers in der Kubeconfig.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Whether the request arrived is not known: look at the state before you repeat it</source>
        <translation>Ob die Anfrage ankam, ist nicht bekannt: Sehen Sie sich den Zustand an, bevor Sie es wiederholen</translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (%2). %3; %4.</source>
        <translation>Der API-Server unter %1 antwortet nicht (%2). %3; %4.</translation>
    </message>
    <message>
        <source>check the network or the VPN</source>
        <translation>prüfen Sie das Netz oder das VPN</translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (connection refused). Nothing was changed; check the VPN, and whether the server runs.</source>
        <translation>Der API-Server unter %1 antwortet nicht (Verbindung abgelehnt). Es wurde nichts geändert; prüfen Sie das VPN und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The API server at %1 does not answer (its name is not known here). Nothing was changed; check the VPN or DNS.</source>
        <translation>Der API-Server unter %1 antwortet nicht (sein Name ist hier nicht bekannt). Es wurde nichts geändert; prüfen Sie VPN oder DNS.</translation>
    </message>
    <message>
        <source>it said nothing for too long</source>
        <translation>er hat zu lange geschwiegen</translation>
    </message>
    <message>
        <source>The API server at %1 cannot be trusted: %2. Nothing was sent to it.</source>
        <translation>Dem API-Server unter %1 kann nicht vertraut werden: %2. Es wurde nichts an ihn gesendet.</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>er hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>the proxy in front of it: %1</source>
        <translation>der Proxy davor: %1</translation>
    </message>
    <message>
        <source>check proxy-url in the kubeconfig or HTTPS_PROXY</source>
        <translation>prüfen Sie proxy-url in der Kubeconfig oder HTTPS_PROXY</translation>
    </message>
    <message>
        <source>The API server at %1 ended the connection: %2.</source>
        <translation>Der API-Server unter %1 hat die Verbindung beendet: %2.</translation>
    </message>
    <message>
        <source>The certificate authority of cluster %1 in the kubeconfig is no PEM certificate. Nothing was contacted; ask for a current kubeconfig.</source>
        <translation>Die Zertifizierungsstelle des Clusters %1 in der Kubeconfig ist kein PEM-Zertifikat. Es wurde nichts kontaktiert; bitten Sie um eine aktuelle Kubeconfig.</translation>
    </message>
    <message>
        <source>The client certificate in the kubeconfig is no PEM certificate. Nothing was contacted; ask for a current kubeconfig.</source>
        <translation>Das Client-Zertifikat in der Kubeconfig ist kein PEM-Zertifikat. Es wurde nichts kontaktiert; bitten Sie um eine aktuelle Kubeconfig.</translation>
    </message>
    <message>
        <source>Your client certificate expired on %1. Nothing was contacted; ask for a new kubeconfig.</source>
        <translation>Ihr Client-Zertifikat ist am %1 abgelaufen. Es wurde nichts kontaktiert; bitten Sie um eine neue Kubeconfig.</translation>
    </message>
    <message>
        <source>%1 is not base64</source>
        <translation>%1 ist kein Base64</translation>
    </message>
    <message>
        <source>The client key in the kubeconfig cannot be used: it is encrypted, damaged, or of a kind that OpenSSL does not know. Nothing was contacted; ask for a current kubeconfig with a key that has no passphrase.</source>
        <translation>Der Client-Schlüssel in der Kubeconfig ist nicht verwendbar: Er ist verschlüsselt, beschädigt oder von einer Art, die OpenSSL nicht kennt. Es wurde nichts kontaktiert; bitten Sie um eine aktuelle Kubeconfig mit einem Schlüssel ohne Passphrase.</translation>
    </message>
    <message>
        <source>No pod has the labels %1. Nothing was changed; look at the profile&apos;s “database”, or try again when the database&apos;s operator has chosen its primary.</source>
        <translation>Kein Pod hat die Labels %1. Nichts wurde geändert; prüfen Sie „database“ im Profil, oder versuchen Sie es wieder, wenn der Operator der Datenbank deren primären Server bestimmt hat.</translation>
    </message>
    <message>
        <source>%1 is not ready (%2). Nothing was changed; try again when it is.</source>
        <translation>%1 ist nicht bereit (%2). Nichts wurde geändert; versuchen Sie es wieder, wenn er es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) have the labels %1, so it is not clear which one holds the data: %2. Nothing was changed; name labels that only the primary has.</source>
        <translation>
            <numerusform>%n Pod hat die Labels %1; es ist nicht klar, welcher die Daten hält: %2. Nichts wurde geändert; nennen Sie Labels, die nur der primäre hat.</numerusform>
            <numerusform>%n Pods haben die Labels %1; es ist nicht klar, welcher die Daten hält: %2. Nichts wurde geändert; nennen Sie Labels, die nur der primäre hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The API server answered with something that is no Lease. Nothing was changed; look at the server.</source>
        <translation>Der API-Server hat mit etwas geantwortet, das kein Lease ist. Nichts wurde geändert; sehen Sie sich den Server an.</translation>
    </message>
</context>
<context>
    <name>luthier::mail</name>
    <message>
        <source>“password” of mail.smtp is {secret: name/key} or {environment: VARIABLE}; a password has no place in a profile</source>
        <translation>„password“ von mail.smtp ist {secret: name/key} oder {environment: VARIABLE}; ein Passwort hat in einem Profil nichts zu suchen</translation>
    </message>
    <message>
        <source>“security” of mail.smtp is starttls, tls or none, not “%1”</source>
        <translation>„security“ von mail.smtp ist starttls, tls oder none, nicht „%1“</translation>
    </message>
    <message>
        <source>“server” of mail.smtp is no name of a machine: “%1”</source>
        <translation>„server“ von mail.smtp ist kein Name eines Rechners: „%1“</translation>
    </message>
    <message>
        <source>“security: none” of mail.smtp is only for a server on this machine; %1 is another one</source>
        <translation>„security: none“ von mail.smtp gilt nur für einen Server auf diesem Rechner; %1 ist ein anderer</translation>
    </message>
    <message>
        <source>“port” or “perMinute” of mail.smtp is not a number that is possible</source>
        <translation>„port“ oder „perMinute“ von mail.smtp ist keine mögliche Zahl</translation>
    </message>
    <message>
        <source>“signIn” of mail.smtp is plain, login or xoauth2, not “%1”</source>
        <translation>„signIn“ von mail.smtp ist plain, login oder xoauth2, nicht „%1“</translation>
    </message>
    <message>
        <source>signing in by xoauth2 needs “user” and “token”, a command that prints the token</source>
        <translation>die Anmeldung mit xoauth2 braucht „user“ und „token“, einen Befehl, der das Token ausgibt</translation>
    </message>
    <message>
        <source>signing in to the mail server needs “user” and “password”</source>
        <translation>die Anmeldung am Mailserver braucht „user“ und „password“</translation>
    </message>
    <message>
        <source>mail.%1: %2</source>
        <translation>mail.%1: %2</translation>
    </message>
    <message>
        <source>“language” of mail is one of %1, not “%2”</source>
        <translation>„language“ von mail ist eines von %1, nicht „%2“</translation>
    </message>
    <message>
        <source>mail.smtp needs a sender: mail.from</source>
        <translation>mail.smtp braucht einen Absender: mail.from</translation>
    </message>
    <message>
        <source>The list of recipients %1 cannot be read: %2. Nothing was sent.</source>
        <translation>Die Empfängerliste %1 lässt sich nicht lesen: %2. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The list of recipients %1 is larger than 1 MiB. Nothing was sent.</source>
        <translation>Die Empfängerliste %1 ist größer als 1 MiB. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>An entry for calendars needs a begin and an end after it. Nothing was made; say when.</source>
        <translation>Ein Kalendereintrag braucht einen Beginn und ein späteres Ende. Es wurde nichts erstellt; geben Sie die Zeit an.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like Europe/Berlin or America/New_York.</source>
        <translation>Die Zeitzone „%1“ gibt es nicht. Schreiben Sie sie wie Europe/Berlin oder America/New_York.</translation>
    </message>
    <message>
        <source>An invitation needs a sender. Nothing was made; name one as mail.from in the profile.</source>
        <translation>Eine Einladung braucht einen Absender. Es wurde nichts erstellt; nennen Sie ihn im Profil als mail.from.</translation>
    </message>
    <message>
        <source>“%1” is no mail address: %2. Nothing was sent to it.</source>
        <translation>„%1“ ist keine Mailadresse: %2. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>in the brackets is no address of a machine</source>
        <translation>in den Klammern steht keine Adresse eines Rechners</translation>
    </message>
    <message>
        <source>“%1” is no domain</source>
        <translation>„%1“ ist keine Domain</translation>
    </message>
    <message>
        <source>its quotation marks do not end before the @</source>
        <translation>ihre Anführungszeichen enden nicht vor dem @</translation>
    </message>
    <message>
        <source>it has no @</source>
        <translation>sie hat kein @</translation>
    </message>
    <message>
        <source>nothing stands before the @</source>
        <translation>vor dem @ steht nichts</translation>
    </message>
    <message>
        <source>what stands before the @ is longer than 64 characters</source>
        <translation>was vor dem @ steht, ist länger als 64 Zeichen</translation>
    </message>
    <message>
        <source>letters beyond ASCII before the @ are not taken by all servers on the way</source>
        <translation>Buchstaben außerhalb von ASCII vor dem @ nehmen nicht alle Server auf dem Weg an</translation>
    </message>
    <message>
        <source>what stands before the @ has dots or characters that have to be quoted</source>
        <translation>was vor dem @ steht, hat Punkte oder Zeichen, die in Anführungszeichen gehören</translation>
    </message>
    <message>
        <source>it is longer than 254 characters</source>
        <translation>sie ist länger als 254 Zeichen</translation>
    </message>
    <message>
        <source>it has line breaks or characters that cannot be seen</source>
        <translation>sie hat Zeilenumbrüche oder unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>the quotation marks of its name do not end</source>
        <translation>die Anführungszeichen ihres Namens enden nicht</translation>
    </message>
    <message>
        <source>its angle brackets do not belong together</source>
        <translation>ihre spitzen Klammern gehören nicht zusammen</translation>
    </message>
    <message>
        <source>its name is longer than 200 characters</source>
        <translation>ihr Name ist länger als 200 Zeichen</translation>
    </message>
    <message>
        <source>There are more than %1 recipients. Nothing was sent; use a mailing list.</source>
        <translation>Es sind mehr als %1 Empfänger. Es wurde nichts gesendet; nehmen Sie eine Verteilerliste.</translation>
    </message>
    <message>
        <source>The subject or a name has a line break in it, which would add headers to the mail. Nothing was sent; take it out.</source>
        <translation>Im Betreff oder in einem Namen ist ein Zeilenumbruch, der der Mail Kopfzeilen hinzufügen würde. Es wurde nichts gesendet; nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere.</source>
        <translation>Der Link „%1“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>The link to %1 (%2) has letters that look like others.</source>
        <translation>Der Link nach %1 (%2) hat Buchstaben, die wie andere aussehen.</translation>
    </message>
    <message>
        <source>The link to %1 has a user name before it, which hides where it leads.</source>
        <translation>Vor dem Link nach %1 steht ein Benutzername, der verdeckt, wohin er führt.</translation>
    </message>
    <message>
        <source>The link to %1 is not https.</source>
        <translation>Der Link nach %1 ist nicht https.</translation>
    </message>
    <message>
        <source>A link says %1 and leads to %2.</source>
        <translation>Ein Link sagt %1 und führt nach %2.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent; correct the link.</source>
        <translation>%1 Es wurde nichts gesendet; berichtigen Sie den Link.</translation>
    </message>
    <message numerus="yes">
        <source>%n placeholder(s) are not filled in. Nothing was sent; fill them in.</source>
        <translation>
            <numerusform>Ein Platzhalter ist nicht ausgefüllt. Es wurde nichts gesendet; füllen Sie ihn aus.</numerusform>
            <numerusform>%n Platzhalter sind nicht ausgefüllt. Es wurde nichts gesendet; füllen Sie sie aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The mail server&apos;s password is in the cluster, which is not connected. Nothing was sent; connect first.</source>
        <translation>Das Passwort des Mailservers liegt im Cluster, der nicht verbunden ist. Es wurde nichts gesendet; verbinden Sie zuerst.</translation>
    </message>
    <message>
        <source>The mail server&apos;s password could not be had: %1. Nothing was sent.</source>
        <translation>Das Passwort des Mailservers war nicht zu bekommen: %1. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The profile names no mail server. Nothing was sent; add mail.smtp, or open the message in your mail program.</source>
        <translation>Das Profil nennt keinen Mailserver. Es wurde nichts gesendet; ergänzen Sie mail.smtp, oder öffnen Sie die Nachricht in Ihrem Mailprogramm.</translation>
    </message>
    <message>
        <source>There are no recipients. Nothing was sent; name some, or add mail.to to the profile.</source>
        <translation>Es gibt keine Empfänger. Es wurde nichts gesendet; nennen Sie welche, oder ergänzen Sie mail.to im Profil.</translation>
    </message>
    <message>
        <source>Another Luthier is sending a message just now. Nothing was sent; wait for its end.</source>
        <translation>Ein anderes Luthier sendet gerade eine Nachricht. Es wurde nichts gesendet; warten Sie sein Ende ab.</translation>
    </message>
    <message>
        <source>This message was perhaps sent already (%1, by %2): its end is not known. Ask a recipient; then send it again only if it did not come.</source>
        <translation>Diese Nachricht wurde vielleicht schon gesendet (%1, von %2): Wie es ausging, ist nicht bekannt. Fragen Sie einen Empfänger, und senden Sie nur noch einmal, wenn sie nicht ankam.</translation>
    </message>
    <message>
        <source>This message was sent already (%1, by %2), and all of these have it. Nothing was sent.</source>
        <translation>Diese Nachricht wurde schon gesendet (%1, von %2), und alle haben sie. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server took it for %1 of %2 recipients.</source>
        <translation>Der Server nahm sie für %1 von %2 Empfängern an.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was lost after the mail was handed over and before it answered. The mail was perhaps sent; ask a recipient before you send it again.</source>
        <translation>Die Verbindung zu %1 brach ab, nachdem die Mail übergeben war und bevor er antwortete. Die Mail wurde vielleicht gesendet; fragen Sie einen Empfänger, bevor Sie sie noch einmal senden.</translation>
    </message>
    <message>
        <source>%1 refused the mail after reading it. It was not sent; see what it said.</source>
        <translation>%1 lehnte die Mail ab, nachdem er sie gelesen hatte. Sie wurde nicht gesendet; sehen Sie nach, was er sagte.</translation>
    </message>
    <message>
        <source>%1 offers no TLS, so nothing was sent: passwords and mails would be readable on the way.</source>
        <translation>%1 bietet kein TLS an, darum wurde nichts gesendet: Passwörter und Mails wären unterwegs lesbar.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Name its CA as mail.smtp.caFile in the profile.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, darum wurde nichts gesendet. Nennen Sie seine CA als mail.smtp.caFile im Profil.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in. Nothing was sent; correct user, password or the way to sign in.</source>
        <translation>%1 lehnte die Anmeldung ab. Es wurde nichts gesendet; berichtigen Sie Benutzer, Passwort oder die Art der Anmeldung.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Nothing was sent; correct mail.smtp.server, or try again.</source>
        <translation>%1 ist nicht zu erreichen. Es wurde nichts gesendet; berichtigen Sie mail.smtp.server, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the mail. Nothing was sent; see what it said.</source>
        <translation>%1 lehnte die Mail ab. Es wurde nichts gesendet; sehen Sie nach, was er sagte.</translation>
    </message>
    <message>
        <source>%1 was lost before the mail was handed over. Nothing was sent; try again.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor die Mail übergeben war. Es wurde nichts gesendet; versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>luthier::main</name>
    <message>
        <source>Updates, backs up and repairs platforms that Helm installed on Kubernetes.</source>
        <translation>Aktualisiert, sichert und repariert Plattformen, die Helm auf Kubernetes installiert hat.</translation>
    </message>
    <message>
        <source>A profile&apos;s name or file.</source>
        <translation>Name oder Datei eines Profils.</translation>
    </message>
    <message>
        <source>One of the profile&apos;s environments.</source>
        <translation>Eine der Umgebungen des Profils.</translation>
    </message>
    <message>
        <source>The kubeconfig to use.</source>
        <translation>Die zu verwendende Kubeconfig.</translation>
    </message>
    <message>
        <source>The context to use.</source>
        <translation>Der zu verwendende Kontext.</translation>
    </message>
    <message>
        <source>Where a starting practice range tells how far it is.</source>
        <translation>Wo eine startende Übungsumgebung angibt, wie weit sie ist.</translation>
    </message>
    <message>
        <source>Photographs the window into this folder.</source>
        <translation>Fotografiert das Fenster in diesen Ordner.</translation>
    </message>
    <message>
        <source>Warnings also to standard error.</source>
        <translation>Warnungen auch auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>light, dark or desktop, for this time; else as it was chosen last.</source>
        <translation>light, dark oder desktop, für dieses Mal; sonst wie zuletzt gewählt.</translation>
    </message>
</context>
<context>
    <name>luthier::messages</name>
    <message>
        <source>No update is in the journal that this message could be about.</source>
        <translation>Im Journal steht keine Aktualisierung, von der diese Nachricht handeln könnte.</translation>
    </message>
    <message>
        <source>The update is still at work.</source>
        <translation>Die Aktualisierung läuft noch.</translation>
    </message>
    <message>
        <source>That update did not end well, and this message says that it did.</source>
        <translation>Diese Aktualisierung ist nicht gut ausgegangen, die Nachricht behauptet es aber.</translation>
    </message>
    <message>
        <source>That update ended well, and this message says that it failed.</source>
        <translation>Diese Aktualisierung ist gut ausgegangen, die Nachricht sagt aber, sie sei gescheitert.</translation>
    </message>
    <message>
        <source>The journal has no run “%1” here. See luthierctl run list.</source>
        <translation>Das Journal hat hier keinen Lauf „%1“. Siehe luthierctl run list.</translation>
    </message>
    <message>
        <source>The journal, run %1</source>
        <translation>Das Journal, Lauf %1</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Sie haben es angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>The longest of the last %n update(s) in the journal, rounded up to 5 minutes.</source>
        <translation>
            <numerusform>Die letzte Aktualisierung im Journal, auf 5 Minuten aufgerundet.</numerusform>
            <numerusform>Die längste der letzten %n Aktualisierungen im Journal, auf 5 Minuten aufgerundet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The forecast of the plan&apos;s steps, rounded up to 5 minutes.</source>
        <translation>Die Schätzung der Schritte des Plans, auf 5 Minuten aufgerundet.</translation>
    </message>
    <message>
        <source>%1: from its begin to its end.</source>
        <translation>%1: vom Beginn bis zum Ende.</translation>
    </message>
    <message>
        <source>The begin and the expected duration.</source>
        <translation>Der Beginn und die erwartete Dauer.</translation>
    </message>
    <message>
        <source>The readers&apos; time zones, with its clock on that day.</source>
        <translation>Die Zeitzonen der Leser, mit ihrer Uhr an diesem Tag.</translation>
    </message>
    <message>
        <source>As it was announced before.</source>
        <translation>Wie es vorher angekündigt wurde.</translation>
    </message>
    <message>
        <source>Say when it begins.</source>
        <translation>Geben Sie an, wann es beginnt.</translation>
    </message>
    <message>
        <source>The guide: patch and minor updates are rolling, without downtime.</source>
        <translation>Der Leitfaden: Patch- und Minor-Aktualisierungen gehen rollend, ohne Ausfallzeit.</translation>
    </message>
    <message>
        <source>The guide: downtime is possible in a major update, at most as long as it takes.</source>
        <translation>Der Leitfaden: Bei einer Major-Aktualisierung ist eine Ausfallzeit möglich, höchstens so lange, wie sie dauert.</translation>
    </message>
    <message>
        <source>The chart names no changes; write them yourself.</source>
        <translation>Das Chart nennt keine Änderungen; schreiben Sie sie selbst.</translation>
    </message>
    <message>
        <source>The changelog of the chart, version %1 (artifacthub.io/changes)</source>
        <translation>Das Änderungsprotokoll des Charts, Version %1 (artifacthub.io/changes)</translation>
    </message>
    <message>
        <source>%1: it names no new features, so all changes.</source>
        <translation>%1: Es nennt keine neuen Funktionen, darum alle Änderungen.</translation>
    </message>
    <message>
        <source>%1: nothing in it is marked as breaking.</source>
        <translation>%1: Nichts darin ist als inkompatibel gekennzeichnet.</translation>
    </message>
    <message>
        <source>%1: what is marked as breaking. Say what to do about it.</source>
        <translation>%1: was als inkompatibel gekennzeichnet ist. Sagen Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>%1: it was taken back.</source>
        <translation>%1: Er wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The run was not taken back, as far as the journal knows.</source>
        <translation>Der Lauf wurde nicht zurückgenommen, soweit das Journal weiß.</translation>
    </message>
    <message>
        <source>%1: what the step that failed said. Say it in your users&apos; words.</source>
        <translation>%1: was der gescheiterte Schritt sagte. Sagen Sie es mit den Worten Ihrer Nutzer.</translation>
    </message>
    <message>
        <source>The profile: title</source>
        <translation>Das Profil: title</translation>
    </message>
    <message>
        <source>The profile has no key “support”.</source>
        <translation>Das Profil hat keinen Schlüssel „support“.</translation>
    </message>
    <message>
        <source>The profile: support</source>
        <translation>Das Profil: support</translation>
    </message>
    <message>
        <source>Say which version it is about.</source>
        <translation>Geben Sie an, um welche Version es geht.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Sie haben sie gewählt.</translation>
    </message>
    <message>
        <source>The newest version that is available.</source>
        <translation>Die neueste verfügbare Version.</translation>
    </message>
    <message>
        <source>The release that runs now.</source>
        <translation>Das Release, das jetzt läuft.</translation>
    </message>
    <message>
        <source>The former version runs again.</source>
        <translation>Die vorige Version läuft wieder.</translation>
    </message>
    <message>
        <source>Only you know it; write it.</source>
        <translation>Das wissen nur Sie; schreiben Sie es.</translation>
    </message>
    <message>
        <source>The journal has no run that this message could be about.</source>
        <translation>Das Journal hat keinen Lauf, von dem diese Nachricht handeln könnte.</translation>
    </message>
    <message>
        <source>The text is too long and was cut.</source>
        <translation>Der Text ist zu lang und wurde gekürzt.</translation>
    </message>
    <message>
        <source>“%1” is a placeholder that does not end.</source>
        <translation>„%1“ ist ein Platzhalter, der nicht endet.</translation>
    </message>
    <message>
        <source>The template has more placeholders than are looked at.</source>
        <translation>Die Vorlage hat mehr Platzhalter, als angesehen werden.</translation>
    </message>
    <message>
        <source>No fact has this name; write \[ for a bracket that is meant as it stands.</source>
        <translation>So heißt keine Angabe; schreiben Sie \[ für eine Klammer, die so gemeint ist.</translation>
    </message>
    <message>
        <source>You wrote it.</source>
        <translation>Sie haben es geschrieben.</translation>
    </message>
    <message>
        <source>Nothing tells it; write it yourself.</source>
        <translation>Niemand weiß es; schreiben Sie es selbst.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Write it like Europe/Berlin or America/New_York.</source>
        <translation>Die Zeitzone „%1“ gibt es nicht. Schreiben Sie sie wie Europe/Berlin oder America/New_York.</translation>
    </message>
    <message>
        <source>The template %1 cannot be used: %2. Nothing was sent; correct the file.</source>
        <translation>Die Vorlage %1 lässt sich nicht verwenden: %2. Es wurde nichts gesendet; berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>“means” is a list of up to %1 entries like {text: &quot;1.0.1&quot;, is: version}</source>
        <translation>„means“ ist eine Liste von höchstens %1 Einträgen wie {text: &quot;1.0.1&quot;, is: version}</translation>
    </message>
    <message>
        <source>it is larger than 64 KiB</source>
        <translation>sie ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>sie ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>it does not begin with its subject between two lines of ---</source>
        <translation>sie beginnt nicht mit ihrem Betreff zwischen zwei Zeilen aus ---</translation>
    </message>
    <message>
        <source>it has a key “%1” that is not known; known are: subject, short, means</source>
        <translation>der Schlüssel „%1“ ist nicht bekannt; bekannt sind: subject, short, means</translation>
    </message>
    <message>
        <source>its subject is not one line of text</source>
        <translation>ihr Betreff ist nicht eine Zeile Text</translation>
    </message>
    <message>
        <source>There is no template “%1”; there are: %2.</source>
        <translation>Eine Vorlage „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be read.</source>
        <translation>Die Vorlage „%1“ lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>luthier::messagewords</name>
    <message>
        <source>Before an update</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>After an update</source>
        <translation>Nach einer Aktualisierung</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Has started</source>
        <translation>Hat begonnen</translation>
    </message>
    <message>
        <source>Takes longer</source>
        <translation>Dauert länger</translation>
    </message>
    <message>
        <source>Failed and rolled back</source>
        <translation>Gescheitert und zurückgenommen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>unbekannter Name</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>luthier::metrics</name>
    <message>
        <source>Memory of nodes</source>
        <translation>Arbeitsspeicher der Nodes</translation>
    </message>
    <message>
        <source>CPU of nodes</source>
        <translation>CPU der Nodes</translation>
    </message>
    <message>
        <source>Memory of pods</source>
        <translation>Arbeitsspeicher der Pods</translation>
    </message>
    <message>
        <source>CPU of pods</source>
        <translation>CPU der Pods</translation>
    </message>
    <message>
        <source>The nodes are left out. %1</source>
        <translation>Die Nodes fehlen. %1</translation>
    </message>
    <message>
        <source>No pod of the platform runs on a node: nothing is measured.</source>
        <translation>Kein Pod der Plattform läuft auf einem Node: Es wird nichts gemessen.</translation>
    </message>
    <message>
        <source>kubelet summary</source>
        <translation>Zusammenfassung des Kubelets</translation>
    </message>
    <message>
        <source>%1 has nothing by the name %2: it is not measured here.</source>
        <translation>%1 hat nichts mit dem Namen %2: Das wird hier nicht gemessen.</translation>
    </message>
    <message>
        <source>There was nothing to measure in this time: the values are no numbers.</source>
        <translation>In dieser Zeit gab es nichts zu messen: Die Werte sind keine Zahlen.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>In dieser Zeit wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>%1 has measured nothing of this platform in this time.</source>
        <translation>%1 hat in dieser Zeit nichts von dieser Plattform gemessen.</translation>
    </message>
    <message>
        <source>The newest measurement is %1 old: nothing newer is known.</source>
        <translation>Die neueste Messung ist %1 alt: Neueres ist nicht bekannt.</translation>
    </message>
    <message>
        <source>CPU and memory as the cluster itself measures them now; latency and errors need a Prometheus.</source>
        <translation>CPU und Arbeitsspeicher, wie der Cluster selbst sie jetzt misst; für Antwortzeiten und Fehler braucht es ein Prometheus.</translation>
    </message>
    <message>
        <source>%1 of %2 questions are answered by %3.</source>
        <translation>%1 von %2 Fragen beantwortet %3.</translation>
    </message>
    <message>
        <source>All %1 questions are answered by %2.</source>
        <translation>Alle %1 Fragen beantwortet %2.</translation>
    </message>
    <message>
        <source>%1 restarted (%2)</source>
        <translation>%1 wurde neu gestartet (%2)</translation>
    </message>
    <message>
        <source>%1, which the profile&apos;s “metrics” names, cannot be read (%2). Nothing was asked; check the file.</source>
        <translation>%1, genannt unter „metrics“ im Profil, kann nicht gelesen werden (%2). Es wurde nichts gefragt; prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>The sign-in for metrics is not known: %1. Nothing was asked.</source>
        <translation>Die Anmeldung für Messwerte ist nicht bekannt: %1. Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>service %1 in %2</source>
        <translation>Service %1 in %2</translation>
    </message>
    <message>
        <source>“%1” of metrics is {secret: name/key}, {environment: VARIABLE}, {file: PATH} or {command: [WORDS]}; a secret has no place in a profile</source>
        <translation>„%1“ von metrics ist {secret: name/key}, {environment: VARIABLE}, {file: PFAD} oder {command: [WÖRTER]}; ein Geheimnis gehört in kein Profil</translation>
    </message>
    <message>
        <source>a query of metrics needs a “name” of letters, digits, “-”, “_” and “.”, not “%1”</source>
        <translation>eine Abfrage von metrics braucht einen „name“ aus Buchstaben, Ziffern, „-“, „_“ und „.“, nicht „%1“</translation>
    </message>
    <message>
        <source>%1 has no “query”, or one of over 10,000 characters</source>
        <translation>%1 hat keine „query“ oder eine mit über 10.000 Zeichen</translation>
    </message>
    <message>
        <source>“unit” of %1 is seconds, bytes, ratio, cores, perSecond or left out, not “%2”</source>
        <translation>„unit“ von %1 ist seconds, bytes, ratio, cores, perSecond oder fehlt, nicht „%2“</translation>
    </message>
    <message>
        <source>“better” of %1 is lower, higher or left out, not “%2”</source>
        <translation>„better“ von %1 ist lower, higher oder fehlt, nicht „%2“</translation>
    </message>
    <message>
        <source>“service” of metrics needs the “name” of a Service, and may have its “namespace”, “port”, “scheme” (http or https) and “path”</source>
        <translation>„service“ von metrics braucht den „name“ eines Service und kann „namespace“, „port“, „scheme“ (http oder https) und „path“ haben</translation>
    </message>
    <message>
        <source>“prometheus” of metrics is an address like https://prometheus.example.com, without user and password</source>
        <translation>„prometheus“ von metrics ist eine Adresse wie https://prometheus.example.com, ohne Benutzer und Passwort</translation>
    </message>
    <message>
        <source>metrics has both “prometheus” and “service”; one of them says where it is</source>
        <translation>metrics hat „prometheus“ und „service“; eines davon sagt, wo es ist</translation>
    </message>
    <message>
        <source>signing in for metrics needs “user” and “password”, or a “token”</source>
        <translation>für die Anmeldung braucht metrics „user“ und „password“ oder ein „token“</translation>
    </message>
    <message>
        <source>“%1” is no header that metrics can send</source>
        <translation>„%1“ ist kein Header, den metrics senden kann</translation>
    </message>
    <message>
        <source>“grafana” of metrics is an address with {from} and {to} in it</source>
        <translation>„grafana“ von metrics ist eine Adresse mit {from} und {to} darin</translation>
    </message>
    <message>
        <source>metrics has two queries with the name “%1”, or over 100</source>
        <translation>metrics hat zwei Abfragen mit dem Namen „%1“ oder über 100</translation>
    </message>
    <message>
        <source>The clock of Prometheus is %1 s ahead of this machine&apos;s: times are its own.</source>
        <translation>Die Uhr von Prometheus geht gegenüber diesem Rechner %1 s vor: Die Zeiten sind seine.</translation>
    </message>
    <message>
        <source>The clock of Prometheus is %1 s behind this machine&apos;s: times are its own.</source>
        <translation>Die Uhr von Prometheus geht gegenüber diesem Rechner %1 s nach: Die Zeiten sind seine.</translation>
    </message>
    <message>
        <source>The answer may be incomplete: %1</source>
        <translation>Die Antwort ist vielleicht unvollständig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines more are not shown.</source>
        <translation>
            <numerusform>%1: Eine weitere Linie wird nicht gezeigt.</numerusform>
            <numerusform>%1: %n weitere Linien werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>it is not measured here</source>
        <translation>wird hier nicht gemessen</translation>
    </message>
    <message>
        <source>There are too few measurements before and after to say anything yet.</source>
        <translation>Davor und danach gibt es noch zu wenige Messungen, um etwas zu sagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n measures became worse.</source>
        <translation>
            <numerusform>Ein Messwert wurde schlechter.</numerusform>
            <numerusform>%n Messwerte wurden schlechter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing became worse, and %n measures became better.</source>
        <translation>
            <numerusform>Nichts wurde schlechter, und ein Messwert wurde besser.</numerusform>
            <numerusform>Nichts wurde schlechter, und %n Messwerte wurden besser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing became worse that could be told from noise.</source>
        <translation>Nichts wurde schlechter, was sich vom Rauschen unterscheiden lässt.</translation>
    </message>
    <message>
        <source>What was before an update only a Prometheus knows, and the profile names none: add “metrics: {prometheus: https://…}” or “service”.</source>
        <translation>Was vor einer Aktualisierung war, weiß nur ein Prometheus, und das Profil nennt keines: Ergänzen Sie „metrics: {prometheus: https://…}“ oder „service“.</translation>
    </message>
    <message>
        <source>The run ended just now: there is nothing to compare with yet. Look again in a few minutes.</source>
        <translation>Der Lauf ist gerade erst zu Ende: Es gibt noch nichts zu vergleichen. Schauen Sie in ein paar Minuten wieder.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM. Nothing was asked; check “caFile” in the profile&apos;s “metrics”.</source>
        <translation>%1 enthält kein Zertifikat in PEM. Es wurde nichts gefragt; prüfen Sie „caFile“ unter „metrics“ im Profil.</translation>
    </message>
    <message>
        <source>%1 is not asked: the sign-in would go over the network unencrypted. Use https in the profile&apos;s “metrics”.</source>
        <translation>%1 wird nicht gefragt: Die Anmeldung ginge unverschlüsselt über das Netz. Nehmen Sie https unter „metrics“ im Profil.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than 64 MiB. Nothing is shown; choose a shorter time range, or let the query sum up more.</source>
        <translation>Die Antwort von %1 ist größer als 64 MiB. Es wird nichts gezeigt; wählen Sie eine kürzere Zeit, oder lassen Sie die Abfrage mehr zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Nothing is shown; choose a shorter time range, or try again.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Es wird nichts gezeigt; wählen Sie eine kürzere Zeit, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted (%2). Nothing was sent; name its authority as “caFile” in the profile&apos;s “metrics”, or ask whoever runs it.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut (%2). Es wurde nichts gesendet; nennen Sie seine Zertifizierungsstelle als „caFile“ unter „metrics“ im Profil, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Nothing is shown; check the address in the profile&apos;s “metrics”, VPN and network.</source>
        <translation>%1 ist nicht erreichbar (%2). Es wird nichts gezeigt; prüfen Sie die Adresse unter „metrics“ im Profil, VPN und Netz.</translation>
    </message>
    <message>
        <source>%1: too few points to say (%2 before, %3 after).</source>
        <translation>%1: zu wenige Punkte für eine Aussage (%2 davor, %3 danach).</translation>
    </message>
    <message>
        <source>%1: no change that can be told from noise (%2 before, %3 after).</source>
        <translation>%1: keine Änderung, die sich vom Rauschen unterscheiden lässt (%2 davor, %3 danach).</translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3%4</source>
        <translation>%1 stieg von %2 auf %3%4</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3%4</source>
        <translation>%1 fiel von %2 auf %3%4</translation>
    </message>
    <message>
        <source>%1, beyond the ordinary variation of the last week.</source>
        <translation>%1, mehr als die übliche Schwankung der letzten Woche.</translation>
    </message>
    <message>
        <source>%1; how far it varies ordinarily is not known yet.</source>
        <translation>%1; wie weit es üblicherweise schwankt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Prometheus gave up on the query because it took too long. Nothing is shown; choose a shorter time range, or simplify the query in the profile.</source>
        <translation>Prometheus hat die Abfrage aufgegeben, weil sie zu lange dauerte. Es wird nichts gezeigt; wählen Sie eine kürzere Zeit, oder vereinfachen Sie die Abfrage im Profil.</translation>
    </message>
    <message>
        <source>Prometheus cannot answer at the moment. Nothing is shown; try again in a minute.</source>
        <translation>Prometheus kann gerade nicht antworten. Es wird nichts gezeigt; versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Prometheus refused the query. Nothing is shown; check the query in the profile.</source>
        <translation>Prometheus hat die Abfrage abgelehnt. Es wird nichts gezeigt; prüfen Sie die Abfrage im Profil.</translation>
    </message>
    <message>
        <source>What answered is not Prometheus, or its answer was cut. Nothing is shown; check the address in the profile&apos;s “metrics”.</source>
        <translation>Was geantwortet hat, ist kein Prometheus, oder seine Antwort brach ab. Es wird nichts gezeigt; prüfen Sie die Adresse unter „metrics“ im Profil.</translation>
    </message>
    <message>
        <source>The answer of Prometheus is larger than 64 MiB. Nothing is shown; choose a shorter time range, or let the query sum up more.</source>
        <translation>Die Antwort von Prometheus ist größer als 64 MiB. Es wird nichts gezeigt; wählen Sie eine kürzere Zeit, oder lassen Sie die Abfrage mehr zusammenfassen.</translation>
    </message>
    <message>
        <source>The query does not answer numbers over time. Nothing is shown; check the query in the profile.</source>
        <translation>Die Abfrage ergibt keine Zahlen über die Zeit. Es wird nichts gezeigt; prüfen Sie die Abfrage im Profil.</translation>
    </message>
    <message>
        <source>%1 does not let you in (HTTP %2). Nothing is shown; check the sign-in in the profile&apos;s “metrics”, or ask whoever runs it.</source>
        <translation>%1 lässt Sie nicht ein (HTTP %2). Es wird nichts gezeigt; prüfen Sie die Anmeldung unter „metrics“ im Profil, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>%1 leads elsewhere, most likely to a sign-in page. Nothing was sent there; name the address of Prometheus itself, with a token, in the profile&apos;s “metrics”.</source>
        <translation>%1 führt anderswohin, wahrscheinlich zu einer Anmeldeseite. Dorthin wurde nichts gesendet; nennen Sie unter „metrics“ im Profil die Adresse von Prometheus selbst, mit einem Token.</translation>
    </message>
    <message>
        <source>There is no Prometheus at %1. Nothing is shown; check the address, and its path, in the profile&apos;s “metrics”.</source>
        <translation>Unter %1 ist kein Prometheus. Es wird nichts gezeigt; prüfen Sie die Adresse und ihren Pfad unter „metrics“ im Profil.</translation>
    </message>
    <message>
        <source>%1 cannot answer at the moment (HTTP %2). Nothing is shown; try again in a minute.</source>
        <translation>%1 kann gerade nicht antworten (HTTP %2). Es wird nichts gezeigt; versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>The cluster&apos;s answer about CPU and memory was not understood. Nothing is shown of it.</source>
        <translation>Die Antwort des Clusters zu CPU und Arbeitsspeicher wurde nicht verstanden. Davon wird nichts gezeigt.</translation>
    </message>
</context>
<context>
    <name>luthier::migrations</name>
    <message>
        <source>No pod of %1 runs, so its migrations cannot be read. Nothing was changed; see why it does not start.</source>
        <translation>Kein Pod von %1 läuft, daher sind seine Migrationen nicht lesbar. Nichts wurde geändert; sehen Sie nach, warum er nicht startet.</translation>
    </message>
    <message>
        <source>The migrations are being read.</source>
        <translation>Die Migrationen werden gelesen.</translation>
    </message>
    <message>
        <source>The profile names no migration tool.</source>
        <translation>Das Profil nennt kein Migrationswerkzeug.</translation>
    </message>
    <message numerus="yes">
        <source>The database is %n migration(s) behind %1: what those bring is missing, and the pods may fail where they need it; no data is lost. Upgrade the schema.</source>
        <translation>
            <numerusform>Die Datenbank ist %n Migration hinter %1 zurück: Was diese bringt, fehlt, und die Pods können scheitern, wo sie es brauchen; Daten gehen nicht verloren. Heben Sie das Schema an.</numerusform>
            <numerusform>Die Datenbank ist %n Migrationen hinter %1 zurück: Was diese bringen, fehlt, und die Pods können scheitern, wo sie es brauchen; Daten gehen nicht verloren. Heben Sie das Schema an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is %n migration(s) ahead of the running image: %1 does not know %2, which %3 brought. Its pods may write wrongly and cannot start anew. Update the release to that version again, or downgrade the schema in a pod of it.</source>
        <translation>
            <numerusform>Die Datenbank ist dem laufenden Image um %n Migration voraus: %1 kennt %2 nicht, das von %3 stammt. Seine Pods können falsch schreiben und nicht neu starten. Aktualisieren Sie das Release wieder auf jene Version, oder senken Sie das Schema in einem ihrer Pods ab.</numerusform>
            <numerusform>Die Datenbank ist dem laufenden Image um %n Migrationen voraus: %1 kennt %2 nicht, das von %3 stammt. Seine Pods können falsch schreiben und nicht neu starten. Aktualisieren Sie das Release wieder auf jene Version, oder senken Sie das Schema in einem ihrer Pods ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>The database went another way than the running image (%1): it is at %2, which %3 brought, and %4 does not know. Pods may fail or write wrongly. Go back to the version that belongs to the data, or restore a backup that belongs to this one.</source>
        <translation>Die Datenbank ging einen anderen Weg als das laufende Image (%1): Sie steht auf %2, das von %3 stammt und das %4 nicht kennt. Pods können scheitern oder falsch schreiben. Gehen Sie zu der Version zurück, die zu den Daten gehört, oder stellen Sie eine Sicherung her, die zu dieser gehört.</translation>
    </message>
    <message>
        <source>The database is at %1, which %2 does not know, nor does any image that was seen here. Its pods cannot start anew and may write wrongly. Find the version that brought it, or restore a backup that belongs to this one.</source>
        <translation>Die Datenbank steht auf %1, das weder %2 noch ein anderes hier gesehenes Image kennt. Seine Pods können nicht neu starten und falsch schreiben. Finden Sie die Version, von der es stammt, oder stellen Sie eine Sicherung her, die zu dieser gehört.</translation>
    </message>
    <message>
        <source>The table %1 names %2 beside a revision of %3: two applications share it, and each fails on the other&apos;s. The data is as it was. Give one of them a version table of its own.</source>
        <translation>Die Tabelle %1 nennt %2 neben einer Revision von %3: Zwei Anwendungen teilen sie, und jede scheitert an der anderen. Die Daten sind unverändert. Geben Sie einer von beiden eine eigene Versionstabelle.</translation>
    </message>
    <message>
        <source>The table %1 may not be read, so where the schema is, is not known. Nothing was changed. Let an administrator grant SELECT on it.</source>
        <translation>Die Tabelle %1 darf nicht gelesen werden, daher ist der Stand des Schemas unbekannt. Nichts wurde geändert. Lassen Sie einen Administrator SELECT darauf gewähren.</translation>
    </message>
    <message>
        <source>More than one application keeps its schema in this database: %1. A restore or a downgrade of one changes the data of the other, too. See whom each belongs to before you move anything.</source>
        <translation>Mehr als eine Anwendung hat ihr Schema in dieser Datenbank: %1. Eine Wiederherstellung oder ein Absenken der einen ändert auch die Daten der anderen. Klären Sie, wem welche gehört, bevor Sie etwas bewegen.</translation>
    </message>
    <message>
        <source>A migration was cut off half-way: the index %1 is there but not valid. Queries do without it, and a unique one does not hold. Drop it and create it again.</source>
        <translation>Eine Migration wurde auf halbem Weg abgebrochen: Der Index %1 ist da, aber ungültig. Abfragen nutzen ihn nicht, und ein eindeutiger hält nicht. Löschen Sie ihn und legen Sie ihn neu an.</translation>
    </message>
    <message numerus="yes">
        <source>The database has %n table(s) but names no revision: the next start would run all migrations from the first one, and fail on what is there. The data is as it was. Find out at which revision it is, and mark it (alembic stamp REVISION in a pod).</source>
        <translation>
            <numerusform>Die Datenbank hat %n Tabelle, nennt aber keine Revision: Der nächste Start würde alle Migrationen von der ersten an ausführen und an dem scheitern, was da ist. Die Daten sind unverändert. Finden Sie heraus, auf welcher Revision sie steht, und vermerken Sie es (alembic stamp REVISION in einem Pod).</numerusform>
            <numerusform>Die Datenbank hat %n Tabellen, nennt aber keine Revision: Der nächste Start würde alle Migrationen von der ersten an ausführen und an dem scheitern, was da ist. Die Daten sind unverändert. Finden Sie heraus, auf welcher Revision sie steht, und vermerken Sie es (alembic stamp REVISION in einem Pod).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n heads (%2): “alembic upgrade head” refuses, so its pods cannot bring the schema on. The data is as it was. An image with a merge of them is needed (alembic merge heads).</source>
        <translation>
            <numerusform>%1 hat %n Kopf (%2): „alembic upgrade head“ weigert sich, daher können seine Pods das Schema nicht weiterbringen. Die Daten sind unverändert. Nötig ist ein Image, das ihn zusammenführt (alembic merge heads).</numerusform>
            <numerusform>%1 hat %n Köpfe (%2): „alembic upgrade head“ weigert sich, daher können seine Pods das Schema nicht weiterbringen. Die Daten sind unverändert. Nötig ist ein Image, das sie zusammenführt (alembic merge heads).</numerusform>
        </translation>
    </message>
    <message>
        <source>The pod finds its schema at %1, but the database that was asked is at %2: the pod uses another database or schema than the profile names. Nothing was changed. Correct the profile before anything is moved.</source>
        <translation>Der Pod findet sein Schema auf %1, aber die gefragte Datenbank steht auf %2: Der Pod nutzt eine andere Datenbank oder ein anderes Schema, als das Profil nennt. Nichts wurde geändert. Berichtigen Sie das Profil, bevor etwas bewegt wird.</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keiner Revision</translation>
    </message>
    <message>
        <source>Where the database is, is not known.</source>
        <translation>Wo die Datenbank steht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The database is at %1; what the running image expects is not known.</source>
        <translation>Die Datenbank steht auf %1; was das laufende Image erwartet, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The database is at %1, as %2 expects.</source>
        <translation>Die Datenbank steht auf %1, wie %2 es erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>The database is at %1, %n migration(s) behind %2.</source>
        <translation>
            <numerusform>Die Datenbank steht auf %1, %n Migration hinter %2.</numerusform>
            <numerusform>Die Datenbank steht auf %1, %n Migrationen hinter %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is at %1, %n migration(s) ahead of %2.</source>
        <translation>
            <numerusform>Die Datenbank steht auf %1, %n Migration vor %2.</numerusform>
            <numerusform>Die Datenbank steht auf %1, %n Migrationen vor %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is at %1, on another way than %2.</source>
        <translation>Die Datenbank steht auf %1, auf einem anderen Weg als %2.</translation>
    </message>
    <message>
        <source>The database is at %1, which %2 does not know.</source>
        <translation>Die Datenbank steht auf %1, das %2 nicht kennt.</translation>
    </message>
    <message>
        <source>The database names no revision.</source>
        <translation>Die Datenbank nennt keine Revision.</translation>
    </message>
    <message>
        <source>Alembic answered, but not with its history. The database was not touched; the answer is in the details.</source>
        <translation>Alembic antwortete, aber nicht mit seiner Geschichte. Die Datenbank wurde nicht berührt; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The container has no Alembic that can be run. Nothing was changed; name the command under “migrations” in the profile.</source>
        <translation>Der Container hat kein ausführbares Alembic. Nichts wurde geändert; nennen Sie den Befehl unter „migrations“ im Profil.</translation>
    </message>
    <message>
        <source>This image does not know the revision %1. Nothing was changed; a pod of the version that brought it is needed.</source>
        <translation>Dieses Image kennt die Revision %1 nicht. Nichts wurde geändert; nötig ist ein Pod der Version, von der sie stammt.</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>Alembic failed: %1.</source>
        <translation>Alembic ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>Alembic did not answer within %1 seconds: it may wait for a migration that runs. Nothing was changed; try again.</source>
        <translation>Alembic antwortete nicht innerhalb von %1 Sekunden: Es wartet vielleicht auf eine laufende Migration. Nichts wurde geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The SQL cannot be shown beforehand: a script asks the database while it runs. Nothing was changed. %1</source>
        <translation>Das SQL kann vorab nicht gezeigt werden: Ein Skript fragt die Datenbank, während es läuft. Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>The rows concerned could not be counted. The database was only read; the answer is in the details.</source>
        <translation>Die betroffenen Zeilen konnten nicht gezählt werden. Die Datenbank wurde nur gelesen; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The database answered, but not with its revisions. It was only read; the answer is in the details.</source>
        <translation>Die Datenbank antwortete, aber nicht mit ihren Revisionen. Sie wurde nur gelesen; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>rows not counted</source>
        <translation>Zeilen nicht gezählt</translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>etwa %n Zeile</numerusform>
            <numerusform>etwa %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n row(s)</source>
        <translation>
            <numerusform>höchstens %n Zeile</numerusform>
            <numerusform>höchstens %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The table %1 is dropped: %2.</source>
        <translation>Die Tabelle %1 wird gelöscht: %2.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is dropped: values in %3.</source>
        <translation>Die Spalte %1 von %2 wird gelöscht: Werte in %3.</translation>
    </message>
    <message>
        <source>A schema is dropped, with all that is in it: %1</source>
        <translation>Ein Schema wird gelöscht, mit allem darin: %1</translation>
    </message>
    <message>
        <source>The table %1 is emptied: %2.</source>
        <translation>Die Tabelle %1 wird geleert: %2.</translation>
    </message>
    <message>
        <source>Rows of %1 are deleted: %2.</source>
        <translation>Zeilen von %1 werden gelöscht: %2.</translation>
    </message>
    <message>
        <source>Values in %1 are overwritten: %2.</source>
        <translation>Werte in %1 werden überschrieben: %2.</translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3: values in %4.</source>
        <translation>Die Spalte %1 von %2 wird %3: Werte in %4.</translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3 (is %4): values in %5 may not fit.</source>
        <translation>Die Spalte %1 von %2 wird %3 (ist %4): Werte in %5 passen vielleicht nicht.</translation>
    </message>
    <message>
        <source>What this does cannot be seen: %1</source>
        <translation>Was dies tut, ist nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>Flyway&apos;s migrations are only read here. Nothing was changed; move the schema with Flyway itself.</source>
        <translation>Flyways Migrationen werden hier nur gelesen. Nichts wurde geändert; bewegen Sie das Schema mit Flyway selbst.</translation>
    </message>
    <message>
        <source>The database answered, but not with Flyway&apos;s history. It was only read; the answer is in the details.</source>
        <translation>Die Datenbank antwortete, aber nicht mit Flyways Geschichte. Sie wurde nur gelesen; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>What earlier images knew of migrations cannot be read: %1. What runs is known all the same.</source>
        <translation>Was frühere Images an Migrationen kannten, ist nicht lesbar: %1. Was läuft, ist trotzdem bekannt.</translation>
    </message>
    <message>
        <source>The file of what earlier images knew of migrations is of another version, or damaged. It is left as it is; move it away to begin a new one.</source>
        <translation>Die Datei mit dem, was frühere Images an Migrationen kannten, ist von einer anderen Version oder beschädigt. Sie bleibt, wie sie ist; verschieben Sie sie, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>Another Luthier is writing down what images know of migrations. Nothing is lost: it is asked again the next time.</source>
        <translation>Ein anderer Luthier schreibt gerade auf, was Images an Migrationen kennen. Nichts geht verloren: Beim nächsten Mal wird wieder gefragt.</translation>
    </message>
    <message>
        <source>All of it is one transaction: if anything fails, nothing was changed.</source>
        <translation>Alles ist eine Transaktion: Scheitert etwas, wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Each migration is a transaction of its own: if one fails, those before it stay.</source>
        <translation>Jede Migration ist eine eigene Transaktion: Scheitert eine, bleiben die vor ihr.</translation>
    </message>
    <message>
        <source>Some statements run outside of a transaction: if one fails, half of a migration may stay.</source>
        <translation>Manche Anweisungen laufen außerhalb einer Transaktion: Scheitert eine, kann eine halbe Migration bleiben.</translation>
    </message>
    <message>
        <source>Nothing of it runs in a transaction: if a statement fails, those before it stay.</source>
        <translation>Nichts davon läuft in einer Transaktion: Scheitert eine Anweisung, bleiben die vor ihr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no branch “%1” with a head.</source>
        <translation>Es gibt keinen Zweig „%1“ mit einem Kopf.</translation>
    </message>
    <message>
        <source>There are several heads: %1. Name one of them.</source>
        <translation>Es gibt mehrere Köpfe: %1. Nennen Sie einen davon.</translation>
    </message>
    <message>
        <source>There are not that many migrations below it.</source>
        <translation>So viele Migrationen liegen nicht darunter.</translation>
    </message>
    <message>
        <source>There are not that many migrations above it.</source>
        <translation>So viele Migrationen liegen nicht darüber.</translation>
    </message>
    <message>
        <source>From %1 there is more than one way: %2. Name the revision.</source>
        <translation>Von %1 führt mehr als ein Weg weiter: %2. Nennen Sie die Revision.</translation>
    </message>
    <message>
        <source>No image that runs knows a revision “%1”. Nothing was changed.</source>
        <translation>Kein laufendes Image kennt eine Revision „%1“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” may mean: %2.</source>
        <translation>„%1“ kann heißen: %2.</translation>
    </message>
    <message>
        <source>The database is at several revisions at once (%1); that has to be moved by hand, in a pod.</source>
        <translation>Die Datenbank steht auf mehreren Revisionen zugleich (%1); das muss von Hand geschehen, in einem Pod.</translation>
    </message>
    <message>
        <source>The image that was asked does not know the database&apos;s revision %1.</source>
        <translation>Das gefragte Image kennt die Revision %1 der Datenbank nicht.</translation>
    </message>
    <message>
        <source>The database names no revision to go down from.</source>
        <translation>Die Datenbank nennt keine Revision, von der es abwärts gehen könnte.</translation>
    </message>
    <message>
        <source>Name the revision to go down to, or -1.</source>
        <translation>Nennen Sie die Revision, zu der es abwärts gehen soll, oder -1.</translation>
    </message>
    <message>
        <source>The database is at %1 already.</source>
        <translation>Die Datenbank steht schon auf %1.</translation>
    </message>
    <message>
        <source>%1 is not below %2.</source>
        <translation>%1 liegt nicht unter %2.</translation>
    </message>
    <message>
        <source>%1 is not above %2.</source>
        <translation>%1 liegt nicht über %2.</translation>
    </message>
    <message>
        <source>No pod runs whose image knows both ends; %1 does, but does not run. Nothing was changed; bring that version up first.</source>
        <translation>Es läuft kein Pod, dessen Image beide Enden kennt; %1 kennt sie, läuft aber nicht. Nichts wurde geändert; bringen Sie zuerst jene Version zum Laufen.</translation>
    </message>
    <message>
        <source>No pod runs in which the schema could be moved. Nothing was changed.</source>
        <translation>Es läuft kein Pod, in dem das Schema bewegt werden könnte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The profile names no migration tool. Nothing was changed.</source>
        <translation>Das Profil nennt kein Migrationswerkzeug. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1&apos;s migrations are only read here. Nothing was changed.</source>
        <translation>Die Migrationen von %1 werden hier nur gelesen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A merge runs nothing of its own.</source>
        <translation>Eine Zusammenführung führt selbst nichts aus.</translation>
    </message>
    <message>
        <source>No pod runs whose image knows %1, so its SQL cannot be shown.</source>
        <translation>Es läuft kein Pod, dessen Image %1 kennt, daher ist ihr SQL nicht zu zeigen.</translation>
    </message>
    <message>
        <source>No pod of the image that has both ends runs any more. Nothing was changed; make the plan anew.</source>
        <translation>Von dem Image, das beide Enden hat, läuft kein Pod mehr. Nichts wurde geändert; machen Sie den Plan neu.</translation>
    </message>
    <message>
        <source>the empty schema</source>
        <translation>das leere Schema</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>did not end</source>
        <translation>nicht zu Ende gekommen</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>gescheitert nach %1</translation>
    </message>
    <message numerus="yes">
        <source>The database is %n migration(s) ahead of %1, whose pods still run beside those of %2: the release is on its way from one to the other. Wait for its end; should it not come, finish the update or go back.</source>
        <translation>
            <numerusform>Die Datenbank ist %1 um %n Migration voraus, dessen Pods noch neben denen von %2 laufen: Das Release ist auf dem Weg vom einen zum anderen. Warten Sie das Ende ab; kommt es nicht, beenden Sie die Aktualisierung oder gehen Sie zurück.</numerusform>
            <numerusform>Die Datenbank ist %1 um %n Migrationen voraus, dessen Pods noch neben denen von %2 laufen: Das Release ist auf dem Weg vom einen zum anderen. Warten Sie das Ende ab; kommt es nicht, beenden Sie die Aktualisierung oder gehen Sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::packing</name>
    <message>
        <source>it ends in the middle of its packed data</source>
        <translation>sie endet mitten in ihren gepackten Daten</translation>
    </message>
    <message>
        <source>its packed data is damaged (%1)</source>
        <translation>ihre gepackten Daten sind beschädigt (%1)</translation>
    </message>
</context>
<context>
    <name>luthier::paths</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed; free some space or correct the permissions and try again.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Es wurde nichts geändert; schaffen Sie Platz oder korrigieren Sie die Berechtigungen und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>luthier::plaindump</name>
    <message>
        <source>it has a zero byte in it</source>
        <translation>darin steht ein Nullbyte</translation>
    </message>
    <message>
        <source>its \restrict is never ended</source>
        <translation>sein \restrict wird nicht beendet</translation>
    </message>
    <message>
        <source>the database %1 is not in it (there are: %2)</source>
        <translation>die Datenbank %1 ist nicht darin (enthalten sind: %2)</translation>
    </message>
    <message>
        <source>the beginning of a table&apos;s data is too long</source>
        <translation>der Anfang der Daten einer Tabelle ist zu lang</translation>
    </message>
    <message>
        <source>a dollar sign stands before a word in it, which psql&apos;s versions read differently</source>
        <translation>darin steht ein Dollarzeichen vor einem Wort, was die Versionen von psql verschieden lesen</translation>
    </message>
    <message>
        <source>it has a command for psql in it: \%1</source>
        <translation>darin steht ein Befehl für psql: \%1</translation>
    </message>
    <message>
        <source>something follows the beginning of a table&apos;s data in the same line</source>
        <translation>auf den Anfang der Daten einer Tabelle folgt etwas in derselben Zeile</translation>
    </message>
    <message>
        <source>a number and a quote stand together in it, which psql&apos;s versions read differently</source>
        <translation>darin stehen eine Zahl und ein Anführungszeichen beisammen, was die Versionen von psql verschieden lesen</translation>
    </message>
    <message>
        <source>it has a command for psql in the middle of a line</source>
        <translation>darin steht ein Befehl für psql mitten in einer Zeile</translation>
    </message>
    <message>
        <source>a text goes on in another line in it, which cannot be read surely</source>
        <translation>darin geht ein Text in einer anderen Zeile weiter, was nicht sicher zu lesen ist</translation>
    </message>
    <message>
        <source>a function&apos;s body in it reads rows</source>
        <translation>darin liest der Körper einer Funktion Zeilen ein</translation>
    </message>
    <message>
        <source>it holds more than one database (%1)</source>
        <translation>sie enthält mehr als eine Datenbank (%1)</translation>
    </message>
    <message>
        <source>%1 was cut: the last line of a dump is missing. Nothing was changed; use another backup.</source>
        <translation>%1 wurde abgeschnitten: die letzte Zeile eines Dumps fehlt. Nichts wurde geändert; verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 is not restored: %2. Nothing was changed; use another backup, or one in pg_dump&apos;s own format (-Fc).</source>
        <translation>%1 wird nicht wiederhergestellt: %2. Nichts wurde geändert; verwenden Sie eine andere Sicherung oder eine im eigenen Format von pg_dump (-Fc).</translation>
    </message>
    <message>
        <source>it reads or writes files or programs of the server (%1)</source>
        <translation>sie liest oder schreibt Dateien oder Programme des Servers (%1)</translation>
    </message>
    <message>
        <source>it changes the server itself (%1)</source>
        <translation>sie ändert den Server selbst (%1)</translation>
    </message>
    <message>
        <source>its texts are written in an old way that cannot be read surely</source>
        <translation>ihre Texte sind auf eine alte Art geschrieben, die nicht sicher zu lesen ist</translation>
    </message>
    <message>
        <source>its encoding %1 cannot be read surely; take the dump without -E</source>
        <translation>ihre Kodierung %1 ist nicht sicher zu lesen; nehmen Sie den Dump ohne -E</translation>
    </message>
    <message>
        <source>it uses a variable of psql</source>
        <translation>darin wird eine Variable von psql benutzt</translation>
    </message>
</context>
<context>
    <name>luthier::plans</name>
    <message>
        <source>The release is not known yet. Nothing was changed; read it again (F5).</source>
        <translation>Das Release ist noch nicht bekannt. Es wurde nichts geändert; lesen Sie es erneut (F5).</translation>
    </message>
    <message>
        <source>“%1” is not a version like 1.0.1. Nothing was changed.</source>
        <translation>„%1“ ist keine Version wie 1.0.1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This update needs a backup proved up to “%1”; “%2” is less. Nothing was changed; prove more, or give a reason to go on without.</source>
        <translation>Dieses Update braucht eine bis „%1“ geprüfte Sicherung; „%2“ ist weniger. Es wurde nichts geändert; prüfen Sie mehr oder nennen Sie einen Grund, ohne weiterzumachen.</translation>
    </message>
    <message>
        <source>Choose the version to update to.</source>
        <translation>Wählen Sie die Version, auf die aktualisiert werden soll.</translation>
    </message>
    <message>
        <source>The profile names no chart source. Nothing was changed; add one under “charts”.</source>
        <translation>Das Profil nennt keine Chart-Quelle. Es wurde nichts geändert; ergänzen Sie eine unter „charts“.</translation>
    </message>
    <message>
        <source>Update %1 %2 → %3</source>
        <translation>%1 aktualisieren: %2 → %3</translation>
    </message>
    <message>
        <source>The profile names no database. Nothing was done; add one under “database”.</source>
        <translation>Das Profil nennt keine Datenbank. Es wurde nichts getan; ergänzen Sie eine unter „database“.</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>No healthy revision is known to go back to. Nothing was changed.</source>
        <translation>Keine gesunde Revision ist bekannt, zu der zurückgekehrt werden kann. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more. Nothing was changed.</source>
        <translation>Revision %1 wird nicht mehr aufbewahrt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Revision %1 never was healthy; going back to it would repeat the failure. Nothing was changed.</source>
        <translation>Revision %1 war nie gesund; zu ihr zurückzukehren würde den Fehler wiederholen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Go back to revision %1</source>
        <translation>Zurück zu Revision %1</translation>
    </message>
    <message>
        <source>Go back to %1 %2 (revision %3)</source>
        <translation>%1: zurück zu %2 (Revision %3)</translation>
    </message>
    <message>
        <source>Repair the release %1</source>
        <translation>Release %1 reparieren</translation>
    </message>
    <message>
        <source>A run of kind “%1” cannot be gone on with by this version.</source>
        <translation>Ein Lauf der Art „%1“ kann von dieser Version nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Copy the backup %1 to %2</source>
        <translation>Die Sicherung %1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>The profile has no rules for what to keep, so nothing goes. Add “keep” under “backups”.</source>
        <translation>Das Profil sagt nicht, was aufbewahrt wird, deshalb wird nichts entfernt. Ergänzen Sie „keep“ unter „backups“.</translation>
    </message>
    <message>
        <source>Remove old backups</source>
        <translation>Alte Sicherungen entfernen</translation>
    </message>
    <message>
        <source>There is no backup “%1”. Nothing was changed; look at the list of backups.</source>
        <translation>Es gibt keine Sicherung „%1“. Nichts wurde geändert; sehen Sie in die Liste der Sicherungen.</translation>
    </message>
    <message>
        <source>%1 is a backup of the configuration, not of the database. Nothing was changed.</source>
        <translation>%1 ist eine Sicherung der Konfiguration, nicht der Datenbank. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Restore %1 from the backup of %2</source>
        <translation>%1 aus der Sicherung vom %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Prove the backup of %1</source>
        <translation>Sicherung vom %1 beweisen</translation>
    </message>
    <message>
        <source>The journal has no restore “%1”. Nothing was changed.</source>
        <translation>Das Journal kennt keine Wiederherstellung „%1“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This restore did not end well, so its former database is kept. Nothing was changed; go on with it or take it back first.</source>
        <translation>Diese Wiederherstellung endete nicht gut, deshalb bleibt ihre frühere Datenbank. Nichts wurde geändert; setzen Sie sie zuerst fort oder nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Remove the database of before the restore</source>
        <translation>Datenbank von vor der Wiederherstellung entfernen</translation>
    </message>
    <message>
        <source>Backups are encrypted, and this machine has no identity to read them, so none can be proved up to “%1”. Nothing was changed; name an identity in the profile (backups: identity), or ask for less proof.</source>
        <translation>Sicherungen werden verschlüsselt, und dieser Rechner hat keine Identität, um sie zu lesen; keine kann also bis „%1“ nachgewiesen werden. Nichts wurde verändert; nennen Sie eine Identität im Profil (backups: identity), oder verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>Nothing differs from the backup, so there is nothing to restore. Nothing was changed.</source>
        <translation>Nichts unterscheidet sich von der Sicherung, es gibt also nichts wiederherzustellen. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>This cluster does not know the kind %1 (%2). Nothing was changed; install what brings it first.</source>
        <translation>Dieser Cluster kennt die Art %1 (%2) nicht. Nichts wurde verändert; installieren Sie zuerst, was sie mitbringt.</translation>
    </message>
    <message>
        <source>Back up the configuration of %1</source>
        <translation>Die Konfiguration von %1 sichern</translation>
    </message>
    <message>
        <source>Choose what to restore. Nothing was changed.</source>
        <translation>Wählen Sie, was wiederherzustellen ist. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>The backup is of the namespace %1, but this is %2. Nothing was changed.</source>
        <translation>Die Sicherung ist vom Namespace %1, dies ist aber %2. Nichts wurde verändert.</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n object(s) of the configuration of %1</source>
        <translation>
            <numerusform>%n Objekt der Konfiguration vom %1 wiederherstellen</numerusform>
            <numerusform>%n Objekte der Konfiguration vom %1 wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up %1 (schedule %2)</source>
        <translation>%1 sichern (Zeitplan %2)</translation>
    </message>
    <message>
        <source>Fetch the backup %1 from %2</source>
        <translation>Sicherung %1 von %2 holen</translation>
    </message>
    <message>
        <source>Prove the backup of %1 (schedule %2)</source>
        <translation>Sicherung vom %1 prüfen (Zeitplan %2)</translation>
    </message>
    <message>
        <source>The profile has no schedule for %1. Nothing was done; add one under “schedules”.</source>
        <translation>Das Profil hat keinen Zeitplan für %1. Es wurde nichts getan; fügen Sie unter „schedules“ einen hinzu.</translation>
    </message>
    <message>
        <source>The profile has no schedule “%1” for %2; it has: %3.</source>
        <translation>Das Profil hat keinen Zeitplan „%1“ für %2; es hat: %3.</translation>
    </message>
    <message>
        <source>There is no backup of %1 that could be tested. Take one first.</source>
        <translation>Es gibt keine Sicherung von %1, die geprüft werden könnte. Nehmen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>Set up the schedule %1</source>
        <translation>Zeitplan %1 einrichten</translation>
    </message>
    <message>
        <source>Remove the schedule %1</source>
        <translation>Zeitplan %1 entfernen</translation>
    </message>
    <message>
        <source>A dump of all databases can be proved up to “%1”, not “%2”: pg_dumpall shares its snapshot with nobody, so nothing can be counted in it. Nothing was done; ask for less proof.</source>
        <translation>Eine Sicherung aller Datenbanken lässt sich bis „%1“ nachweisen, nicht bis „%2“: pg_dumpall teilt seinen Schnappschuss mit niemandem, also kann darin nichts gezählt werden. Nichts wurde getan; verlangen Sie einen geringeren Nachweis.</translation>
    </message>
    <message>
        <source>The profile names no migration tool that can be run here. Nothing was changed.</source>
        <translation>Das Profil nennt kein Migrationswerkzeug, das hier laufen kann. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Name the revision to move to. Nothing was changed.</source>
        <translation>Nennen Sie die Revision, zu der bewegt werden soll. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>What this migration would run cannot be shown, for a script asks the database while it runs. Nothing was changed; give a reason to go on without.</source>
        <translation>Was diese Migration ausführen würde, kann nicht gezeigt werden, denn ein Skript fragt die Datenbank, während es läuft. Nichts wurde geändert; nennen Sie einen Grund, ohne das fortzufahren.</translation>
    </message>
    <message>
        <source>the empty schema</source>
        <translation>das leere Schema</translation>
    </message>
    <message>
        <source>Downgrade the schema to %1</source>
        <translation>Schema auf %1 absenken</translation>
    </message>
    <message>
        <source>Upgrade the schema to %1</source>
        <translation>Schema auf %1 anheben</translation>
    </message>
    <message>
        <source>What the downgrade does was not shown. Nothing was changed; choose the way back again.</source>
        <translation>Was die Rückstufung tut, wurde nicht gezeigt. Nichts wurde geändert; wählen Sie den Weg zurück noch einmal.</translation>
    </message>
    <message>
        <source>Back up %1 from inside the cluster</source>
        <translation>%1 aus dem Cluster heraus sichern</translation>
    </message>
    <message>
        <source>A dump in parallel is for a database that is reached directly (database.connection): through a pod one stream carries it all, and the pod&apos;s disk would have to hold it twice. Nothing was done; take it as “custom”.</source>
        <translation>Eine parallele Sicherung ist für eine Datenbank, die direkt erreicht wird (database.connection): durch einen Pod trägt ein einziger Strom alles, und die Platte des Pods müsste es zweimal aufnehmen. Es wurde nichts getan; nehmen Sie „custom“.</translation>
    </message>
    <message>
        <source>A dump in parallel lies open on this disk until it is packed, and backups are to be encrypted before they reach it. Nothing was done; take it as “custom”, or without recipients.</source>
        <translation>Ein paralleler Dump liegt offen auf dieser Platte, bis er gepackt ist, und Sicherungen sollen verschlüsselt sein, bevor sie sie erreichen. Nichts wurde getan; nehmen Sie ihn als „custom“ auf oder ohne Empfänger.</translation>
    </message>
    <message>
        <source>Take over the dump %1</source>
        <translation>Den Dump %1 übernehmen</translation>
    </message>
</context>
<context>
    <name>luthier::planwords</name>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>The cluster was already changed.</source>
        <translation>Der Cluster wurde bereits geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed in the cluster.</source>
        <translation>Im Cluster wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Starting: the journal is written first.</source>
        <translation>Es geht los: Zuerst wird das Journal geschrieben.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3.</source>
        <translation>Schritt %1 von %2: %3.</translation>
    </message>
    <message>
        <source>Nothing has changed in the cluster yet.</source>
        <translation>Im Cluster hat sich noch nichts geändert.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Noch etwa %1.</translation>
    </message>
    <message>
        <source>%1, about %2. Nothing happens before you start; every command is shown here.</source>
        <translation>%1, etwa %2. Nichts geschieht, bevor Sie starten; jeder Befehl wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Taking the finished steps back, the last one first.</source>
        <translation>Die fertigen Schritte werden zurückgenommen, der letzte zuerst.</translation>
    </message>
    <message>
        <source>Done: %1 in %2.</source>
        <translation>Fertig: %1 in %2.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fertig: %1.</translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2: %3.</source>
        <translation>Angehalten bei Schritt %1 von %2: %3.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Cancelled at step %1 of %2: %3.</source>
        <translation>Abgebrochen bei Schritt %1 von %2: %3.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Interrupted at step %1 of %2: %3. Luthier ended while it ran.</source>
        <translation>Unterbrochen bei Schritt %1 von %2: %3. Luthier endete, während er lief.</translation>
    </message>
    <message>
        <source>Interrupted: Luthier ended while it ran.</source>
        <translation>Unterbrochen: Luthier endete, während der Plan lief.</translation>
    </message>
    <message>
        <source>Taken back: things are as they were before.</source>
        <translation>Zurückgenommen: Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Left as it is, by a person&apos;s decision.</source>
        <translation>Auf Entscheidung eines Menschen so belassen.</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3 · %4</source>
        <translation>%1 · Schritt %2 von %3 · %4</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · startet</translation>
    </message>
    <message>
        <source>%1 · going back</source>
        <translation>%1 · wird zurückgenommen</translation>
    </message>
    <message>
        <source>%1 · done</source>
        <translation>%1 · fertig</translation>
    </message>
    <message>
        <source>%1 · taken back</source>
        <translation>%1 · zurückgenommen</translation>
    </message>
    <message>
        <source>%1 · stopped: go on or go back</source>
        <translation>%1 · angehalten: fortfahren oder zurücknehmen</translation>
    </message>
    <message>
        <source>%1 · cancelled</source>
        <translation>%1 · abgebrochen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>so belassen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>working</source>
        <translation>in Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>%n manual check(s) not ticked yet: see the last step.</source>
        <translation>
            <numerusform>%n Prüfung von Hand ist noch nicht abgehakt: siehe letzter Schritt.</numerusform>
            <numerusform>%n Prüfungen von Hand sind noch nicht abgehakt: siehe letzter Schritt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A step that changes the cluster was begun: what came of it is said by the steps.</source>
        <translation>Ein Schritt, der den Cluster ändert, wurde begonnen: Was daraus wurde, sagen die Schritte.</translation>
    </message>
</context>
<context>
    <name>luthier::postgres</name>
    <message>
        <source>PostgreSQL refused the password of the user %1. Correct the password in the secret that holds it.</source>
        <translation>PostgreSQL hat das Passwort des Benutzers %1 abgelehnt. Korrigieren Sie das Passwort im Secret, das es enthält.</translation>
    </message>
    <message>
        <source>PostgreSQL asks for a password and none is known in its pod. Name a user that may sign in there, or give the pod PGPASSWORD.</source>
        <translation>PostgreSQL verlangt ein Passwort, und in seinem Pod ist keines bekannt. Nennen Sie einen Benutzer, der sich dort anmelden darf, oder geben Sie dem Pod PGPASSWORD.</translation>
    </message>
    <message>
        <source>The database user %1 may not sign in. Name another user in the profile (database: user).</source>
        <translation>Der Datenbankbenutzer %1 darf sich nicht anmelden. Nennen Sie im Profil einen anderen Benutzer (database: user).</translation>
    </message>
    <message>
        <source>There is no database user %1. Correct the user in the profile (database: user).</source>
        <translation>Es gibt keinen Datenbankbenutzer %1. Korrigieren Sie den Benutzer im Profil (database: user).</translation>
    </message>
    <message>
        <source>PostgreSQL does not accept the user %1 from inside its pod. Name the right user in the profile, or allow it in pg_hba.conf.</source>
        <translation>PostgreSQL akzeptiert den Benutzer %1 aus seinem Pod heraus nicht. Nennen Sie im Profil den richtigen Benutzer oder erlauben Sie es in pg_hba.conf.</translation>
    </message>
    <message>
        <source>PostgreSQL allows no such connection (pg_hba.conf, for %1). Name another user, or allow it there.</source>
        <translation>PostgreSQL erlaubt keine solche Verbindung (pg_hba.conf, für %1). Nennen Sie einen anderen Benutzer oder erlauben Sie sie dort.</translation>
    </message>
    <message>
        <source>There is no database %1. Correct its name in the profile (database: database).</source>
        <translation>Es gibt keine Datenbank %1. Korrigieren Sie ihren Namen im Profil (database: database).</translation>
    </message>
    <message>
        <source>The database user may not read %1. Name the owner of the data as the user in the profile, or grant it the right to read.</source>
        <translation>Der Datenbankbenutzer darf %1 nicht lesen. Nennen Sie im Profil den Eigentümer der Daten als Benutzer oder gewähren Sie ihm das Leserecht.</translation>
    </message>
    <message>
        <source>Row-level security hides rows of the table %1 from this user, and a dump with rows missing would be no backup. Name the table&apos;s owner or a superuser as the user in the profile.</source>
        <translation>Row-Level-Security verbirgt vor diesem Benutzer Zeilen der Tabelle %1, und ein Dump mit fehlenden Zeilen wäre keine Sicherung. Nennen Sie im Profil den Eigentümer der Tabelle oder einen Superuser als Benutzer.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL %1, but the pg_dump beside it is the older %2 and cannot dump it. Use a pod whose image has the server&apos;s version.</source>
        <translation>Der Server ist PostgreSQL %1, aber das pg_dump daneben ist das ältere %2 und kann keinen Dump davon erstellen. Verwenden Sie einen Pod, dessen Image die Version des Servers hat.</translation>
    </message>
    <message>
        <source>The pg_dump in the pod is older than the server and cannot dump it. Use a pod whose image has the server&apos;s version.</source>
        <translation>Das pg_dump im Pod ist älter als der Server und kann keinen Dump davon erstellen. Verwenden Sie einen Pod, dessen Image die Version des Servers hat.</translation>
    </message>
    <message>
        <source>The archive&apos;s format %1 is newer than the pg_restore there. Read it with the PostgreSQL version that wrote it, or a newer one.</source>
        <translation>Das Archivformat %1 ist neuer als das dortige pg_restore. Lesen Sie es mit der PostgreSQL-Version, die es geschrieben hat, oder einer neueren.</translation>
    </message>
    <message>
        <source>The server ended a statement because it took too long (statement_timeout). Raise that limit for this user and try again.</source>
        <translation>Der Server hat eine Anweisung beendet, weil sie zu lange dauerte (statement_timeout). Erhöhen Sie diese Grenze für den Benutzer und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This server is a standby and needed the rows that were being read. Take the backup from the primary.</source>
        <translation>Dieser Server ist ein Standby und brauchte die Zeilen, die gerade gelesen wurden. Nehmen Sie die Sicherung vom Primary.</translation>
    </message>
    <message>
        <source>PostgreSQL is %1 and accepts no connections now. Wait until its pod is ready and try again.</source>
        <translation>PostgreSQL ist gerade im Zustand %1 und nimmt jetzt keine Verbindungen an. Warten Sie, bis sein Pod bereit ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The PostgreSQL server was stopped, or an administrator ended the connection. Wait until its pod is ready and try again.</source>
        <translation>Der PostgreSQL-Server wurde gestoppt, oder ein Administrator hat die Verbindung beendet. Warten Sie, bis sein Pod bereit ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>PostgreSQL has no connection left to give. Try again when there is less traffic, or raise max_connections.</source>
        <translation>PostgreSQL hat keine Verbindung mehr frei. Versuchen Sie es bei weniger Betrieb erneut oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>The database %1 is closed to connections (ALLOW_CONNECTIONS false). Open it and try again.</source>
        <translation>Die Datenbank %1 ist für Verbindungen geschlossen (ALLOW_CONNECTIONS false). Öffnen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The disk where PostgreSQL runs is full. Free some space on its volume first: the platform itself is about to stop too.</source>
        <translation>Die Platte, auf der PostgreSQL läuft, ist voll. Schaffen Sie zuerst Platz auf seinem Volume: Auch die Plattform selbst wird gleich stehen bleiben.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read some of its own data: the database is damaged. Change nothing; keep the older backups and call a database administrator.</source>
        <translation>PostgreSQL kann einen Teil seiner eigenen Daten nicht lesen: Die Datenbank ist beschädigt. Ändern Sie nichts; behalten Sie die älteren Sicherungen und ziehen Sie einen Datenbankadministrator hinzu.</translation>
    </message>
    <message>
        <source>This file is not a whole archive of pg_dump. Do not rely on it; take the backup again.</source>
        <translation>Diese Datei ist kein vollständiges Archiv von pg_dump. Verlassen Sie sich nicht darauf; erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>The PostgreSQL server broke off the connection; it may have been restarted or killed (look at the pod&apos;s restarts). Try again when its pod is ready.</source>
        <translation>Der PostgreSQL-Server hat die Verbindung abgebrochen; vielleicht wurde er neu gestartet oder beendet (sehen Sie sich die Neustarts des Pods an). Versuchen Sie es erneut, wenn sein Pod bereit ist.</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers in its pod. Look at the pod&apos;s state and log, and try again when it is ready.</source>
        <translation>In seinem Pod antwortet kein PostgreSQL-Server. Sehen Sie sich Zustand und Log des Pods an und versuchen Sie es erneut, wenn er bereit ist.</translation>
    </message>
    <message>
        <source>The database user lacks a right that is needed here. Name the owner of the data as the user in the profile.</source>
        <translation>Dem Datenbankbenutzer fehlt ein Recht, das hier nötig ist. Nennen Sie im Profil den Eigentümer der Daten als Benutzer.</translation>
    </message>
    <message>
        <source>The container does not have PostgreSQL&apos;s own programs (pg_dump, pg_restore, psql). Name the pod and container of the database itself in the profile.</source>
        <translation>Der Container hat die Programme von PostgreSQL nicht (pg_dump, pg_restore, psql). Nennen Sie im Profil Pod und Container der Datenbank selbst.</translation>
    </message>
    <message>
        <source>The program was ended from outside (signal %1; 9 is what the memory limit of a container does). Look at the pod and try again.</source>
        <translation>Das Programm wurde von außen beendet (Signal %1; 9 sendet das Speicherlimit eines Containers). Sehen Sie sich den Pod an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s program ended with exit code %1: %2</source>
        <translation>Das PostgreSQL-Programm endete mit Exit-Code %1: %2</translation>
    </message>
    <message>
        <source>The database answered, but not what was asked: its size and version are missing. It was only read. Try again; the answer is in the details.</source>
        <translation>Die Datenbank hat geantwortet, aber nicht auf die Frage: Größe und Version fehlen. Sie wurde nur gelesen. Versuchen Sie es erneut; die Antwort steht in den Details.</translation>
    </message>
    <message>
        <source>The dump&apos;s table of contents could not be read: %1. Do not rely on this file; take the backup again. The database was not touched.</source>
        <translation>Das Inhaltsverzeichnis des Dumps konnte nicht gelesen werden: %1. Verlassen Sie sich nicht auf diese Datei; erstellen Sie die Sicherung erneut. Die Datenbank wurde nicht berührt.</translation>
    </message>
    <message>
        <source>“%1” is not an entry</source>
        <translation>„%1“ ist kein Eintrag</translation>
    </message>
    <message>
        <source>its head does not say how many entries there are</source>
        <translation>sein Kopf sagt nicht, wie viele Einträge es sind</translation>
    </message>
    <message>
        <source>its head says %1 entries, %2 are listed</source>
        <translation>sein Kopf nennt %1 Einträge, aufgeführt sind %2</translation>
    </message>
    <message>
        <source>No backup was taken; the database was only read.</source>
        <translation>Es wurde keine Sicherung erstellt; die Datenbank wurde nur gelesen.</translation>
    </message>
    <message>
        <source>The dump is incomplete and was kept as %1 (%2); the database was only read.</source>
        <translation>Der Dump ist unvollständig und wurde als %1 aufbewahrt (%2); die Datenbank wurde nur gelesen.</translation>
    </message>
    <message>
        <source>The dump could not be written to this machine: %1. Free some space and take the backup again.</source>
        <translation>Der Dump konnte nicht auf diesen Rechner geschrieben werden: %1. Schaffen Sie Platz und erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>The dump was cancelled.</source>
        <translation>Der Dump wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection ended before the far side had said that the dump is whole. Take the backup again.</source>
        <translation>Die Verbindung endete, bevor die Gegenseite meldete, dass der Dump vollständig ist. Erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>Bytes were lost on the way: %1 were sent, %2 arrived. Take the backup again.</source>
        <translation>Unterwegs gingen Bytes verloren: %1 wurden gesendet, %2 kamen an. Erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>The bytes that arrived are not those that were sent (their SHA-256 differs). Take the backup again.</source>
        <translation>Die angekommenen Bytes sind nicht die gesendeten (ihr SHA-256 unterscheidet sich). Erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>What came is not an archive of pg_dump. See the details and take the backup again.</source>
        <translation>Was ankam, ist kein Archiv von pg_dump. Sehen Sie in die Details und erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>%1 exists already and was not overwritten. No backup was taken; choose another name.</source>
        <translation>%1 gibt es schon und wurde nicht überschrieben. Es wurde keine Sicherung erstellt; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The dump&apos;s head says %1 entries, but %2 are listed. Do not rely on %3; take the backup again.</source>
        <translation>Der Kopf des Dumps nennt %1 Einträge, aufgeführt sind aber %2. Verlassen Sie sich nicht auf %3; erstellen Sie die Sicherung erneut.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. No backup was taken; the database was not touched. Free some space or correct the permissions and try again.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Es wurde keine Sicherung erstellt; die Datenbank wurde nicht berührt. Schaffen Sie Platz oder korrigieren Sie die Berechtigungen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>An owner or grantee is not known on this server (%1); the object belongs to the user who restored it.</source>
        <translation>Ein Besitzer oder Berechtigter ist auf diesem Server nicht bekannt (%1); das Objekt gehört dem, der es wiederhergestellt hat.</translation>
    </message>
    <message>
        <source>Was there already (%1).</source>
        <translation>War schon da (%1).</translation>
    </message>
    <message>
        <source>The comment of an extension could not be set (%1); nothing depends on it.</source>
        <translation>Der Kommentar einer Erweiterung konnte nicht gesetzt werden (%1); davon hängt nichts ab.</translation>
    </message>
    <message>
        <source>A setting of a newer PostgreSQL is not known here (%1); it does not concern the data.</source>
        <translation>Eine Einstellung eines neueren PostgreSQL ist hier nicht bekannt (%1); die Daten betrifft sie nicht.</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <translation>%1 (in %2)</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more of the same kind</source>
        <translation>
            <numerusform>… und %n weiteres dieser Art</numerusform>
            <numerusform>… und %n weitere dieser Art</numerusform>
        </translation>
    </message>
    <message>
        <source>the table %1 is missing</source>
        <translation>die Tabelle %1 fehlt</translation>
    </message>
    <message>
        <source>%1 has %2 rows instead of %3</source>
        <translation>%1 hat %2 statt %3 Zeilen</translation>
    </message>
    <message>
        <source>the newest row of %1 is of %2 instead of %3</source>
        <translation>die neueste Zeile von %1 ist vom %2 statt vom %3</translation>
    </message>
    <message>
        <source>the table %1 is one too many</source>
        <translation>die Tabelle %1 ist zu viel</translation>
    </message>
    <message>
        <source>the sequence %1 is missing</source>
        <translation>die Sequenz %1 fehlt</translation>
    </message>
    <message>
        <source>the sequence %1 is at %2, behind %3</source>
        <translation>die Sequenz %1 steht bei %2, hinter %3</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>%1: as many (%2), but not the same</source>
        <translation>%1: gleich viele (%2), aber nicht dieselben</translation>
    </message>
    <message>
        <source>the extension %1 is missing</source>
        <translation>die Erweiterung %1 fehlt</translation>
    </message>
    <message>
        <source>the schema is at “%1” instead of “%2”</source>
        <translation>das Schema steht bei „%1“ statt „%2“</translation>
    </message>
    <message>
        <source>%1 large objects instead of %2</source>
        <translation>%1 statt %2 Large Objects</translation>
    </message>
    <message>
        <source>the encoding is %1 instead of %2</source>
        <translation>die Kodierung ist %1 statt %2</translation>
    </message>
    <message>
        <source>The contents of the database could not be counted to the end. It was only read; see the details and try again.</source>
        <translation>Der Inhalt der Datenbank konnte nicht zu Ende gezählt werden. Sie wurde nur gelesen; sehen Sie in die Einzelheiten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection ended before the far side had said that the copy is whole. Try again.</source>
        <translation>Die Verbindung endete, bevor die Gegenseite gesagt hatte, dass die Kopie vollständig ist. Versuchen Sie es noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Something of the dump could not be restored: %1 (%n error(s) in all).</source>
        <translation>
            <numerusform>Etwas aus dem Dump konnte nicht wiederhergestellt werden: %1 (insgesamt %n Fehler).</numerusform>
            <numerusform>Etwas aus dem Dump konnte nicht wiederhergestellt werden: %1 (insgesamt %n Fehler).</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all bytes of the dump arrived in the pod (%1 of %2). Try again.</source>
        <translation>Nicht alle Bytes des Dumps kamen im Pod an (%1 von %2). Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database server did not answer what was asked of it. Nothing was changed; the answer is in the details.</source>
        <translation>Der Datenbankserver antwortete nicht auf das, was gefragt war. Nichts wurde geändert; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The PostgreSQL server %1 asks for a password and none is known. Keep it in libpq&apos;s password file (~/.pgpass, mode 0600), or name another one in the connection (passfile=…).</source>
        <translation>Der PostgreSQL-Server %1 verlangt ein Kennwort, und keines ist bekannt. Legen Sie es in die Kennwortdatei von libpq (~/.pgpass mit Modus 0600), oder nennen Sie in der Verbindung eine andere (passfile=…).</translation>
    </message>
    <message>
        <source>The PostgreSQL server %1 offers no TLS, so nothing was sent to it. Switch it on there, or say sslmode=disable in the profile&apos;s connection, if everybody on the way may read along.</source>
        <translation>Der PostgreSQL-Server %1 bietet kein TLS an; es wurde nichts an ihn gesandt. Schalten Sie es dort ein, oder sagen Sie sslmode=disable in der Verbindung des Profils, wenn jeder auf dem Weg mitlesen darf.</translation>
    </message>
    <message>
        <source>The database server&apos;s certificate cannot be checked: there is no %1. Name the file of the authority that signed it in the profile&apos;s connection (sslrootcert=…).</source>
        <translation>Das Zertifikat des Datenbankservers kann nicht geprüft werden: %1 gibt es nicht. Nennen Sie in der Verbindung des Profils die Datei der Stelle, die es unterschrieben hat (sslrootcert=…).</translation>
    </message>
    <message>
        <source>The database server&apos;s certificate is not the expected one, so nothing was sent to it: either this is another server, or the profile&apos;s connection names the wrong host or sslrootcert.</source>
        <translation>Das Zertifikat des Datenbankservers ist nicht das erwartete; es wurde nichts an ihn gesandt: entweder ist dies ein anderer Server, oder die Verbindung des Profils nennt den falschen Namen oder das falsche sslrootcert.</translation>
    </message>
    <message>
        <source>The name of the database server, %1, is not known here. Correct it in the profile (database: connection), or look at the network.</source>
        <translation>Der Name des Datenbankservers, %1, ist hier nicht bekannt. Berichtigen Sie ihn im Profil (database: connection), oder prüfen Sie das Netz.</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers at %1, port %2. Look at the server and at the network on the way to it, and try again.</source>
        <translation>Unter %1, Port %2 antwortet kein PostgreSQL-Server. Prüfen Sie den Server und das Netz auf dem Weg zu ihm, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>There is no %1 where the database is asked. In a pod, name the pod and container of the database itself in the profile; on this machine, install PostgreSQL&apos;s client programs.</source>
        <translation>Wo die Datenbank gefragt wird, gibt es kein %1. Nennen Sie bei einem Pod im Profil Pod und Container der Datenbank selbst; auf diesem Rechner installieren Sie die Client-Programme von PostgreSQL.</translation>
    </message>
    <message>
        <source>The table %1 is locked by the prepared transaction “%2” of the database user %3 since %4, which nobody ended; an administrator ends it with COMMIT PREPARED or ROLLBACK PREPARED.</source>
        <translation>Die Tabelle %1 ist durch die vorbereitete Transaktion „%2“ des Datenbankbenutzers %3 seit %4 gesperrt, die niemand beendet hat; ein Administrator beendet sie mit COMMIT PREPARED oder ROLLBACK PREPARED.</translation>
    </message>
    <message>
        <source>The table %1 is locked by session %2 of the database user %3</source>
        <translation>Die Tabelle %1 ist durch Sitzung %2 des Datenbankbenutzers %3 gesperrt</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>, which last ran “%1”</source>
        <translation>, die zuletzt „%1“ ausgeführt hat</translation>
    </message>
    <message>
        <source>; to end it: SELECT pg_terminate_backend(%1).</source>
        <translation>; sie wird beendet mit: SELECT pg_terminate_backend(%1).</translation>
    </message>
    <message>
        <source>A table stayed locked by another session for too long (a migration or maintenance job). Wait until that is done and try again.</source>
        <translation>Eine Tabelle blieb zu lange durch eine andere Sitzung gesperrt (eine Migration oder Wartung). Warten Sie, bis diese fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database has more tables than PostgreSQL has room for locks. Raise max_locks_per_transaction there (64 by default), restart PostgreSQL and try again.</source>
        <translation>Die Datenbank hat mehr Tabellen, als PostgreSQL Platz für Sperren hat. Erhöhen Sie dort max_locks_per_transaction (Vorgabe 64), starten Sie PostgreSQL neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>PostgreSQL ran out of memory. Raise the pod&apos;s memory limit and try again.</source>
        <translation>PostgreSQL hat zu wenig Arbeitsspeicher. Erhöhen Sie das Speicherlimit des Pods und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What came is not a plain dump of PostgreSQL. See the details and take the backup again.</source>
        <translation>Was ankam, ist kein Klartext-Dump von PostgreSQL. Sehen Sie die Einzelheiten an und sichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>the prepared transaction “%1” of the database user %2, open since %3</source>
        <translation>die vorbereitete Transaktion „%1“ der Datenbankrolle %2, offen seit %3</translation>
    </message>
    <message>
        <source>session %1 of the database user %2</source>
        <translation>Sitzung %1 der Datenbankrolle %2</translation>
    </message>
    <message>
        <source>, which runs “%1”</source>
        <translation>; sie führt „%1“ aus</translation>
    </message>
    <message>
        <source>An index of %1 is built</source>
        <translation>Ein Index von %1 wird aufgebaut</translation>
    </message>
    <message>
        <source>The index %1 of %2 is built</source>
        <translation>Der Index %1 von %2 wird aufgebaut</translation>
    </message>
    <message>
        <source>The database answered, but not with its locks. It was only read; the answer is in the details.</source>
        <translation>Die Datenbank hat geantwortet, aber nicht mit ihren Sperren. Es wurde nur gelesen; die Antwort steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>Session %1 is not there any more; nothing was ended.</source>
        <translation>Sitzung %1 gibt es nicht mehr; nichts wurde beendet.</translation>
    </message>
    <message>
        <source>The disk that takes the dump is full. Free some space there: a dump in parallel needs room for two copies of itself.</source>
        <translation>Die Platte, die die Sicherung aufnimmt, ist voll. Schaffen Sie dort Platz: eine parallele Sicherung braucht Raum für zwei Kopien ihrer selbst.</translation>
    </message>
    <message>
        <source>The data of the table %1 is not in %2. Do not rely on it; take the backup again.</source>
        <translation>Die Daten der Tabelle %1 sind nicht in %2. Verlassen Sie sich nicht darauf; nehmen Sie die Sicherung noch einmal.</translation>
    </message>
    <message>
        <source>Where the database runs, the disk of %1 is full, so it cannot be told whether all bytes came through. Free some space there and try again.</source>
        <translation>Wo die Datenbank läuft, ist die Platte von %1 voll; ob alle Bytes ankamen, lässt sich deshalb nicht sagen. Schaffen Sie dort Platz und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>luthier::preflight</name>
    <message>
        <source>You may not do what this plan needs in namespace %1: %2. Nothing was changed; send the role below to an administrator.</source>
        <translation>Sie dürfen im Namespace %1 nicht, was dieser Plan braucht: %2. Es wurde nichts geändert; senden Sie die Rolle unten an die Administration.</translation>
    </message>
</context>
<context>
    <name>luthier::process</name>
    <message>
        <source>%1 was not found on this machine. Nothing was changed; install it or name its folder in the profile (tools: path).</source>
        <translation>%1 wurde auf diesem Rechner nicht gefunden. Es wurde nichts geändert; installieren Sie es oder nennen Sie seinen Ordner im Profil (tools: path).</translation>
    </message>
    <message>
        <source>Cancelled; nothing was run.</source>
        <translation>Abgebrochen; es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2: %3</source>
        <translation>%1 endete mit Exit-Code %2: %3</translation>
    </message>
    <message>
        <source>The folder %1, where %2 is to run, is not there. Nothing was run; make it or name another.</source>
        <translation>Der Ordner %1, in dem %2 laufen soll, ist nicht da. Es wurde nichts ausgeführt; legen Sie ihn an oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 and was ended.</source>
        <translation>%1 hat nicht innerhalb von %2 geantwortet und wurde beendet.</translation>
    </message>
    <message>
        <source>%1 was not found on this machine. Nothing was changed; install it and try again.</source>
        <translation>%1 wurde auf diesem Rechner nicht gefunden. Es wurde nichts geändert; installieren Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The stream was ended by its receiver.</source>
        <translation>Der Datenstrom wurde vom Empfänger beendet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2. Nothing was changed.</source>
        <translation>%1 konnte nicht gestartet werden: %2. Nichts wurde verändert.</translation>
    </message>
</context>
<context>
    <name>luthier::profile</name>
    <message>
        <source>The profile %1 cannot be used: %2.</source>
        <translation>Das Profil %1 kann nicht verwendet werden: %2.</translation>
    </message>
    <message>
        <source>it has a key “%1”%2 that is not known; known are: %3</source>
        <translation>es hat einen unbekannten Schlüssel „%1“%2; bekannt sind: %3</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>an environment has no name</source>
        <translation>eine Umgebung hat keinen Namen</translation>
    </message>
    <message>
        <source>it names no environment</source>
        <translation>es nennt keine Umgebung</translation>
    </message>
    <message>
        <source>a chart source needs “oci”, “file”, or “repository” with “chart”</source>
        <translation>eine Chart-Quelle braucht „oci“, „file“ oder „repository“ mit „chart“</translation>
    </message>
    <message>
        <source>“%1” is no level of proof (taken, transferred, readable, restored, asserted)</source>
        <translation>„%1“ ist keine Stufe der Prüfung (taken, transferred, readable, restored, asserted)</translation>
    </message>
    <message>
        <source>it is not a mapping of keys to values</source>
        <translation>es ist keine Zuordnung von Schlüsseln zu Werten</translation>
    </message>
    <message>
        <source>its “extends” goes round in a circle</source>
        <translation>sein „extends“ führt im Kreis</translation>
    </message>
    <message>
        <source>it extends “%1”, which was not found</source>
        <translation>es erweitert „%1“, das nicht gefunden wurde</translation>
    </message>
    <message>
        <source>The profile %1 has no environment “%2”; it has: %3.</source>
        <translation>Das Profil %1 hat keine Umgebung „%2“; es hat: %3.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2. Name a file, or a profile that ships (lyra).</source>
        <translation>Das Profil %1 kann nicht gelesen werden: %2. Nennen Sie eine Datei oder ein mitgeliefertes Profil (lyra).</translation>
    </message>
    <message>
        <source>it names no release</source>
        <translation>es nennt kein Release</translation>
    </message>
    <message>
        <source>a component needs a name and a workload like deployment/lyra-backend</source>
        <translation>eine Komponente braucht einen Namen und einen Workload wie deployment/lyra-backend</translation>
    </message>
    <message>
        <source>a step of the smoke test “%1” has no path that begins with /</source>
        <translation>ein Schritt des Smoke-Tests „%1“ hat keinen Pfad, der mit / beginnt</translation>
    </message>
    <message>
        <source>the smoke test “%1” has a method “%2”; known are: %3</source>
        <translation>der Smoke-Test „%1“ hat eine Methode „%2“; bekannt sind: %3</translation>
    </message>
    <message>
        <source>the smoke test “%1” uses {%2}, which is neither kept by an earlier step nor one of smokeTestValues</source>
        <translation>der Smoke-Test „%1“ benutzt {%2}; das behält kein früherer Schritt und steht nicht in smokeTestValues</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a value of the smoke tests</source>
        <translation>„%1“ kann nicht der Name eines Werts der Smoke-Tests sein</translation>
    </message>
    <message>
        <source>the value “%1” of the smoke tests needs “secret: name/key” or “environment: VARIABLE”</source>
        <translation>der Wert „%1“ der Smoke-Tests braucht „secret: Name/Schlüssel“ oder „environment: VARIABLE“</translation>
    </message>
    <message>
        <source>a manual check needs a title and an id of its own</source>
        <translation>eine Prüfung von Hand braucht einen Titel und eine eigene id</translation>
    </message>
    <message>
        <source>it has a key “%1” in %2 that is not known; known are: %3</source>
        <translation>es hat in %2 einen unbekannten Schlüssel „%1“; bekannt sind: %3</translation>
    </message>
    <message>
        <source>the store “%1” names no bucket</source>
        <translation>der Speicher „%1“ nennt keinen Bucket</translation>
    </message>
    <message>
        <source>“addressing” of the store “%1” is path or host, not “%2”</source>
        <translation>„addressing“ des Speichers „%1“ ist path oder host, nicht „%2“</translation>
    </message>
    <message>
        <source>“endpoint” of the store “%1” is not an address that begins with https://</source>
        <translation>„endpoint“ des Speichers „%1“ ist keine Adresse, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>a store needs “name” and “s3”</source>
        <translation>ein Speicher braucht „name“ und „s3“</translation>
    </message>
    <message>
        <source>two stores are called “%1”</source>
        <translation>zwei Speicher heißen „%1“</translation>
    </message>
    <message>
        <source>“%1” in backups.keep is not a whole number</source>
        <translation>„%1“ in backups.keep ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>“database” names more than one of pod, labels, cluster and connection</source>
        <translation>„database“ nennt mehr als eines von pod, labels, cluster und connection</translation>
    </message>
    <message>
        <source>“proveOn” of the database is server, local or pod, not “%1”</source>
        <translation>„proveOn“ der Datenbank ist server, local oder pod, nicht „%1“</translation>
    </message>
    <message>
        <source>“price” of the store “%1” is the price of a GB a month, like 0.023 EUR</source>
        <translation>„price“ des Speichers „%1“ ist der Preis eines GB im Monat, wie 0.023 EUR</translation>
    </message>
    <message>
        <source>backups.compression is “%1”; it is zstd or gzip</source>
        <translation>backups.compression ist „%1“; möglich sind zstd und gzip</translation>
    </message>
    <message>
        <source>“tool” of the migrations is %1, not “%2”</source>
        <translation>„tool“ der Migrationen ist %1, nicht „%2“</translation>
    </message>
    <message>
        <source>“command” of the migrations is a list of words like [alembic, -c, alembic.ini]</source>
        <translation>„command“ der Migrationen ist eine Liste von Wörtern wie [alembic, -c, alembic.ini]</translation>
    </message>
    <message>
        <source>“component” of the migrations names none of the components: “%1”</source>
        <translation>„component“ der Migrationen nennt keine der Komponenten: „%1“</translation>
    </message>
    <message>
        <source>backups.format is “%1”; it is custom, plain or directory</source>
        <translation>backups.format ist „%1“; es ist custom, plain oder directory</translation>
    </message>
    <message>
        <source>backups.jobs is not a number from 1 to %1</source>
        <translation>backups.jobs ist keine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>backups.format: directory is for a database that is reached directly (database.connection)</source>
        <translation>backups.format: directory ist für eine Datenbank, die direkt erreicht wird (database.connection)</translation>
    </message>
</context>
<context>
    <name>luthier::release</name>
    <message>
        <source>The release is at revision %1 (%2), but this plan was made for revision %3: a Helm from elsewhere changed it meanwhile. This step changed nothing; look at the new state and plan again.</source>
        <translation>Das Release steht bei Revision %1 (%2), dieser Plan wurde aber für Revision %3 gemacht: Ein Helm von anderswo hat es inzwischen geändert. Dieser Schritt hat nichts geändert; sehen Sie sich den neuen Stand an und planen Sie neu.</translation>
    </message>
    <message>
        <source>A Helm from elsewhere is at work on the release: revision %1 is in %2. This step changed nothing; wait until that Helm has ended (or repair the release if it died), look at the new state, and plan again.</source>
        <translation>Ein Helm von anderswo arbeitet am Release: Revision %1 ist in %2. Dieser Schritt hat nichts geändert; warten Sie, bis jener Helm fertig ist (oder reparieren Sie das Release, falls er abgebrochen ist), sehen Sie sich den neuen Stand an und planen Sie neu.</translation>
    </message>
</context>
<context>
    <name>luthier::safety</name>
    <message>
        <source>the database itself</source>
        <translation>der Datenbank selbst</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>3-2-1 holds: the state of %1 ago is in %n places (%2), one of them elsewhere.</source>
        <translation>
            <numerusform>3-2-1 ist erfüllt: Der Stand, der %1 alt ist, liegt an einem Ort (%2), auch anderswo.</numerusform>
            <numerusform>3-2-1 ist erfüllt: Der Stand, der %1 alt ist, liegt an %n Orten (%2), einer davon anderswo.</numerusform>
        </translation>
    </message>
    <message>
        <source>3-2-1 does not hold: the state of %1 ago is only in %2; no copy is elsewhere.</source>
        <translation>3-2-1 ist nicht erfüllt: Der Stand, der %1 alt ist, liegt nur in: %2; anderswo ist keine Kopie.</translation>
    </message>
    <message numerus="yes">
        <source>3-2-1 does not hold: the state of %1 ago is in %n of %2 places (%3).</source>
        <translation>
            <numerusform>3-2-1 ist nicht erfüllt: Der Stand, der %1 alt ist, liegt an einem von %2 Orten (%3).</numerusform>
            <numerusform>3-2-1 ist nicht erfüllt: Der Stand, der %1 alt ist, liegt an %n von %2 Orten (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>3-2-1 does not hold: there is no proven backup, only the database itself.</source>
        <translation>3-2-1 ist nicht erfüllt: Es gibt keine geprüfte Sicherung, nur die Datenbank selbst.</translation>
    </message>
    <message>
        <source>The last restore test was %1 ago.</source>
        <translation>Die letzte Wiederherstellungsprobe ist %1 her.</translation>
    </message>
    <message>
        <source>No backup was ever restored to test it.</source>
        <translation>Noch nie wurde eine Sicherung zur Probe wiederhergestellt.</translation>
    </message>
    <message>
        <source>Not asked, because it cannot be reached: %1.</source>
        <translation>Nicht gefragt, weil nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>Whether 3-2-1 holds is not known yet: %1 is being asked. The newest proven backup is %2 old.</source>
        <translation>Ob 3-2-1 erfüllt ist, ist noch nicht bekannt: %1 wird gerade gefragt. Die neueste geprüfte Sicherung ist %2 alt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are dated in the future: a clock was wrong, so they are not counted.</source>
        <translation>
            <numerusform>%n Sicherung ist in der Zukunft datiert: Eine Uhr ging falsch, deshalb zählt sie nicht.</numerusform>
            <numerusform>%n Sicherungen sind in der Zukunft datiert: Eine Uhr ging falsch, deshalb zählen sie nicht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::schedule</name>
    <message>
        <source>The lines of %1 in the crontab were changed by hand, so they were left as they are. Take that change back or remove the lines (crontab -e), then try again.</source>
        <translation>Die Zeilen von %1 in der crontab wurden von Hand geändert und deshalb gelassen, wie sie sind. Nehmen Sie die Änderung zurück oder entfernen Sie die Zeilen (crontab -e) und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>The crontab cannot be read, so it was left as it is.</source>
        <translation>Die crontab ist nicht lesbar und wurde deshalb gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>cron knows only this machine&apos;s time zone (%1), not %2. Nothing was installed; leave “zone” out of the schedule, or use systemd.</source>
        <translation>cron kennt nur die Zeitzone dieses Rechners (%1), nicht %2. Es wurde nichts eingerichtet; lassen Sie „zone“ im Zeitplan weg oder verwenden Sie systemd.</translation>
    </message>
    <message>
        <source>cron does not make up for what is missed while this machine is off; Home says when it was.</source>
        <translation>cron holt nicht nach, was bei ausgeschaltetem Rechner versäumt wird; die Startseite sagt, wenn es so war.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a time; write “daily 02:30”, “weekly sun 03:00”, “monthly 1 04:00” (the 1st to the 28th) or “every 6h” (1, 2, 3, 4, 6, 8 or 12)</source>
        <translation>„%1“ ist als Zeit nicht zu verstehen; schreiben Sie „daily 02:30“, „weekly sun 03:00“, „monthly 1 04:00“ (der 1. bis 28.) oder „every 6h“ (1, 2, 3, 4, 6, 8 oder 12)</translation>
    </message>
    <message>
        <source>“%1” is no time zone; write one like Europe/Berlin</source>
        <translation>„%1“ ist keine Zeitzone; schreiben Sie eine wie Europe/Berlin</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>jede Stunde</numerusform>
            <numerusform>alle %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1 at %2</source>
        <comment>weekday, time</comment>
        <translation>jeden %1 um %2 Uhr</translation>
    </message>
    <message>
        <source>every month on day %1 at %2</source>
        <translation>jeden Monat am %1. um %2 Uhr</translation>
    </message>
    <message>
        <source>every day at %1</source>
        <translation>jeden Tag um %1 Uhr</translation>
    </message>
    <message>
        <source>in the schedule “%1” %2</source>
        <translation>im Zeitplan „%1“ %2</translation>
    </message>
    <message>
        <source>is a key “%1” that is not known; known are: %2</source>
        <translation>ist ein unbekannter Schlüssel „%1“; bekannt sind: %2</translation>
    </message>
    <message>
        <source>the name is not made of up to 40 lower-case letters, digits and dashes</source>
        <translation>besteht der Name nicht aus bis zu 40 Kleinbuchstaben, Ziffern und Bindestrichen</translation>
    </message>
    <message>
        <source>“plan” is backup or prove, not “%1”</source>
        <translation>ist „plan“ backup oder prove, nicht „%1“</translation>
    </message>
    <message>
        <source>“prove” is restored or asserted, not “%1”</source>
        <translation>ist „prove“ restored oder asserted, nicht „%1“</translation>
    </message>
    <message>
        <source>“%1” is no level of proof (taken, transferred, readable, restored, asserted)</source>
        <translation>„%1“ ist keine Stufe der Prüfung (taken, transferred, readable, restored, asserted)</translation>
    </message>
    <message>
        <source>“grace” is a time like 90m, 2h or 1d, not “%1”</source>
        <translation>ist „grace“ eine Dauer wie 90m, 2h oder 1d, nicht „%1“</translation>
    </message>
    <message>
        <source>two schedules are called “%1”</source>
        <translation>zwei Zeitpläne heißen „%1“</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>sie wurde abgebrochen</translation>
    </message>
    <message>
        <source>The restore test “%1”</source>
        <translation>Die Wiederherstellungsprobe „%1“</translation>
    </message>
    <message>
        <source>The backup “%1”</source>
        <translation>Die Sicherung „%1“</translation>
    </message>
    <message>
        <source>The last one is %1 old.</source>
        <translation>Die letzte ist %1 alt.</translation>
    </message>
    <message>
        <source>There has been none yet.</source>
        <translation>Es gab noch keine.</translation>
    </message>
    <message>
        <source>%1 is %2 old, the next is due %3.</source>
        <translation>%1 ist %2 alt, die nächste ist am %3 fällig.</translation>
    </message>
    <message>
        <source>%1 is set up; the first is due %2.</source>
        <translation>%1 ist eingerichtet; die erste ist am %2 fällig.</translation>
    </message>
    <message>
        <source>%1 has been due since %2. %3</source>
        <translation>%1 ist seit %2 fällig. %3</translation>
    </message>
    <message>
        <source>%1 is at work.</source>
        <translation>%1 läuft gerade.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was missed %n time(s): it has been due since %2. %3</source>
        <translation>
            <numerusform>%1 wurde versäumt: Sie ist seit %2 fällig. %3</numerusform>
            <numerusform>%1 wurde %n-mal versäumt: Sie ist seit %2 fällig. %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed on %2: %3 %4</source>
        <translation>%1 ist am %2 fehlgeschlagen: %3 %4</translation>
    </message>
    <message>
        <source>%1 is in the profile (%2), but nothing carries it out on this machine yet.</source>
        <translation>%1 steht im Profil (%2), aber auf diesem Rechner führt sie noch nichts aus.</translation>
    </message>
    <message>
        <source>%1 was changed by hand, so it was left as it is. Take that change back or remove the file, then try again.</source>
        <translation>%1 wurde von Hand geändert und deshalb gelassen, wie es ist. Nehmen Sie die Änderung zurück oder entfernen Sie die Datei und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>It runs only while you are signed in; “loginctl enable-linger” changes that. What was missed is done at the next sign-in.</source>
        <translation>Er läuft nur, solange Sie angemeldet sind; „loginctl enable-linger“ ändert das. Versäumtes wird bei der nächsten Anmeldung nachgeholt.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>%1 kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>Neither systemd&apos;s user manager nor cron works on this machine, so nothing can be carried out by itself. Nothing was installed; install cron, or let something else call luthierctl schedule run.</source>
        <translation>Auf diesem Rechner arbeitet weder der Benutzer-Dienst von systemd noch cron, also kann nichts von selbst geschehen. Es wurde nichts eingerichtet; installieren Sie cron oder lassen Sie etwas anderes „luthierctl schedule run“ aufrufen.</translation>
    </message>
    <message>
        <source>“by” is machine or cluster, not “%1”</source>
        <translation>ist „by“ machine oder cluster, nicht „%1“</translation>
    </message>
    <message>
        <source>“image” and “password” are only for “by: cluster”</source>
        <translation>sind „image“ und „password“ nur für „by: cluster“</translation>
    </message>
    <message>
        <source>“by: cluster” is only for backups; a restore test is carried out by a machine</source>
        <translation>ist „by: cluster“ nur für Sicherungen; eine Rückspielprobe führt ein Rechner aus</translation>
    </message>
    <message>
        <source>“prove” goes up to readable in the cluster; let a restore test go further</source>
        <translation>geht „prove“ im Cluster nur bis readable; weiter geht eine Rückspielprobe</translation>
    </message>
    <message>
        <source>“prune” is not done in the cluster, whose key then need not delete; let another schedule or a person tidy up</source>
        <translation>wird „prune“ im Cluster nicht ausgeführt, dessen Schlüssel so nichts löschen muss; aufräumen kann ein anderer Zeitplan oder ein Mensch</translation>
    </message>
    <message>
        <source>its CronJob is suspended.</source>
        <translation>sein CronJob ist ausgesetzt.</translation>
    </message>
    <message>
        <source>%1: the cluster is being asked. %2</source>
        <translation>%1: der Cluster wird gefragt. %2</translation>
    </message>
    <message>
        <source>%1: the cluster cannot be asked (%2). %3</source>
        <translation>%1: der Cluster kann nicht gefragt werden (%2). %3</translation>
    </message>
    <message>
        <source>%1 is in the profile (%2), but the cluster does not carry it out yet.</source>
        <translation>%1 steht im Profil (%2), aber der Cluster führt es noch nicht aus.</translation>
    </message>
    <message>
        <source>%1 is not carried out: %2 %3</source>
        <translation>%1 wird nicht ausgeführt: %2 %3</translation>
    </message>
</context>
<context>
    <name>luthier::schema</name>
    <message>
        <source>The chart&apos;s schema (%1) cannot be used: %2. The values were checked without it; tell the chart&apos;s authors.</source>
        <translation>Das Schema des Charts (%1) ist nicht zu gebrauchen: %2. Die Werte wurden ohne es geprüft; sagen Sie es den Autoren des Charts.</translation>
    </message>
    <message>
        <source>it is no JSON (byte %1: %2)</source>
        <translation>es ist kein JSON (Byte %1: %2)</translation>
    </message>
    <message>
        <source>it is no map</source>
        <translation>es ist keine Map</translation>
    </message>
    <message>
        <source>it refers to %1, which it does not have</source>
        <translation>es verweist auf %1, das es nicht hat</translation>
    </message>
    <message>
        <source>its pattern %1 is none</source>
        <translation>sein Muster %1 ist keines</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>nichts (null)</translation>
    </message>
    <message>
        <source>the text “%1”</source>
        <translation>der Text „%1“</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>nothing at all</source>
        <translation>gar nichts</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>a multiple of %1</source>
        <translation>ein Vielfaches von %1</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>ein Text, der nicht leer ist</translation>
    </message>
    <message numerus="yes">
        <source>at least %n characters</source>
        <translation>
            <numerusform>mindestens %n Zeichen</numerusform>
            <numerusform>mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n characters</source>
        <translation>
            <numerusform>höchstens %n Zeichen</numerusform>
            <numerusform>höchstens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>a text of the form %1</source>
        <translation>ein Text der Form %1</translation>
    </message>
    <message>
        <source>a list with a certain entry</source>
        <translation>eine Liste mit einem bestimmten Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>at least %n entries</source>
        <translation>
            <numerusform>mindestens %n Eintrag</numerusform>
            <numerusform>mindestens %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n entries</source>
        <translation>
            <numerusform>höchstens %n Eintrag</numerusform>
            <numerusform>höchstens %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>a list whose entries all differ</source>
        <translation>eine Liste, deren Einträge alle verschieden sind</translation>
    </message>
    <message numerus="yes">
        <source>a map with at least %n keys</source>
        <translation>
            <numerusform>eine Map mit mindestens %n Schlüssel</numerusform>
            <numerusform>eine Map mit mindestens %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a map with at most %n keys</source>
        <translation>
            <numerusform>eine Map mit höchstens %n Schlüssel</numerusform>
            <numerusform>eine Map mit höchstens %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>something else (the schema forbids just this)</source>
        <translation>etwas anderes (gerade das verbietet das Schema)</translation>
    </message>
    <message>
        <source>a value that fits only one of the schema&apos;s forms</source>
        <translation>ein Wert, der nur zu einer der Formen des Schemas passt</translation>
    </message>
</context>
<context>
    <name>luthier::scratch</name>
    <message>
        <source>No pod of the database was found whose image a proof could use. Nothing was changed; look at the profile&apos;s “database”.</source>
        <translation>Es wurde kein Pod der Datenbank gefunden, dessen Image ein Nachweis verwenden könnte. Nichts wurde geändert; prüfen Sie „database“ im Profil.</translation>
    </message>
    <message>
        <source>The pod made for the proof ended at once (%1). The live database was not touched; prove the backup beside it (server) or on this machine (local).</source>
        <translation>Der für den Nachweis angelegte Pod endete sofort (%1). Die laufende Datenbank wurde nicht berührt; weisen Sie die Sicherung neben ihr (server) oder auf diesem Rechner (local) nach.</translation>
    </message>
    <message>
        <source>The pod made for the proof was not ready within three minutes. The live database was not touched; look at the cluster&apos;s free capacity and try again.</source>
        <translation>Der für den Nachweis angelegte Pod war nach drei Minuten nicht bereit. Die laufende Datenbank wurde nicht berührt; prüfen Sie, ob im Cluster Platz ist, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>The database is reached directly, so there is no pod whose image a proof could use. Nothing was changed; prove the backup on this machine (local).</source>
        <translation>Die Datenbank wird direkt erreicht; es gibt keinen Pod, dessen Image ein Nachweis verwenden könnte. Nichts wurde geändert; weisen Sie die Sicherung auf diesem Rechner nach (local).</translation>
    </message>
    <message>
        <source>The folder %1 is too long for a socket, so no PostgreSQL can be started in it. Nothing was changed; set XDG_CACHE_HOME to a shorter one.</source>
        <translation>Der Ordner %1 ist zu lang für einen Socket; darin kann kein PostgreSQL gestartet werden. Nichts wurde geändert; setzen Sie XDG_CACHE_HOME auf einen kürzeren.</translation>
    </message>
    <message>
        <source>There is no PostgreSQL server on this machine (initdb). The live database was not touched; install one (postgresql), or prove the backup in a pod or beside the live database.</source>
        <translation>Auf diesem Rechner gibt es keinen PostgreSQL-Server (initdb). Die laufende Datenbank wurde nicht berührt; installieren Sie einen (postgresql), oder weisen Sie die Sicherung in einem Pod oder neben der laufenden Datenbank nach.</translation>
    </message>
    <message>
        <source>PostgreSQL could not be started on this machine. The live database was not touched; the reason is in the details.</source>
        <translation>PostgreSQL konnte auf diesem Rechner nicht gestartet werden. Die laufende Datenbank wurde nicht berührt; der Grund steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The PostgreSQL made for the proof could not be removed. The live database was not touched; remove %1 by hand.</source>
        <translation>Das für den Nachweis angelegte PostgreSQL konnte nicht entfernt werden. Die laufende Datenbank wurde nicht berührt; entfernen Sie %1 von Hand.</translation>
    </message>
</context>
<context>
    <name>luthier::smoketest</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: the answer has no “%2” to keep for later.</source>
        <translation>%1: Die Antwort hat kein „%2“, das später gebraucht wird.</translation>
    </message>
    <message>
        <source>it passed, but something of it may be left behind: %1</source>
        <translation>bestanden, aber etwas davon ist vielleicht übrig geblieben: %1</translation>
    </message>
    <message>
        <source>The Secret %1 has no key “%2”.</source>
        <translation>Das Secret %1 hat keinen Schlüssel „%2“.</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>luthier::staging</name>
    <message>
        <source>%1: %2 of %3 ready</source>
        <translation>%1: %2 von %3 bereit</translation>
    </message>
    <message>
        <source>the health check answers HTTP %1</source>
        <translation>die Zustandsprüfung antwortet HTTP %1</translation>
    </message>
    <message>
        <source>the release is %1</source>
        <translation>das Release ist %1</translation>
    </message>
    <message>
        <source>The profile has no staging environment.</source>
        <translation>Das Profil hat keine Testumgebung.</translation>
    </message>
    <message>
        <source>%1 is being asked what runs there.</source>
        <translation>%1 wird gefragt, was dort läuft.</translation>
    </message>
    <message>
        <source>%1 could not be asked (%2) Confirm that %3 was tested there.</source>
        <translation>%1 konnte nicht gefragt werden (%2) Bestätigen Sie, dass %3 dort getestet wurde.</translation>
    </message>
    <message>
        <source>%1 runs %2, not %3.</source>
        <translation>%1 läuft mit %2, nicht mit %3.</translation>
    </message>
    <message>
        <source>%1 has %2, but is not healthy: %3.</source>
        <translation>%1 hat %2, ist aber nicht gesund: %3.</translation>
    </message>
    <message>
        <source>%1 runs %2 since %3 and is healthy.</source>
        <translation>%1 läuft mit %2 seit %3 und ist gesund.</translation>
    </message>
    <message>
        <source>The journal here knows no update to it.</source>
        <translation>Das Journal hier kennt keine Aktualisierung darauf.</translation>
    </message>
    <message>
        <source>Updated and verified from here by %1, %2.</source>
        <translation>Von hier aktualisiert und geprüft durch %1, %2.</translation>
    </message>
</context>
<context>
    <name>luthier::storage</name>
    <message>
        <source>not proved</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>transferred whole</source>
        <translation>vollständig übertragen</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>restored on trial</source>
        <translation>probeweise wiederhergestellt</translation>
    </message>
    <message>
        <source>restored and compared</source>
        <translation>wiederhergestellt und verglichen</translation>
    </message>
    <message>
        <source>Its apiVersion is “%1”, this version of Luthier reads “%2”. The backup itself is untouched; open it with the version that wrote it.</source>
        <translation>Die apiVersion ist „%1“, diese Version von Luthier liest „%2“. Die Sicherung selbst ist unberührt; öffnen Sie sie mit der Version, die sie geschrieben hat.</translation>
    </message>
    <message>
        <source>It describes a “%1”, not a backup. Nothing was changed.</source>
        <translation>Es beschreibt ein „%1“, keine Sicherung. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Its “%1” is not text. The backup itself is untouched.</source>
        <translation>Sein „%1“ ist kein Text. Die Sicherung selbst ist unberührt.</translation>
    </message>
    <message>
        <source>Its proof “%1” is not known to this version of Luthier. The backup itself is untouched.</source>
        <translation>Den Nachweis „%1“ kennt diese Version von Luthier nicht. Die Sicherung selbst ist unberührt.</translation>
    </message>
    <message>
        <source>It lacks its id, its size or when it was taken. The backup itself is untouched; take a new one.</source>
        <translation>Es fehlt die ID, die Größe oder der Zeitpunkt der Erstellung. Die Sicherung selbst ist unberührt; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Do not rely on this backup; look whether the file is still there.</source>
        <translation>%1 kann nicht gelesen werden: %2. Verlassen Sie sich nicht auf diese Sicherung; sehen Sie nach, ob die Datei noch da ist.</translation>
    </message>
    <message>
        <source>The check was cancelled. The backup was only read; nothing is known about it yet.</source>
        <translation>Die Prüfung wurde abgebrochen. Die Sicherung wurde nur gelesen; über sie ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2. Do not rely on this backup; take a new one.</source>
        <translation>%1 konnte nicht bis zum Ende gelesen werden: %2. Verlassen Sie sich nicht auf diese Sicherung; erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Es kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>It is not a JSON document (%1).</source>
        <translation>Es ist kein JSON-Dokument (%1).</translation>
    </message>
    <message>
        <source>Its file %1 is gone.</source>
        <translation>Die zugehörige Datei %1 ist weg.</translation>
    </message>
    <message>
        <source>The backup %1 has no file, so its manifest was not written.</source>
        <translation>Die Sicherung %1 hat keine Datei, deshalb wurde ihr Manifest nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1 was left out. %2</source>
        <translation>%1 wurde ausgelassen. %2</translation>
    </message>
    <message>
        <source>There is no backup %1 in %2. Look at the list of backups for its name.</source>
        <translation>In %2 gibt es keine Sicherung %1. Sehen Sie in der Liste der Sicherungen nach ihrem Namen.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but %3 when it was taken: the file was changed or cut. Do not rely on it; use another backup.</source>
        <translation>%1 hat %2 Bytes, bei der Erstellung waren es %3: Die Datei wurde geändert oder abgeschnitten. Verlassen Sie sich nicht darauf; verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The manifest of %1 has no SHA-256, so nothing can be proved about it. Take a new backup.</source>
        <translation>Das Manifest von %1 hat keinen SHA-256, deshalb lässt sich darüber nichts nachweisen. Erstellen Sie eine neue Sicherung.</translation>
    </message>
    <message>
        <source>The bytes of %1 are not those that were taken (their SHA-256 differs). Do not rely on it; use another backup.</source>
        <translation>Die Bytes von %1 sind nicht die, die gesichert wurden (ihr SHA-256 unterscheidet sich). Verlassen Sie sich nicht darauf; verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 read again, SHA-256 as when it was taken</source>
        <translation>%1 erneut gelesen, SHA-256 wie bei der Erstellung</translation>
    </message>
    <message>
        <source>%1 does not answer with the rest of an object. Nothing is known of the copy there; try again.</source>
        <translation>%1 antwortet nicht mit dem Rest eines Objekts. Über die Kopie dort ist nichts bekannt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2. Correct the folder&apos;s permissions.</source>
        <translation>%1 kann nicht entfernt werden: %2. Berichtigen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>It is no dump that pg_dump or pg_dumpall wrote. It was left as it is.</source>
        <translation>Es ist kein Dump von pg_dump oder pg_dumpall. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>It is an archive of pg_dump in a form that is not known (version %1.%2, format %3). It was left as it is.</source>
        <translation>Es ist ein Archiv von pg_dump in einer unbekannten Form (Version %1.%2, Format %3). Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>It is an archive of pg_dump that was cut in its first lines. It cannot be used.</source>
        <translation>Es ist ein Archiv von pg_dump, das schon am Anfang abbricht. Es ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>archive (pg_dump -Fc)</source>
        <translation>Archiv (pg_dump -Fc)</translation>
    </message>
    <message>
        <source>plain dump (pg_dump)</source>
        <translation>Dump als Text (pg_dump)</translation>
    </message>
    <message>
        <source>dump of all databases (pg_dumpall)</source>
        <translation>Dump aller Datenbanken (pg_dumpall)</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>incomplete: its last line is missing</source>
        <translation>unvollständig: die letzte Zeile fehlt</translation>
    </message>
    <message>
        <source>whether it is whole is told by reading it</source>
        <translation>ob es vollständig ist, zeigt das Lesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of PostgreSQL %2, %3</source>
        <translation>%1 von PostgreSQL %2, %3</translation>
    </message>
    <message>
        <source>%1 is incomplete: its last line, which says that the dump is complete, is missing. It was left as it is; do not rely on it, take a new backup.</source>
        <translation>%1 ist unvollständig: Die letzte Zeile, die sagt, dass der Dump vollständig ist, fehlt. Die Datei blieb, wie sie ist; verlassen Sie sich nicht darauf, machen Sie eine neue Sicherung.</translation>
    </message>
    <message>
        <source>taken by hand, found in the folder; the time is when the file was last changed</source>
        <translation>von Hand gemacht, im Ordner gefunden; die Zeit ist die der letzten Änderung der Datei</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing was fetched; name another folder.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Nichts wurde geholt; nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be written to its end. Free some space and fetch it again.</source>
        <translation>%1 konnte nicht zu Ende geschrieben werden. Schaffen Sie Platz und holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>%1 exists already and was not overwritten.</source>
        <translation>%1 gibt es schon und wurde nicht überschrieben.</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>no rule is set</source>
        <translation>keine Regel ist gesetzt</translation>
    </message>
    <message>
        <source>young enough</source>
        <translation>jung genug</translation>
    </message>
    <message>
        <source>one of the newest</source>
        <translation>eine der neuesten</translation>
    </message>
    <message>
        <source>the day&apos;s last</source>
        <translation>die letzte des Tages</translation>
    </message>
    <message>
        <source>the week&apos;s last</source>
        <translation>die letzte der Woche</translation>
    </message>
    <message>
        <source>the month&apos;s last</source>
        <translation>die letzte des Monats</translation>
    </message>
    <message>
        <source>the last proven one</source>
        <translation>die letzte geprüfte</translation>
    </message>
    <message>
        <source>a run needs it</source>
        <translation>ein Lauf braucht sie</translation>
    </message>
    <message>
        <source>incomplete, but younger than a day</source>
        <translation>unvollständig, aber jünger als ein Tag</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not that of an S3 server. Correct “endpoint” in the profile.</source>
        <translation>Die Antwort ist nicht die eines S3-Servers. Berichtigen Sie „endpoint“ im Profil.</translation>
    </message>
    <message>
        <source>There are no S3 credentials in %1: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are looked for. Nothing was stored; add them.</source>
        <translation>Es gibt keine S3-Zugangsdaten in: %1. Gesucht werden AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY. Nichts wurde gespeichert; ergänzen Sie sie.</translation>
    </message>
    <message>
        <source>%1 has no section [%2]. Nothing was stored; add it, or correct “profile”.</source>
        <translation>%1 hat keinen Abschnitt [%2]. Nichts wurde gespeichert; ergänzen Sie ihn oder berichtigen Sie „profile“.</translation>
    </message>
    <message>
        <source>[%1] of %2</source>
        <translation>[%1] in %2</translation>
    </message>
    <message>
        <source>There is no bucket %1 at %2. Nothing was stored; make it, or correct the name in the profile.</source>
        <translation>Es gibt keinen Bucket %1 auf %2. Nichts wurde gespeichert; legen Sie ihn an oder berichtigen Sie den Namen im Profil.</translation>
    </message>
    <message>
        <source>%1 is not there (any more). Look at the list of backups.</source>
        <translation>%1 ist nicht (mehr) da. Sehen Sie in die Liste der Sicherungen.</translation>
    </message>
    <message>
        <source>The upload of %1 that was begun is gone. It begins anew.</source>
        <translation>Das begonnene Hochladen von %1 gibt es nicht mehr. Es beginnt von vorn.</translation>
    </message>
    <message>
        <source>%1 does not know the access key from %2. Nothing was stored; correct it.</source>
        <translation>%1 kennt den Zugangsschlüssel nicht (Quelle: %2). Nichts wurde gespeichert; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The secret key from %1 is not the right one. Nothing was stored; correct it.</source>
        <translation>Der geheime Schlüssel ist nicht der richtige (Quelle: %1). Nichts wurde gespeichert; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The session token from %1 has expired. What was uploaded is kept; get new credentials and do it again.</source>
        <translation>Das Sitzungstoken ist abgelaufen (Quelle: %1). Was hochgeladen wurde, bleibt; holen Sie neue Zugangsdaten und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>The clocks of this machine and of %1 differ too much. Nothing was stored; set the clock right.</source>
        <translation>Die Uhren dieses Rechners und von %1 gehen zu weit auseinander. Nichts wurde gespeichert; stellen Sie die Uhr richtig.</translation>
    </message>
    <message>
        <source>The bucket %1 is in another region or at another address. Nothing was stored; correct “region” or “endpoint” in the profile.</source>
        <translation>Der Bucket %1 ist in einer anderen Region oder unter einer anderen Adresse. Nichts wurde gespeichert; berichtigen Sie „region“ oder „endpoint“ im Profil.</translation>
    </message>
    <message>
        <source>The bucket %1 is in the region %2. Nothing was stored; correct “region” in the profile.</source>
        <translation>Der Bucket %1 ist in der Region %2. Nichts wurde gespeichert; berichtigen Sie „region“ im Profil.</translation>
    </message>
    <message>
        <source>The access key from %1 may not do this with %2. Nothing was changed there; ask who owns the bucket for the right.</source>
        <translation>Der Zugangsschlüssel (Quelle: %1) darf das mit %2 nicht tun. Dort wurde nichts geändert; bitten Sie den Eigentümer des Buckets um das Recht.</translation>
    </message>
    <message>
        <source>%1 has no room left. The backup is kept on this machine; free some space there and copy it again.</source>
        <translation>%1 hat keinen Platz mehr. Die Sicherung bleibt auf diesem Rechner; schaffen Sie dort Platz und kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not take the upload in these parts. The backup is kept on this machine; see the details.</source>
        <translation>%1 nimmt das Hochladen in diesen Teilen nicht an. Die Sicherung bleibt auf diesem Rechner; siehe Einzelheiten.</translation>
    </message>
    <message>
        <source>Bytes were changed on the way to %1. The backup is kept on this machine; copy it again.</source>
        <translation>Auf dem Weg nach %1 wurden Bytes verändert. Die Sicherung bleibt auf diesem Rechner; kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 is overloaded or broken at the moment. What was uploaded is kept; do it again later.</source>
        <translation>%1 ist gerade überlastet oder gestört. Was hochgeladen wurde, bleibt; wiederholen Sie es später.</translation>
    </message>
    <message>
        <source>%1 refused what was asked for %2. The backup is kept on this machine; see the details.</source>
        <translation>%1 hat abgelehnt, was für %2 verlangt wurde. Die Sicherung bleibt auf diesem Rechner; siehe Einzelheiten.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. Name its CA as “caFile” in the profile.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, deshalb wurde nichts gesendet. Nennen Sie seine CA als „caFile“ im Profil.</translation>
    </message>
    <message>
        <source>The name in %1 is not known. What was uploaded is kept; correct “endpoint”, or look at your network.</source>
        <translation>Der Name in %1 ist nicht bekannt. Was hochgeladen wurde, bleibt; berichtigen Sie „endpoint“ oder sehen Sie nach dem Netz.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. What was uploaded is kept; look at your network and do it again.</source>
        <translation>%1 ist nicht erreichbar. Was hochgeladen wurde, bleibt; sehen Sie nach dem Netz und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>“%1” is not an address like https://s3.example.com.</source>
        <translation>„%1“ ist keine Adresse wie https://s3.example.com.</translation>
    </message>
    <message>
        <source>What came could not be written on this machine.</source>
        <translation>Was kam, konnte auf diesem Rechner nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost. What was uploaded is kept; do it again.</source>
        <translation>Die Verbindung zu %1 ist abgerissen. Was hochgeladen wurde, bleibt; wiederholen Sie es.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 was read back, and its bytes are not those of the backup. The backup on this machine is untouched; remove that object and copy it again.</source>
        <translation>%1 wurde zurückgelesen, und die Bytes sind nicht die der Sicherung. Die Sicherung auf diesem Rechner ist unberührt; entfernen Sie jenes Objekt und kopieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 read back from %2, SHA-256 equal</source>
        <translation>%1 aus %2 zurückgelesen, SHA-256 gleich</translation>
    </message>
    <message>
        <source>It has %1 bytes, but its manifest says %2. Do not rely on it; copy the backup again.</source>
        <translation>Es hat %1 Bytes, sein Manifest sagt aber %2. Verlassen Sie sich nicht darauf; kopieren Sie die Sicherung noch einmal.</translation>
    </message>
    <message>
        <source>The upload was cancelled. What was uploaded is kept; the next one goes on from there.</source>
        <translation>Das Hochladen wurde abgebrochen. Was hochgeladen wurde, bleibt; das nächste geht von dort weiter.</translation>
    </message>
    <message>
        <source>%1 exists already with other bytes and was not overwritten. The backup is kept on this machine; look at what is there.</source>
        <translation>%1 gibt es schon mit anderen Bytes und wurde nicht überschrieben. Die Sicherung bleibt auf diesem Rechner; sehen Sie nach, was dort ist.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. The encrypted backup is untouched; free some space or name another file.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Die verschlüsselte Sicherung ist unberührt; schaffen Sie Platz oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 can be decrypted, but what is inside is not what was dumped. Do not rely on it; use another backup.</source>
        <translation>%1 lässt sich entschlüsseln, enthält aber nicht, was gesichert wurde. Verlassen Sie sich nicht darauf; nehmen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 exists already and was not overwritten. Choose another name.</source>
        <translation>%1 gibt es schon und wurde nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 read again and decrypted, SHA-256 of both as when it was taken</source>
        <translation>%1 erneut gelesen und entschlüsselt, SHA-256 von beidem wie beim Sichern</translation>
    </message>
    <message>
        <source>read again and compared</source>
        <translation>wieder gelesen und verglichen</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Nothing was written; correct its permissions or name another folder.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Es wurde nichts geschrieben; berichtigen Sie seine Rechte oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Nothing was written; correct its permissions or name another folder.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden. Es wurde nichts geschrieben; berichtigen Sie seine Rechte oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The backup needs about %1, but %2 has only %3 left. Nothing was written; free some space or name another folder.</source>
        <translation>Die Sicherung braucht etwa %1, aber %2 hat nur noch %3 frei. Es wurde nichts geschrieben; schaffen Sie Platz oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. Nothing was written; try again.</source>
        <translation>%1 gibt es schon und wird nicht überschrieben. Es wurde nichts geschrieben; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>encrypted (age); what is inside is told by reading it</source>
        <translation>verschlüsselt (age); was darin ist, sagt erst das Lesen</translation>
    </message>
    <message>
        <source>%1 is encrypted, so nothing is known of it. It was left as it is; read it with an identity first.</source>
        <translation>%1 ist verschlüsselt, also ist nichts darüber bekannt. Es wurde gelassen, wie es ist; lesen Sie es zuerst mit einer Identität.</translation>
    </message>
    <message>
        <source>dated in the future: a clock was wrong</source>
        <translation>in der Zukunft datiert: Eine Uhr ging falsch</translation>
    </message>
    <message>
        <source>It was changed since Luthier wrote it: its seal does not fit, so nothing that it says is believed. The backup itself is untouched; put this text away and adopt the file to have it examined anew.</source>
        <translation>Es wurde geändert, seit Luthier es schrieb: Sein Siegel passt nicht, also wird nichts davon geglaubt. Die Sicherung selbst ist unberührt; legen Sie diesen Text beiseite und übernehmen Sie die Datei, damit sie neu untersucht wird.</translation>
    </message>
    <message>
        <source>of another environment or platform</source>
        <translation>aus einer anderen Umgebung oder von einer anderen Plattform</translation>
    </message>
</context>
<context>
    <name>luthier::stores</name>
    <message>
        <source>The journal cannot be read, so nobody knows which backups a run needs. Nothing was removed; see luthierctl journal verify.</source>
        <translation>Das Journal kann nicht gelesen werden, deshalb weiß niemand, welche Sicherungen ein Lauf braucht. Nichts wurde entfernt; siehe luthierctl journal verify.</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n backup(s) were removed.</source>
        <translation>
            <numerusform>Abgebrochen, nachdem %n Sicherung entfernt war.</numerusform>
            <numerusform>Abgebrochen, nachdem %n Sicherungen entfernt waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>%1 kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>The store&apos;s credentials are in the Secret %1, and the cluster is not connected. Nothing was done there; connect first.</source>
        <translation>Die Zugangsdaten des Speichers sind im Secret %1, und der Cluster ist nicht verbunden. Dort wurde nichts getan; verbinden Sie zuerst.</translation>
    </message>
    <message>
        <source>the Secret %1</source>
        <translation>dem Secret %1</translation>
    </message>
    <message>
        <source>The credentials file %1 cannot be read: %2. Nothing was stored; correct it under “stores” in the profile.</source>
        <translation>Die Datei mit Zugangsdaten %1 kann nicht gelesen werden: %2. Nichts wurde gespeichert; berichtigen Sie sie unter „stores“ im Profil.</translation>
    </message>
    <message>
        <source>The profile names no store. Nothing was done; add one under “stores”.</source>
        <translation>Das Profil nennt keinen Speicher. Nichts wurde getan; ergänzen Sie einen unter „stores“.</translation>
    </message>
    <message>
        <source>The profile has no store “%1”; it has: %2.</source>
        <translation>Das Profil hat keinen Speicher „%1“; es hat: %2.</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>der Umgebung</translation>
    </message>
    <message>
        <source>%1 now, %2 afterwards; about %3 more each week.</source>
        <translation>%1 jetzt, %2 danach; etwa %3 mehr jede Woche.</translation>
    </message>
    <message numerus="yes">
        <source>At this pace the disk is full in %n day(s).</source>
        <translation>
            <numerusform>So ist die Platte in einem Tag voll.</numerusform>
            <numerusform>So ist die Platte in %n Tagen voll.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is %1 a month now, %2 afterwards, and %3 more for each week that all is kept.</source>
        <translation>Das kostet jetzt %1 im Monat, danach %2, und %3 mehr für jede Woche, in der alles bleibt.</translation>
    </message>
    <message>
        <source>The bucket keeps versions: what is removed stays there as an old version, and is paid for.</source>
        <translation>Der Bucket behält Versionen: Was entfernt wird, bleibt dort als alte Version und wird bezahlt.</translation>
    </message>
</context>
<context>
    <name>luthier::textfile</name>
    <message>
        <source>The file %1 cannot be read: %2. Nothing was changed.</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>sie ist keine Datei</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt sie nicht</translation>
    </message>
    <message>
        <source>The file %1 has %2, and values are read up to %3: it is not opened. It was not changed.</source>
        <translation>Die Datei %1 hat %2, und Werte werden bis %3 gelesen: sie wird nicht geöffnet. Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The file %1 is not opened: %2. It was not changed.</source>
        <translation>Die Datei %1 wird nicht geöffnet: %2. Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>it holds bytes that no text has (a binary file?)</source>
        <translation>sie enthält Bytes, die kein Text hat (eine Binärdatei?)</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>sie ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>it holds characters that an editor would exchange (U+2029 or U+FDD0 to U+FDEF)</source>
        <translation>sie enthält Zeichen, die ein Editor austauschen würde (U+2029 oder U+FDD0 bis U+FDEF)</translation>
    </message>
    <message>
        <source>The file %1 was changed by another program since it was opened. Nothing was written.</source>
        <translation>Die Datei %1 wurde von einem anderen Programm geändert, seit sie geöffnet wurde. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The text has %1, and values are read up to %2: it was not saved.</source>
        <translation>Der Text hat %1, und Werte werden bis %2 gelesen: er wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The file %1 could not be saved: %2. On disk it is as it was.</source>
        <translation>Die Datei %1 ließ sich nicht speichern: %2. Auf der Platte ist sie, wie sie war.</translation>
    </message>
</context>
<context>
    <name>luthier::truth</name>
    <message>
        <source>%1 was not found</source>
        <translation>%1 wurde nicht gefunden</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 startet nicht: %2</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready</source>
        <translation>%1 von %2 Pods sind bereit</translation>
    </message>
    <message>
        <source>The values set %1 to %2, but the chart is made for %3.</source>
        <translation>Die Values setzen %1 auf %2, aber das Chart ist für %3 gemacht.</translation>
    </message>
    <message>
        <source>The values say %1 for %2, but %3 runs: a rollout is under way or stuck, or somebody changed the workload without Helm.</source>
        <translation>Die Values nennen %1 für %2, aber es läuft %3: Ein Rollout ist im Gange oder hängt, oder jemand hat den Workload ohne Helm geändert.</translation>
    </message>
    <message>
        <source>The API says that it is %1, but the chart is made for %2.</source>
        <translation>Die API meldet %1, aber das Chart ist für %2 gemacht.</translation>
    </message>
    <message>
        <source>no pod of it runs; the values say %1</source>
        <translation>kein Pod davon läuft; die Values sagen %1</translation>
    </message>
    <message>
        <source>the values say %1</source>
        <translation>die Values sagen %1</translation>
    </message>
</context>
<context>
    <name>luthier::updates</name>
    <message>
        <source>patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>major</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>downtime possible</source>
        <translation>Ausfall möglich</translation>
    </message>
    <message>
        <source>no downtime</source>
        <translation>ohne Ausfall</translation>
    </message>
</context>
<context>
    <name>luthier::values</name>
    <message>
        <source>The values file %1 cannot be read: %2. Nothing was changed; correct the profile (values) or the file.</source>
        <translation>Die Values-Datei %1 kann nicht gelesen werden: %2. Es wurde nichts geändert; korrigieren Sie das Profil (values) oder die Datei.</translation>
    </message>
    <message>
        <source>The values that were previewed (%1) were changed or removed since. Nothing was changed in the cluster; plan again.</source>
        <translation>Die Values aus der Vorschau (%1) wurden seitdem geändert oder entfernt. Im Cluster wurde nichts geändert; planen Sie neu.</translation>
    </message>
    <message>
        <source>%1 is no map, and it holds the values of a subchart: Helm refuses this</source>
        <translation>%1 ist keine Map, und dort stehen die Werte eines Untercharts: Helm lehnt das ab</translation>
    </message>
    <message>
        <source>%1 is a map, and the chart&apos;s default is none</source>
        <translation>%1 ist eine Map, die Vorgabe des Charts ist keine</translation>
    </message>
    <message>
        <source>%1 is a map in the chart, and your value for it is none</source>
        <translation>%1 ist im Chart eine Map, Ihr Wert dafür ist keine</translation>
    </message>
    <message>
        <source>global is no map at %1, so it is not handed down</source>
        <translation>global ist bei %1 keine Map und wird darum nicht weitergegeben</translation>
    </message>
    <message>
        <source>global.%1 is a map in one chart and none in another</source>
        <translation>global.%1 ist in einem Chart eine Map und in einem anderen keine</translation>
    </message>
    <message>
        <source>%1 is no map of values at its top, and Helm would refuse it. Nothing was changed; correct the file and try again.</source>
        <translation>%1 ist zuoberst keine Map von Werten, und Helm würde es ablehnen. Nichts wurde geändert; berichtigen Sie die Datei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>default of the chart %1, line %2</source>
        <translation>Vorgabe des Charts %1, Zeile %2</translation>
    </message>
    <message>
        <source>default of the chart %1</source>
        <translation>Vorgabe des Charts %1</translation>
    </message>
    <message>
        <source>default of the subchart %1, line %2</source>
        <translation>Vorgabe des Untercharts %1, Zeile %2</translation>
    </message>
    <message>
        <source>default of the subchart %1</source>
        <translation>Vorgabe des Untercharts %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>typed: --set %1</source>
        <translation>eingegeben: --set %1</translation>
    </message>
    <message>
        <source>values of the release %1</source>
        <translation>Werte des Release %1</translation>
    </message>
    <message numerus="yes">
        <source>its pod template changes: %1 and %n more</source>
        <translation>
            <numerusform>seine Pod-Vorlage ändert sich: %1 und %n weiteres</numerusform>
            <numerusform>seine Pod-Vorlage ändert sich: %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>its pod template changes: %1</source>
        <translation>seine Pod-Vorlage ändert sich: %1</translation>
    </message>
    <message>
        <source>--set %1 cannot be read: %2.</source>
        <translation>--set %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>it sets one entry of a list, which is not supported here; put it into a values file</source>
        <translation>es setzt einen Eintrag einer Liste, was hier nicht geht; schreiben Sie es in eine Wertedatei</translation>
    </message>
    <message>
        <source>it has the form path=value</source>
        <translation>es hat die Form Pfad=Wert</translation>
    </message>
    <message>
        <source>its { is not closed</source>
        <translation>seine { ist nicht geschlossen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>This file is encrypted by SOPS. It is left as it is and not looked into; edit it with sops.</source>
        <translation>Diese Datei ist mit SOPS verschlüsselt. Sie bleibt, wie sie ist, und wird nicht geprüft; bearbeiten Sie sie mit sops.</translation>
    </message>
    <message>
        <source>The schema of the chart %1 refers to %2, which is not fetched: what stands there was not checked.</source>
        <translation>Das Schema des Charts %1 verweist auf %2, das nicht geholt wird: Was dort steht, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The chart does not know “%1”.</source>
        <translation>Das Chart kennt „%1“ nicht.</translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Rename it to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>%1 is %2 here, and %3 in the chart&apos;s defaults.</source>
        <translation>%1 ist hier %2, in den Vorgaben des Charts %3.</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>The chart&apos;s schema takes too long to check to its end; a part of it was left out.</source>
        <translation>Das Schema des Charts bis zum Ende zu prüfen dauert zu lange; ein Teil wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is missing, and the chart&apos;s schema asks for it.</source>
        <translation>%1 fehlt, und das Schema des Charts verlangt es.</translation>
    </message>
    <message>
        <source>The chart&apos;s schema does not allow “%1” here.</source>
        <translation>Das Schema des Charts erlaubt „%1“ hier nicht.</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: erwartet wird %2, dort steht %3.</translation>
    </message>
    <message>
        <source>The values</source>
        <translation>Die Werte</translation>
    </message>
    <message>
        <source>It is the chart&apos;s own default.</source>
        <translation>Es ist die eigene Vorgabe des Charts.</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>„%1“ schreiben</translation>
    </message>
    <message>
        <source>%1: the new chart changed the default that you override; see whether yours still fits.</source>
        <translation>%1: Das neue Chart hat die Vorgabe geändert, die Sie überschreiben; sehen Sie nach, ob Ihr Wert noch passt.</translation>
    </message>
    <message>
        <source>%1: your value is now the chart&apos;s default; the override can go.</source>
        <translation>%1: Ihr Wert ist jetzt die Vorgabe des Charts; die Überschreibung kann weg.</translation>
    </message>
    <message>
        <source>%1: the new chart does not know it any more; your value has no effect.</source>
        <translation>%1: Das neue Chart kennt das nicht mehr; Ihr Wert bewirkt nichts.</translation>
    </message>
    <message>
        <source>%1: you do not set it, so the new default takes effect.</source>
        <translation>%1: Sie setzen es nicht, darum gilt die neue Vorgabe.</translation>
    </message>
    <message>
        <source>%1: new in the chart.</source>
        <translation>%1: neu im Chart.</translation>
    </message>
    <message>
        <source>%1: no longer in the chart.</source>
        <translation>%1: nicht mehr im Chart.</translation>
    </message>
    <message>
        <source>%1 holds no map of keys and values: helm would refuse it. Nothing was changed.</source>
        <translation>%1 enthält keine Zuordnung von Schlüsseln zu Werten: helm würde sie ablehnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The profile names no chart source (charts).</source>
        <translation>Das Profil nennt keine Quelle für Charts (charts).</translation>
    </message>
    <message>
        <source>%1 was changed by something else meanwhile. It was left as it is; try again.</source>
        <translation>%1 wurde inzwischen von anderer Seite geändert. Es blieb, wie es ist; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source> (before)</source>
        <translation> (vorher)</translation>
    </message>
    <message>
        <source> (after)</source>
        <translation> (nachher)</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eins von %1.</translation>
    </message>
    <message>
        <source>Default: empty.</source>
        <translation>Vorgabe: leer.</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>the chart&apos;s default</source>
        <translation>Vorgabe des Charts</translation>
    </message>
    <message>
        <source>The registry has no image %1 with the tag %2: pods could not fetch it.</source>
        <translation>Die Registry hat kein Image %1 mit dem Tag %2: Pods könnten es nicht holen.</translation>
    </message>
    <message>
        <source>revision %1 or earlier</source>
        <translation>Revision %1 oder früher</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>It is so since revision %1 (%2) or earlier; Helm keeps none before. Who set it is not recorded.</source>
        <translation>So seit Revision %1 (%2) oder früher; ältere bewahrt Helm nicht auf. Wer es gesetzt hat, ist nicht festgehalten.</translation>
    </message>
    <message>
        <source>It is so since revision %1 (%2). Who set it is not recorded: Helm keeps no user, and it was no plan of Luthier&apos;s on this machine.</source>
        <translation>So seit Revision %1 (%2). Wer es gesetzt hat, ist nicht festgehalten: Helm merkt sich keinen Benutzer, und es war kein Plan von Luthier auf diesem Rechner.</translation>
    </message>
    <message>
        <source>It is so since revision %1 (%2), by %3: %4.</source>
        <translation>So seit Revision %1 (%2), durch %3: %4.</translation>
    </message>
    <message>
        <source>git did not commit %1. Nothing was committed, and the file is as it was; see what git said.</source>
        <translation>git hat %1 nicht festgeschrieben. Nichts wurde festgeschrieben, die Datei ist wie zuvor; siehe, was git dazu sagt.</translation>
    </message>
</context>
<context>
    <name>luthier::waiting</name>
    <message>
        <source>Cancelled while waiting.</source>
        <translation>Beim Warten abgebrochen.</translation>
    </message>
</context>
<context>
    <name>luthier::wayback</name>
    <message>
        <source>no revision</source>
        <translation>keiner Revision</translation>
    </message>
    <message>
        <source>As long as the pods take to start.</source>
        <translation>So lange, wie die Pods zum Starten brauchen.</translation>
    </message>
    <message>
        <source>As long as the pods take to start; the last rollout took %1.</source>
        <translation>So lange, wie die Pods zum Starten brauchen; das letzte Mal waren es %1.</translation>
    </message>
    <message>
        <source>The database could not be asked where its schema is: %1</source>
        <translation>Die Datenbank konnte nicht gefragt werden, wo ihr Schema steht: %1</translation>
    </message>
    <message>
        <source>Which schema revision %1 expects is not known: its image was never asked, and no backup or run of it is known on this machine.</source>
        <translation>Welches Schema Revision %1 erwartet, ist nicht bekannt: Ihr Image wurde nie gefragt, und auf diesem Rechner ist keine Sicherung und kein Lauf von ihr bekannt.</translation>
    </message>
    <message>
        <source>helm rollback to revision %1. The database is not touched.</source>
        <translation>helm rollback auf Revision %1. Die Datenbank wird nicht angerührt.</translation>
    </message>
    <message>
        <source>Nothing: every row stays where it is.</source>
        <translation>Nichts: Jede Zeile bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>If the old version cannot work with the schema, its pods will not start.</source>
        <translation>Kann die alte Version mit dem Schema nicht arbeiten, starten ihre Pods nicht.</translation>
    </message>
    <message>
        <source>The schema is at %1, as that version expects it.</source>
        <translation>Das Schema steht bei %1, wie diese Version es erwartet.</translation>
    </message>
    <message>
        <source>The schema is at %1; that version brings it to %2 when it starts.</source>
        <translation>Das Schema steht bei %1; diese Version bringt es beim Start auf %2.</translation>
    </message>
    <message>
        <source>The schema is at %1, before %2; upgrade it afterwards.</source>
        <translation>Das Schema steht bei %1, vor %2; heben Sie es danach an.</translation>
    </message>
    <message>
        <source>The database is at %1, but that version was made for %2: its pods would not start, or would write wrongly.</source>
        <translation>Die Datenbank steht bei %1, diese Version ist aber für %2 gemacht: Ihre Pods würden nicht starten oder falsch schreiben.</translation>
    </message>
    <message>
        <source>Backs up and proves the backup, downgrades the schema to %1 in a pod of the version that runs now, then helm rollback to revision %2.</source>
        <translation>Sichert und beweist die Sicherung, stuft das Schema in einem Pod der jetzt laufenden Version auf %1 zurück, dann helm rollback auf Revision %2.</translation>
    </message>
    <message>
        <source>There is nothing to downgrade: the schema is at %1.</source>
        <translation>Es gibt nichts zurückzustufen: Das Schema steht bei %1.</translation>
    </message>
    <message>
        <source>What a downgrade would run could not be asked.</source>
        <translation>Was eine Rückstufung ausführen würde, ließ sich nicht erfragen.</translation>
    </message>
    <message>
        <source>Nothing: no statement of the downgrade takes anything away.</source>
        <translation>Nichts: Keine Anweisung der Rückstufung nimmt etwas weg.</translation>
    </message>
    <message>
        <source>Nothing that holds rows. %1</source>
        <translation>Nichts, was Zeilen enthält. %1</translation>
    </message>
    <message>
        <source>%1 The backup has it.</source>
        <translation>%1 Die Sicherung hat es.</translation>
    </message>
    <message>
        <source>Every step can be taken back.</source>
        <translation>Jeder Schritt lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>No return from the downgrade on: upgraded again, what was dropped comes back empty.</source>
        <translation>Ab der Rückstufung gibt es kein Zurück: Wieder angehoben, ist leer, was gelöscht wurde.</translation>
    </message>
    <message>
        <source>Restores a backup beside the live database, compares it, asks, exchanges the two, then helm rollback to revision %1. The former database is kept.</source>
        <translation>Stellt eine Sicherung neben der lebenden Datenbank wieder her, vergleicht, fragt, tauscht die beiden, dann helm rollback auf Revision %1. Die bisherige Datenbank bleibt erhalten.</translation>
    </message>
    <message>
        <source>There is no backup whose schema is at %1.</source>
        <translation>Es gibt keine Sicherung, deren Schema bei %1 steht.</translation>
    </message>
    <message>
        <source>All that was written since %1 (%2 ago); how many rows of which table is counted and said before anything is exchanged.</source>
        <translation>Alles, was seit %1 geschrieben wurde (vor %2); wie viele Zeilen welcher Tabelle, wird gezählt und gesagt, bevor getauscht wird.</translation>
    </message>
    <message>
        <source>From the exchange until the pods have started; the restore itself runs beside the platform.</source>
        <translation>Vom Tausch, bis die Pods gestartet sind; die Wiederherstellung selbst läuft neben der Plattform.</translation>
    </message>
    <message>
        <source>From the exchange until the pods have started; the last restore took %1 in all.</source>
        <translation>Vom Tausch, bis die Pods gestartet sind; die letzte Wiederherstellung dauerte insgesamt %1.</translation>
    </message>
    <message>
        <source>It can be taken back as long as the former database is kept.</source>
        <translation>Es lässt sich zurücknehmen, solange die bisherige Datenbank aufgehoben wird.</translation>
    </message>
    <message>
        <source>The backup is proved up to “%1”.</source>
        <translation>Die Sicherung ist bewiesen bis „%1“.</translation>
    </message>
    <message>
        <source>No newer version is known.</source>
        <translation>Es ist keine neuere Version bekannt.</translation>
    </message>
    <message>
        <source>Updates %1 to %2 instead of going back.</source>
        <translation>Aktualisiert %1 auf %2, statt zurückzugehen.</translation>
    </message>
    <message>
        <source>Nothing, if that version mends what is wrong; its changelog tells.</source>
        <translation>Nichts, wenn diese Version den Fehler behebt; das sagen ihre Änderungen.</translation>
    </message>
    <message>
        <source>The release alone</source>
        <translation>Nur das Release</translation>
    </message>
    <message>
        <source>Downgrade, then the release</source>
        <translation>Schema zurückstufen, dann das Release</translation>
    </message>
    <message>
        <source>Restore, then the release</source>
        <translation>Wiederherstellen, dann das Release</translation>
    </message>
    <message>
        <source>Forward to a newer version</source>
        <translation>Vorwärts zu einer neueren Version</translation>
    </message>
    <message>
        <source>No healthy revision is known to go back to.</source>
        <translation>Es ist keine gesunde Revision bekannt, zu der man zurückkönnte.</translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more.</source>
        <translation>Revision %1 wird nicht mehr aufgehoben.</translation>
    </message>
    <message>
        <source>Revision %1 never was healthy; going back to it would repeat the failure.</source>
        <translation>Revision %1 war nie gesund; zu ihr zurückzugehen, würde den Fehler wiederholen.</translation>
    </message>
    <message>
        <source>That version has several heads; a downgrade to one of them would leave the others.</source>
        <translation>Diese Version hat mehrere Heads; eine Rückstufung auf einen davon ließe die anderen stehen.</translation>
    </message>
    <message>
        <source>••• (one)</source>
        <translation>••• (einer)</translation>
    </message>
    <message>
        <source>••• (another)</source>
        <translation>••• (ein anderer)</translation>
    </message>
    <message>
        <source>the chart is %1 in both</source>
        <translation>das Chart ist in beiden %1</translation>
    </message>
    <message>
        <source>the chart goes from %1 to %2</source>
        <translation>das Chart geht von %1 auf %2</translation>
    </message>
    <message>
        <source>From revision %1 to revision %2: %3, %4, %5.</source>
        <translation>Von Revision %1 zu Revision %2: %3, %4, %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ</source>
        <translation>
            <numerusform>%n Wert ist anders</numerusform>
            <numerusform>%n Werte sind anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n Objekt ist anders</numerusform>
            <numerusform>%n Objekte sind anders</numerusform>
        </translation>
    </message>
    <message>
        <source>the objects could not be compared</source>
        <translation>die Objekte ließen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>its pods restart</source>
        <translation>seine Pods starten neu</translation>
    </message>
</context>
<context>
    <name>luthier::words</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>luthier::yaml</name>
    <message>
        <source>a second document begins here, and Helm would not read it; keep one</source>
        <translation>hier beginnt ein zweites Dokument, das Helm nicht lesen würde; behalten Sie nur eines</translation>
    </message>
    <message>
        <source>the manifest</source>
        <translation>das Manifest</translation>
    </message>
    <message>
        <source>not an object of Kubernetes</source>
        <translation>kein Kubernetes-Objekt</translation>
    </message>
    <message>
        <source>%1 cannot be read as YAML: %2.</source>
        <translation>%1 kann nicht als YAML gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4. Nothing was changed; correct the file and try again.</source>
        <translation>%1, Zeile %2, Spalte %3: %4. Es wurde nichts geändert; korrigieren Sie die Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 has %2 MiB, more than the %3 MiB that are read; is it the right file?</source>
        <translation>%1 hat %2 MiB, mehr als die %3 MiB, die gelesen werden; ist es die richtige Datei?</translation>
    </message>
    <message>
        <source>a control character, which YAML does not allow</source>
        <translation>ein Steuerzeichen, das YAML nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 is not text in UTF-8; save it in that encoding.</source>
        <translation>%1 ist kein Text in UTF-8; speichern Sie die Datei in dieser Kodierung.</translation>
    </message>
    <message>
        <source>an alias inside its own anchor, which has no end</source>
        <translation>ein Alias innerhalb seines eigenen Ankers, der kein Ende hat</translation>
    </message>
    <message>
        <source>the aliases up to here stand for more than %1 MiB</source>
        <translation>die Aliasse bis hier stehen für mehr als %1 MiB</translation>
    </message>
    <message>
        <source>%1 is a number that JSON, and so Kubernetes, does not have; put it in quotes</source>
        <translation>%1 ist eine Zahl, die JSON und damit Kubernetes nicht kennt; setzen Sie sie in Anführungszeichen</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>a key that is itself a map or a list; Kubernetes and Helm only know text</source>
        <translation>ein Schlüssel, der selbst eine Map oder Liste ist; Kubernetes und Helm kennen nur Text</translation>
    </message>
    <message>
        <source>a key that is not text; put it in quotes</source>
        <translation>ein Schlüssel, der kein Text ist; setzen Sie ihn in Anführungszeichen</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is there twice in the same map; only one of them would count</source>
        <translation>der Schlüssel „%1“ steht zweimal in derselben Map; nur einer davon würde zählen</translation>
    </message>
    <message>
        <source>&quot;&lt;&lt;&quot; takes in a map or a list of maps, and this is something else</source>
        <translation>„&lt;&lt;“ übernimmt eine Map oder eine Liste von Maps, und dies ist etwas anderes</translation>
    </message>
    <message>
        <source>The list at %1 has no entry %2.</source>
        <translation>Die Liste bei %1 hat keinen Eintrag %2.</translation>
    </message>
    <message>
        <source>%1 is an alias of something else in the file; change it there, or write the map out</source>
        <translation>%1 ist ein Alias von etwas anderem in der Datei; ändern Sie es dort oder schreiben Sie die Map aus</translation>
    </message>
    <message>
        <source>%1 is a value and not a map</source>
        <translation>%1 ist ein Wert und keine Map</translation>
    </message>
    <message>
        <source>%1 is written in a way that cannot be edited here</source>
        <translation>%1 ist so geschrieben, dass es hier nicht bearbeitet werden kann</translation>
    </message>
    <message>
        <source>%1 is an empty value with an anchor</source>
        <translation>%1 ist ein leerer Wert mit einem Anker</translation>
    </message>
    <message>
        <source>%1 is a map or a list and not a single value</source>
        <translation>%1 ist eine Map oder eine Liste und kein einzelner Wert</translation>
    </message>
    <message>
        <source>%1 is an empty value that cannot be edited here</source>
        <translation>%1 ist ein leerer Wert, der hier nicht bearbeitet werden kann</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>%1 was not set: %2. Nothing was changed; edit the file by hand.</source>
        <translation>%1 wurde nicht gesetzt: %2. Es wurde nichts geändert; bearbeiten Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>No path was given, so there is nothing to set.</source>
        <translation>Es wurde kein Pfad angegeben, also gibt es nichts zu setzen.</translation>
    </message>
    <message>
        <source>%1 was not set: the file is written in a way in which this change would touch something else. Nothing was changed; edit the file by hand.</source>
        <translation>%1 wurde nicht gesetzt: Die Datei ist so geschrieben, dass diese Änderung auch anderes berühren würde. Es wurde nichts geändert; bearbeiten Sie die Datei von Hand.</translation>
    </message>
    <message>
        <source>A control character, which YAML does not allow. Is this a text file?</source>
        <translation>Ein Steuerzeichen, das YAML nicht erlaubt. Ist das eine Textdatei?</translation>
    </message>
    <message>
        <source>From here on the file is not text in UTF-8. Save it in that encoding.</source>
        <translation>Ab hier ist die Datei kein Text in UTF-8. Speichern Sie sie in dieser Kodierung.</translation>
    </message>
    <message>
        <source>This line does not fit into the map above it: its indentation or a colon is wrong.</source>
        <translation>Diese Zeile passt nicht in die Map darüber: Die Einrückung oder ein Doppelpunkt stimmt nicht.</translation>
    </message>
    <message>
        <source>This line does not fit into the list above it: its indentation or a dash is wrong.</source>
        <translation>Diese Zeile passt nicht in die Liste darüber: Die Einrückung oder ein Strich stimmt nicht.</translation>
    </message>
    <message>
        <source>A colon is not expected here. A text that has one needs quotes.</source>
        <translation>Hier wird kein Doppelpunkt erwartet. Ein Text mit Doppelpunkt braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>A bracket is not closed, or a comma is missing.</source>
        <translation>Eine Klammer ist nicht geschlossen, oder ein Komma fehlt.</translation>
    </message>
    <message>
        <source>This cannot be read as YAML (%1).</source>
        <translation>Das lässt sich nicht als YAML lesen (%1).</translation>
    </message>
    <message>
        <source>The key “%1” is already there in line %2; only one of them would count.</source>
        <translation>Der Schlüssel „%1“ steht schon in Zeile %2; nur einer von beiden würde gelten.</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>A tab indents this line; YAML wants spaces.</source>
        <translation>Ein Tabulator rückt diese Zeile ein; YAML verlangt Leerzeichen.</translation>
    </message>
    <message>
        <source>Make it spaces</source>
        <translation>Zu Leerzeichen machen</translation>
    </message>
    <message>
        <source>%1 is read as an octal number: %2. Put it in quotes if the text is meant.</source>
        <translation>%1 wird als Oktalzahl gelesen: %2. Setzen Sie es in Anführungszeichen, wenn der Text gemeint ist.</translation>
    </message>
    <message>
        <source>%1 is read as the number %2. Put it in quotes if the text is meant.</source>
        <translation>%1 wird als die Zahl %2 gelesen. Setzen Sie es in Anführungszeichen, wenn der Text gemeint ist.</translation>
    </message>
    <message>
        <source>%1 is read as the number %2, which is written otherwise. Put it in quotes if the text is meant, as in a version.</source>
        <translation>%1 wird als die Zahl %2 gelesen, die anders geschrieben wird. Setzen Sie es in Anführungszeichen, wenn der Text gemeint ist, etwa eine Version.</translation>
    </message>
    <message>
        <source>%1 is read as %2. Put it in quotes if the word is meant, or write %2.</source>
        <translation>%1 wird als %2 gelesen. Setzen Sie es in Anführungszeichen, wenn das Wort gemeint ist, oder schreiben Sie %2.</translation>
    </message>
    <message>
        <source>%1 is a number to base 60 for some readers of YAML and a text for others. Put it in quotes.</source>
        <translation>%1 ist für manche YAML-Leser eine Zahl zur Basis 60 und für andere ein Text. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 is a date for some readers of YAML and a text for others. Put it in quotes.</source>
        <translation>%1 ist für manche YAML-Leser ein Datum und für andere ein Text. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>this is not expected here; a text that begins so needs quotes</source>
        <translation>das wird hier nicht erwartet; ein Text, der so beginnt, braucht Anführungszeichen</translation>
    </message>
    <message>
        <source>A key with control characters in it is not set. Nothing was changed; edit the file by hand.</source>
        <translation>Ein Schlüssel mit Steuerzeichen darin wird nicht gesetzt. Nichts wurde geändert; bearbeiten Sie die Datei von Hand.</translation>
    </message>
</context>
</TS>
