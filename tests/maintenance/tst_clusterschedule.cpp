// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/clustermanifest.h"
#include "maintenance/schedule/clustertimers.h"
#include "maintenance/schedule/schedulestate.h"
#include "tests/support/awaited.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;
using How = ScheduleState::How;

class ClusterScheduleTest : public QObject
{
    Q_OBJECT

    static QJsonObject object(QByteArray json)
    {
        return QJsonDocument::fromJson(json.replace('\'', '"')).object(); // quotes that need no backslash
    }

    static QJsonObject pod()
    {
        return object(
            "{'metadata':{'labels':{'app':'postgresql','role':'primary'}},'spec':{'containers':[{'name':'exporter',"
            "'image':'exporter:1'},{'name':'db','image':'postgres:15','env':[{'name':'POSTGRES_USER','value':"
            "'lyra_user'},{'name':'POSTGRES_PASSWORD','valueFrom':{'secretKeyRef':{'name':'db','key':'pw'}}}]}],"
            "'imagePullSecrets':[{'name':'pull'}],'securityContext':{'runAsUser':999}}}");
    }

    static ClusterJobFacts facts()
    {
        ClusterJobFacts facts;
        facts.schedule.name = u"nightly"_s;
        facts.schedule.at = *ScheduleRule::parse(u"weekly sun 03:00"_s, u"Europe/Berlin"_s);
        facts.environment = u"Köln 1"_s;
        facts.release = u"lyra"_s;
        facts.nameSpace = u"lyra"_s;
        facts.database = {u"lyra_user"_s, u"lyra"_s};
        facts.databasePod = pod();
        facts.container = u"db"_s;
        facts.connection = {{u"PGHOST"_s, u"postgresql"_s}};
        facts.store.place.bucket = u"backups"_s;
        facts.store.place.prefix = u"a b/"_s;
        facts.store.place.endpoint = u"https://s3.example.com"_s;
        facts.store.endpointInCluster = u"https://minio.storage:9000"_s;
        facts.secrets = {{u"PGPASSWORD"_s, {u"db"_s, u"pw"_s, {}}},
                         {u"AWS_ACCESS_KEY_ID"_s, {{}, {}, "key-1"}},
                         {u"AWS_SECRET_ACCESS_KEY"_s, {{}, {}, "secret-1"}}};
        return facts;
    }

    static QJsonObject list(const QByteArray &items) { return object("{'items':[" + items + "]}"); }

    static constexpr auto CronJob = "{'metadata':{'name':'luthier-nightly','creationTimestamp':'2026-11-20T00:00:00Z','"
                                    "labels':{'luthier.org/schedule':"
                                    "'nightly'}},'spec':{'schedule':'30 2 * * *','timeZone':'UTC'%1}}";

    static QByteArray job(const char *name, const char *begun, const QByteArray &status)
    {
        return QByteArray("{'metadata':{'name':'") + name + "','creationTimestamp':'2026-11-" + begun
             + ":00Z','labels':{'luthier.org/schedule':'nightly'}},'status':{" + status + "}}";
    }

    static ScheduleState nightly(const ClusterTimers *cluster, const char *now, const char *taken = nullptr)
    {
        auto profile = Profile::parse(
            "release: shop\nenvironments:\n- name: production\nstores:\n- name: offsite\n  s3: "
            "{bucket: b}\nschedules:\n- {name: nightly, at: daily 02:30, zone: UTC, by: cluster}\n",
            u"/p/shop.yaml"_s);
        QList<PlacedBackup> backups;
        if (taken) {
            Backup made;
            made.environment = u"production"_s;
            made.proof = Proof::Readable;
            made.taken = at(taken);
            backups << PlacedBackup{made, false, {u"offsite"_s}};
        }
        return scheduleStates(*profile, u"production"_s, backups, {}, at(now), cluster).first();
    }

    static QDateTime at(const char *text)
    {
        return QDateTime::fromString(u"2026-11-"_s + QLatin1String(text) + u":00Z"_s, Qt::ISODate);
    }

