<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>State</name>
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
    <name>luthier</name>
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
    <message>
        <source>The journal %1 cannot be written (%2), so nothing is done: what is not recorded first is not begun. Free some space or correct the permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last line is not readable</source>
        <translation type="unfinished"></translation>
    </message>
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
<context>
    <name>luthier::AvailableUpdate</name>
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
    <name>luthier::Edit</name>
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
</context>
<context>
    <name>luthier::HttpProbe</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>luthier::Journal</name>
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
</context>
<context>
    <name>luthier::JsonBuilder</name>
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
    <name>luthier::Profile</name>
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
    <name>luthier::journalchain</name>
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
    <name>luthier::paths</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed; free some space or correct the permissions and try again.</source>
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
        <source>%1 did not answer within %2 s and was ended.</source>
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
</TS>
