// SPDX-License-Identifier: GPL-3.0-or-later
// What a message says is what the journal, the plan and the changelog know, and each says from where.
#include "maintenance/messages/messagedraft.h"
#include "maintenance/plans/plans.h"

#include <QJsonArray>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); }

Profile sampleProfile()
{
    Profile profile;
    profile.name = u"lyra"_s;
    profile.title = u"Lyra"_s;
    profile.supportAddress = u"support@lyra.com"_s;
    profile.mail = {{u"zones"_s, QJsonArray{u"Europe/Berlin"_s}},
                    {u"language"_s, u"en"_s},
                    {u"from"_s, u"Team <team@example.com>"_s},
                    {u"to"_s, QJsonArray{u"users@example.com"_s}}};
    return profile;
}

Run update(const QString &id, RunState state, const char *begun, const char *ended)
{
    UpdateOptions options;
    options.version = u"1.0.1"_s;
    options.fromVersion = u"1.0.0"_s;
    Run run;
    run.id = id;
    run.kind = u"update"_s;
    run.request = options.toJson();
    run.state = state;
    run.begun = utc(begun);
    run.ended = ended ? utc(ended) : QDateTime();
    return run;
}

ChartVersion changelog()
{
    ChartVersion made;
    made.version = u"1.0.1"_s;
    made.changes = {
        {u"added"_s, u"An index"_s, false}, {u"fixed"_s, u"Slow search"_s, false}, {u"security"_s, u"CVE-1"_s, false}};
    return made;
}

Platform::Facts facts(const QList<Run> &runs)
{
    Platform::Facts made;
    made.release = Release();
    made.release->chartVersion = u"1.0.0"_s;
    made.runs = runs;
    return made;
}

MessageDraft draft(const Platform::Facts &known, const MessageRequest &request)
{
    const auto made = draftMessage(sampleProfile(), known, changelog(), request);
    return made ? *made : MessageDraft();
}

