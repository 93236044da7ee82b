// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeclient.h"
#include "kube/labelledpodexec.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class LabelledPodExecTest : public QObject
{
    Q_OBJECT

    static Pod pod(const QString &name, bool ready = true, bool deleting = false)
    {
        Pod pod;
        pod.name = name;
        pod.status = ready ? u"Running"_s : u"Pending"_s;
        pod.ready = ready;
        pod.deleting = deleting;
        return pod;
    }

private slots:
    void chooses()
    {
        const auto labels = u"cnpg.io/cluster=lyra,cnpg.io/instanceRole=primary"_s;
        VALUE_OF(only, LabelledPodExec::chosen({pod(u"lyra-1"_s)}, labels));
        QCOMPARE(only.name, u"lyra-1"_s);
        // During a switch the old primary is still there for a moment.
        VALUE_OF(next, LabelledPodExec::chosen({pod(u"lyra-1"_s, true, true), pod(u"lyra-2"_s)}, labels));
        QCOMPARE(next.name, u"lyra-2"_s);
        const auto none = LabelledPodExec::chosen({}, labels);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QVERIFY(none.error().message.contains(labels));
        const auto starting = LabelledPodExec::chosen({pod(u"lyra-1"_s, false)}, labels);
        QCOMPARE(starting.error().kind, Error::Kind::Refused);
        QVERIFY(starting.error().message.contains(u"Pending"_s));
        const auto two = LabelledPodExec::chosen({pod(u"lyra-1"_s), pod(u"lyra-2"_s)}, u"app=postgres"_s);
        QCOMPARE(two.error().kind, Error::Kind::Refused);
        QVERIFY(two.error().message.contains(u"lyra-1, lyra-2"_s));
    }

    void isShownAsAPersonWouldTypeIt()
    {
        FakeProcessRunner runner;
        KubeClient client(ClusterAccess{}, runner);
        const LabelledPodExec exec(client, u"data"_s, u"a=b,c=d"_s, u"postgres"_s);
        QCOMPARE(
            exec.commandLine({u"psql"_s, u"-c"_s, u"SELECT 1"_s}, true),
            u"kubectl exec -i -n data $(kubectl get pod -n data -l a=b,c=d -o name) -c postgres -- psql -c 'SELECT 1'"_s);
    }
};

QTEST_GUILESS_MAIN(LabelledPodExecTest)
#include "tst_labelledpodexec.moc"