    static ClusterTimers timers(const QByteArray &jobs, const QByteArray &pods = {}, const QByteArray &more = {})
    {
        return clustertimers::parse(list(QByteArray(CronJob).replace("%1", more)), list(jobs), list(pods));
    }

private slots:
    void thePodHasNoRightsAndSecretsAreInNoText()
    {
        const auto made = clusterManifest(facts());
        QCOMPARE(made.image, u"postgres:15"_s);
        const auto text = made.yaml();
        for (const auto *secret : {"secret-1", "key-1", "c2VjcmV0LTE="})
            QVERIFY2(!text.contains(secret), secret);
        QVERIFY(made.yaml(true).contains("c2VjcmV0LTE="));
        const auto cron = QJsonDocument(made.cronJob).toJson();
        QVERIFY(!cron.contains("secret-1"));
        const auto spec = made.cronJob[u"spec"_s];
        QCOMPARE(spec[u"schedule"_s].toString(), u"0 3 * * 0"_s);
        QCOMPARE(spec[u"timeZone"_s].toString(), u"Europe/Berlin"_s);
        QCOMPARE(spec[u"concurrencyPolicy"_s].toString(), u"Forbid"_s);
        const auto job = spec[u"jobTemplate"_s][u"spec"_s];
        QVERIFY(job[u"activeDeadlineSeconds"_s].toInt() > 0);
        const auto pod = job[u"template"_s][u"spec"_s];
        QCOMPARE(pod[u"automountServiceAccountToken"_s].toBool(true), false);
        QCOMPARE(pod[u"securityContext"_s][u"runAsUser"_s].toInt(), 999);
        QCOMPARE(pod[u"imagePullSecrets"_s][0][u"name"_s].toString(), u"pull"_s);
        const auto runs = pod[u"containers"_s][0];
        QCOMPARE(runs[u"securityContext"_s][u"readOnlyRootFilesystem"_s].toBool(), true);
        QMap<QString, QString> environment;
        for (const auto &one : runs[u"env"_s].toArray())
            environment[one[u"name"_s].toString()] = one[u"value"_s].toString();
        QCOMPARE(environment[u"S3_ENDPOINT"_s], u"https://minio.storage:9000"_s);
        QCOMPARE(environment[u"S3_PATH"_s], u"/backups"_s);
        QCOMPARE(environment[u"LUTHIER_FOLDER"_s], u"a%20b/K%C3%B6ln_1/"_s);
        QVERIFY(environment.contains(u"PGPASSWORD"_s) && environment[u"PGPASSWORD"_s].isEmpty());
    }

    // The trial is no backup: it must not count as one of the schedule's.
    void theTrialIsNotInTheHistory()
    {
        const auto trial = clusterManifest(facts()).trial;
        QVERIFY(!QJsonDocument(trial).toJson().contains("luthier.org/schedule"));
        QCOMPARE(trial[u"spec"_s][u"backoffLimit"_s].toInt(-1), 0);
    }

    // An operator has a Service for all servers and one for the one that writes.
    void theServiceOfThePrimaryIsTaken()
    {
        const auto services = list(
            "{'metadata':{'name':'any'},'spec':{'selector':{'app':'postgresql'},'ports':[{'port':5432}]}},"
            "{'metadata':{'name':'rw'},'spec':{'selector':{'app':'postgresql','role':'primary'},'ports':"
            "[{'port':6432,'targetPort':5432}]}},{'metadata':{'name':'ro'},'spec':{'selector':{'app':"
            "'postgresql','role':'replica'},'ports':[{'port':5432}]}},{'metadata':{'name':'none'},"
            "'spec':{'ports':[{'port':5432}]}}");
        const QMap<QString, QString> wanted{{u"PGHOST"_s, u"rw"_s}, {u"PGPORT"_s, u"6432"_s}};
        QCOMPARE(serviceTo(pod(), services, u"app=postgresql,role=primary"_s), wanted);
        QVERIFY(serviceTo(pod(), list(""), {}).isEmpty());
    }

    void thePasswordIsThatOfTheUser()
    {
        const auto found = passwordOf(pod(), u"db"_s, u"lyra_user"_s);
        QCOMPARE(found.secret, u"db"_s);
        QCOMPARE(found.key, u"pw"_s);
        QVERIFY(!passwordOf(pod(), u"db"_s, u"postgres"_s).isKnown());
    }