QString valueOf(const MessageDraft &draft, const QString &name)
{
    for (const auto &one : draft.message.placeholders)
        if (one.name == name)
            return one.value;
    return u"(not asked for)"_s;
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); }

    void thePostMailIsFilledFromItsRun()
    {
        MessageRequest request;
        request.kind = messagekind::Post;
        const auto made = draft(
            facts({update(u"r2"_s, RunState::Failed, "2026-12-07T10:00:00Z", "2026-12-07T10:05:00Z"),
                   update(u"r1"_s, RunState::Done, "2026-12-06T21:00:00Z", "2026-12-06T21:04:12Z")}),
            request);
        QCOMPARE(made.run, u"r1"_s); // the one that ended well
        QCOMPARE(made.message.missing(), 0);
        QCOMPARE(valueOf(made, u"actual"_s), u"4 minutes 12 seconds"_s);
        QCOMPARE(valueOf(made, u"version"_s), u"1.0.1"_s);
        QCOMPARE(valueOf(made, u"features"_s), u"An index"_s);
        QVERIFY(made.message.plain().contains(u"New version: 1.0.1\nUpdate duration: 4 minutes 12 seconds\n"_s));
        QVERIFY(made.message.plain().contains(u"Please report any issues to: support@lyra.com\n"_s));
        for (const auto &one : made.message.placeholders)
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.name));
        QVERIFY(made.doubts.isEmpty());
        QCOMPARE(made.message.start, utc("2026-12-06T21:00:00Z"));
    }

    void thePreMailIsFilledFromWhatIsPlanned()
    {
        MessageRequest request;
        request.version = u"1.0.1"_s;
        request.start = utc("2026-12-20T21:00:00Z");
        const auto made = draft(
            facts({update(u"r1"_s, RunState::Done, "2026-12-06T21:00:00Z", "2026-12-06T21:04:12Z")}), request);
        QCOMPARE(made.message.missing(), 0);
        QCOMPARE(valueOf(made, u"duration"_s), u"5 minutes"_s); // as the last one took, rounded up
        QVERIFY(made.message.plain().contains(u"Time: 22:00 - 22:05 CET (Europe/Berlin, UTC+01:00)\n"_s));
        QVERIFY(made.message.plain().contains(u"Expected Downtime: None\n"_s));
        QVERIFY(made.message.plain().contains(u"- An index\n- Slow search\n- CVE-1\n\nActions required: None\n"_s));
    }

    void aPlanWithoutAnEarlierRunTellsItsForecast()
    {
        MessageRequest request;
        request.version = u"2.0.0"_s;
        request.start = utc("2026-12-20T21:00:00Z");
        request.forecast = std::chrono::seconds(610);
        const auto made = draft(facts({}), request);
        QCOMPARE(valueOf(made, u"duration"_s), u"15 minutes"_s);
        QCOMPARE(valueOf(made, u"downtime"_s), u"15 minutes"_s); // a major update
        request.duration = std::chrono::minutes(90);
        QCOMPARE(valueOf(draft(facts({}), request), u"duration"_s), u"1 hour 30 minutes"_s);
    }

    void whatIsNotKnownIsMarkedAndSaysWhy()
    {
        const auto made = draftMessage(sampleProfile(), facts({}), std::nullopt, MessageRequest());
        QVERIFY(made);
        QVERIFY(made->message.missing() >= 8);
        for (const auto &one : made->message.placeholders)
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.name));
    }

    void aFailedUpdateWasRolledBackOnlyIfItWas()
    {
        auto stopped = update(u"r2"_s, RunState::Failed, "2026-12-07T10:00:00Z", "2026-12-07T10:05:00Z");
        StepRecord step;
        step.state = StepState::Failed;
        step.answer = u"The new version does not start."_s;
        stopped.steps << step;
        MessageRequest request;
        request.kind = messagekind::Failed;
        auto made = draft(facts({stopped}), request);
        QCOMPARE(made.message.missing(), 1); // nobody went back: the former version does not run again
        QCOMPARE(valueOf(made, u"reason"_s), u"The new version does not start."_s);
        Run back;
        back.id = u"r3"_s;
        back.kind = u"rollback"_s;
        back.state = RunState::Done;
        back.begun = utc("2026-12-07T10:06:00Z");
        back.ended = utc("2026-12-07T10:09:00Z");
        RollbackOptions options;
        options.toVersion = u"1.0.0"_s;
        back.request = options.toJson();
        made = draft(facts({back, stopped}), request);
        QCOMPARE(made.message.missing(), 0);
        QVERIFY(made.message.plain().contains(u"version 1.0.0 runs again"_s));
        QVERIFY(made.message.plain().contains(u", 11:09 CET"_s));
        stopped.state = RunState::Undone;
        QCOMPARE(draft(facts({stopped}), request).message.missing(), 0);
    }

    void aMessageThatTheJournalBeliesIsDoubted()
    {
        MessageRequest request;
        request.kind = messagekind::Post;
        QCOMPARE(draft(facts({}), request).doubts.size(), 1);
        request.run = u"r2"_s;
        QCOMPARE(
            draft(facts({update(u"r2"_s, RunState::Failed, "2026-12-07T10:00:00Z", "2026-12-07T10:05:00Z")}), request)
                .doubts.size(),
            1);
        request.run = u"r9"_s;
        QCOMPARE(draftMessage(sampleProfile(), facts({}), {}, request).error().kind, Error::Kind::NotFound);
    }

    void breakingChangesAreActions()
    {
        auto changes = changelog();
        changes.changes << ChangeNote{u"removed"_s, u"The v0 API"_s, true};
        MessageRequest request;
        request.version = u"1.0.1"_s;
        const auto made = draftMessage(sampleProfile(), facts({}), changes, request);
        QCOMPARE(valueOf(*made, u"actions"_s), u"The v0 API"_s);
    }

    void oneMaintenanceIsOneEntryOfTheCalendar()
    {
        MessageRequest request;
        request.version = u"1.0.1"_s;
        request.start = utc("2026-12-20T21:00:00Z");
        request.duration = std::chrono::minutes(30);
        const auto now = utc("2026-12-01T12:00:00Z");
        const auto first = invitationFor(sampleProfile(), u"lyra/prod"_s, draft(facts({}), request), now);
        request.kind = messagekind::Cancelled;
        const auto later = invitationFor(sampleProfile(), u"lyra/prod"_s, draft(facts({}), request), now.addSecs(600));
        QVERIFY(first && later);
        QCOMPARE(first->uid, later->uid);
        QVERIFY(later->sequence > first->sequence);
        QCOMPARE(later->method, Invitation::Method::Cancel);
        QVERIFY(invitationFor(sampleProfile(), u"lyra/staging"_s, draft(facts({}), request), now)->uid != first->uid);
        QVERIFY(mailFor(sampleProfile(), u"lyra/prod"_s, draft(facts({}), request), now)
                    ->calendar.contains("METHOD:CANCEL"));
    }

    void profilesAreReadWithTheirMistakesNamed_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QString>("said"); // empty: it is well
        QTest::newRow("whole") << QByteArray(
            "{from: a@b.example, to: [c@d.example, list.txt], zones: [UTC], smtp: {server: s.example, "
            "user: u, password: {secret: n/k}}}")
                               << QString();
        QTest::newRow("a token") << QByteArray(
            "{from: a@b.example, smtp: {server: s.example, signIn: xoauth2, user: u, token: [x, y]}}")
                                 << QString();
        QTest::newRow("misspelt") << QByteArray("{form: a@b.example}") << u"“form”"_s;
        QTest::newRow("no address") << QByteArray("{from: nobody}") << u"no mail address"_s;
        QTest::newRow("a password in it")
            << QByteArray("{from: a@b.example, smtp: {server: s, user: u, password: hunter2}}") << u"password"_s;
        QTest::newRow("no TLS to elsewhere")
            << QByteArray("{from: a@b.example, smtp: {server: s.example, security: none}}")
            << u"only for a server on this machine"_s;
        QTest::newRow("no zone") << QByteArray("{zones: [Mars]}") << u"Mars"_s;
        QTest::newRow("no language") << QByteArray("{language: tlh}") << u"tlh"_s;
        QTest::newRow("no sender") << QByteArray("{smtp: {server: s.example}}") << u"mail.from"_s;
        QTest::newRow("no token") << QByteArray(
            "{from: a@b.example, smtp: {server: s.example, signIn: xoauth2, user: u}}")
                                  << u"token"_s;
    }
    void profilesAreReadWithTheirMistakesNamed()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QString, said);
        const auto profile = Profile::parse("extends: lyra\nmail: " + mail, m_home.filePath(u"p.yaml"_s));
        QCOMPARE(profile.has_value(), said.isEmpty());
        if (!profile)
            QVERIFY2(profile.error().message.contains(said), qPrintable(profile.error().message));
    }

    void listsOfRecipientsAreFilesToo()
    {
        QFile file(m_home.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# users\nanna@example.com\nben@example.com\n");
        file.close();
        const auto all = recipientsOf({u"anna@example.com"_s, file.fileName()});
        QCOMPARE(all->size(), 2);
        QVERIFY(!recipientsOf({m_home.filePath(u"none.txt"_s)}));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