    void whatTheClusterTellsIsTheState()
    {
        QCOMPARE(nightly(nullptr, "23 12:00").how, How::Unknown);
        QVERIFY(nightly(nullptr, "23 12:00").isWell()); // it is being asked
        ClusterTimers denied;
        denied.problem = u"You may not."_s;
        QVERIFY(!nightly(&denied, "23 12:00").isWell());
        const ClusterTimers none;
        QCOMPARE(nightly(&none, "23 12:00").how, How::NotSetUp);
        const auto set = timers({});
        QCOMPARE(nightly(&set, "20 01:00").how, How::Kept);
        QCOMPARE(nightly(&set, "23 12:00").missed, 4);
        QCOMPARE(nightly(&set, "23 12:00").how, How::Late);
        QCOMPARE(nightly(&set, "23 12:00", "23 02:30").how, How::Kept);
        const auto asleep = timers({}, {}, ",'suspend':true");
        QCOMPARE(nightly(&asleep, "23 12:00", "23 02:30").how, How::NotSetUp);
        QVERIFY(nightly(&asleep, "23 12:00").words(at("23 12:00")).contains(u"suspended"));
    }

    void aFailedJobSaysWhyUntilAnotherBackupIsThere()
    {
        const QByteArray failed =
            "'conditions':[{'type':'Failed','status':'True','reason':'BackoffLimitExceeded','message':"
            "'limit'}]";
        const QByteArray pods =
            "{'metadata':{'labels':{'job-name':'b'}},'status':{'containerStatuses':[{'state':{'terminated':"
            "{'message':'noise\\nluthier: upload HTTP 403 AccessDenied\\n'}}}]}}";
        const auto state = timers(job("a", "22T02:30", "'conditions':[{'type':'Complete','status':'True'}]") + ','
                                      + job("b", "23T02:30", failed),
                                  pods);
        QCOMPARE(state.timers.first().jobs.first().name, u"b"_s);
        const auto bad = nightly(&state, "23 02:40", "22 02:30");
        QCOMPARE(bad.how, How::Failed);
        QVERIFY2(bad.reason.contains(u"HTTP 403 AccessDenied"), qPrintable(bad.reason));
        QCOMPARE(nightly(&state, "23 02:40", "23 02:35").how, How::Kept);
        const auto working = timers(job("c", "23T02:30", "'active':1"));
        QCOMPARE(nightly(&working, "23 02:31", "22 02:30").how, How::Working);
    }

    void aJobByHandIsAsKubectlMakesIt()
    {
        auto cron = clusterManifest(facts()).cronJob;
        auto metadata = cron[u"metadata"_s].toObject();
        metadata[u"uid"_s] = u"u-1"_s;
        cron[u"metadata"_s] = metadata;
        const auto job = jobNow(cron, u"luthier-nightly-now-1"_s);
        QCOMPARE(job[u"metadata"_s][u"ownerReferences"_s][0][u"uid"_s].toString(), u"u-1"_s);
        QCOMPARE(job[u"metadata"_s][u"labels"_s][u"luthier.org/schedule"_s].toString(), u"nightly"_s);
        QVERIFY(job[u"spec"_s][u"template"_s].isObject());
    }

    // Nobody in a pod reads what psql counts: its lines come in the manifest as they are.
    void whatWasCountedThereIsRead()
    {
        const auto measured = Measure::fromJson(object("{\"lines\":[{\"server\":\"15.4\",\"encoding\":\"UTF8\","
                                                       "\"largeObjects\":0},{\"table\":\"public.t\",\"rows\":7,"
                                                       "\"newest\":null},{\"end\":true}]}"));
        QCOMPARE(measured.rows(), 7);
        QCOMPARE(measured.serverVersion, u"15.4"_s);
        QVERIFY(Measure::fromJson(object("{\"lines\":[{\"table\":\"public.t\",\"rows\":7}]}")).isEmpty()); // cut
    }

    void whatCannotBeDoneThereIsRefusedByTheProfile()
    {
        for (const auto *bad : {"plan: prove", "prove: asserted", "prune: true"}) {
            const auto profile = Profile::parse(
                "release: shop\nenvironments:\n- name: p\nschedules:\n- {name: a, at: daily "
                "02:30, by: cluster, "
                    + QByteArray(bad) + "}\n",
                u"/p/shop.yaml"_s);
            QVERIFY2(!profile, bad);
        }
    }
};

QTEST_GUILESS_MAIN(ClusterScheduleTest)
#include "tst_clusterschedule.moc"
