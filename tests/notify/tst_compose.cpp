// SPDX-License-Identifier: GPL-3.0-or-later
// Templates become messages: the guide's word for word, all languages against golden files, zones and clocks, hostile ones.
#include "notify/compose.h"
#include "notify/marktext.h"
#include "notify/messagelanguage.h"
#include "testpaths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); }

MessageTemplate shipped(const QString &kind, const QString &language)
{
    const auto made = MessageTemplates().load(kind, language);
    return made ? *made : MessageTemplate();
}

MessageTemplate ofBody(const QString &body)
{
    MessageTemplate made;
    made.kind = u"own"_s;
    made.language = u"en"_s;
    made.subject = u"About [Version]"_s;
    made.body = body;
    return made;
}

MessageFacts wholeFacts()
{
    MessageFacts facts;
    facts.platform = u"Lyra"_s;
    facts.version = u"1.0.1"_s;
    facts.fromVersion = u"1.0.0"_s;
    facts.start = utc("2026-12-06T21:00:00Z");
    facts.end = utc("2026-12-06T22:30:00Z");
    facts.formerStart = utc("2026-12-05T21:00:00Z");
    facts.formerEnd = utc("2026-12-06T22:00:00Z");
    facts.duration = std::chrono::minutes(90);
    facts.actual = std::chrono::seconds(252);
    facts.downtime = std::chrono::seconds(0);
    facts.features = QStringList{u"An index over the users' e-mail addresses"_s};
    facts.changes = QStringList{u"An index over the users' e-mail addresses"_s, u"Searching users took seconds"_s};
    facts.security = QStringList{u"Certificates are checked again (CVE-2026-10417)"_s};
    facts.actions = QStringList{};
    facts.support = u"support@example.com"_s;
    facts.reason = u"The new version does not start."_s;
    return facts;
}

QString times(const MessageFacts &facts, const QList<QByteArray> &zones, const QString &language = u"en"_s)
{
    auto source = ofBody(u"[Date]\nTime: [Start Time] - [End Time] [Timezone]\n[Duration]"_s);
    source.language = language;
    return compose(source, facts, {zones, {}}).plain();
}

} // namespace

class ComposeTest : public QObject
{
    Q_OBJECT

private slots:
    // The texts as the guide has them ("Update Communication"); what cannot be filled stays as it stands there.
    void theGuidesTextsAreKeptWordForWord()
    {
        MessageFacts none;
        none.platform = u"Lyra"_s;
        const auto pre = compose(shipped(u"pre"_s, u"en"_s), none, {});
        QCOMPARE(pre.subject, u"Scheduled Lyra Platform Maintenance - [Date]"_s);
        QCOMPARE(pre.plain(),
                 u"Dear Users,\n\nWe will be performing a scheduled update of Lyra Platform:\n\n"
                 "Date: [Date]\nTime: [Start Time] - [End Time] [Timezone]\nExpected Duration: [Duration]\n"
                 "Expected Downtime: None / Minimal / [Duration]\n\nUpdates include:\n- [Feature/Fix 1]\n"
                 "- [Feature/Fix 2]\n- [Security patches]\n\nActions required: None / [Specific actions]\n\n"
                 "We apologize for any inconvenience.\n\nBest regards,\nLyra Platform Team\n"_s);
        const auto post = compose(shipped(u"post"_s, u"en"_s), none, {});
        QCOMPARE(post.subject, u"Lyra Platform Update Completed Successfully"_s);
        QCOMPARE(post.plain(),
                 u"Dear Users,\n\nThe scheduled Lyra Platform update has been completed successfully.\n\n"
                 "New version: 1.0.1\nUpdate duration: [Actual duration]\n\nNew features:\n- [Feature 1]\n"
                 "- [Feature 2]\n\nPlease report any issues to: support@lyra.com\n\n"
                 "Thank you for your patience.\n\nBest regards,\nLyra Platform Team\n"_s);
        QCOMPARE(post.missing(), 4); // version, duration, features, support: examples are no facts
    }

    void everyTemplateInEveryLanguageIsFilledWhole_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("language");
        for (const auto &kind : MessageTemplates().kinds())
            for (const auto &language : MessageLanguage::names())
                QTest::newRow(qPrintable(kind + u'.' + language)) << kind << language;
    }
    void everyTemplateInEveryLanguageIsFilledWhole()
    {
        QFETCH(QString, kind);
        QFETCH(QString, language);
        const auto source = shipped(kind, language);
        QCOMPARE(source.language, language);
        const auto made = compose(source, wholeFacts(), {{"Europe/Berlin", "America/New_York"}, {}});
        QStringList open;
        for (const auto &one : made.placeholders)
            if (one.isOpen())
                open << one.text;
        QCOMPARE(open, QStringList());
        QVERIFY2(made.problems.isEmpty(), qPrintable(made.problems.join(u'\n')));
        const auto text = u"%1\n\n%2\n-- html\n%3\n-- status\n%4\n-- chat\n%5"_s.arg(
            made.subject, made.plain(), marktext::html(made.markdown), made.status(), made.chat());
        QFile golden(QStringLiteral(TEST_DATA "/notify/%1.%2.txt").arg(kind, language));
        if (qEnvironmentVariableIsSet("LUTHIER_WRITE_GOLDEN") && golden.open(QIODevice::WriteOnly)) {
            golden.write(text.toUtf8());
            golden.close();
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(text, QString::fromUtf8(golden.readAll()));
    }

    void timesAreThoseOfTheReaders_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QList<QByteArray>>("zones");
        QTest::addColumn<QString>("said");
        using Zones = QList<QByteArray>;
        QTest::newRow("winter")
            << u"2026-12-06T21:00:00Z"_s << 90 << Zones{"Europe/Berlin"}
            << u"Sunday, 6 December 2026\nTime: 22:00 - 23:30 CET (Europe/Berlin, UTC+01:00)\n1 hour 30 minutes"_s;
        QTest::newRow("the clock goes back: an hour is there twice")
            << u"2026-10-25T00:30:00Z"_s << 75 << Zones{"Europe/Berlin"}
            << u"Sunday, 25 October 2026\nTime: 02:30 CEST - 02:45 CET (Europe/Berlin, UTC+01:00)\n1 hour 15 minutes"_s;
        QTest::newRow("the clock goes forward: an hour is not there")
            << u"2026-03-29T00:45:00Z"_s << 30 << Zones{"Europe/Berlin"}
            << u"Sunday, 29 March 2026\nTime: 01:45 CET - 03:15 CEST (Europe/Berlin, UTC+02:00)\n30 minutes"_s;
        QTest::newRow("over midnight, with the clock")
            << u"2026-10-24T21:30:00Z"_s << 240 << Zones{"Europe/Berlin"}
            << u"Saturday, 24 October 2026\nTime: 23:30 CEST - 02:30 (25 October) CET (Europe/Berlin, UTC+01:00)\n4 hours"_s;
        QTest::newRow("another day there")
            << u"2026-12-06T23:30:00Z"_s << 60 << Zones{"Europe/Berlin", "America/New_York"}
            << u"Monday, 7 December 2026\nTime: 00:30 - 01:30 CET (Europe/Berlin, UTC+01:00)\n"
               "Time: 18:30 (6 December) - 19:30 EST (America/New_York, UTC-05:00)\n1 hour"_s;
        QTest::newRow("half an hour off")
            << u"2026-12-06T21:00:00Z"_s << 45 << Zones{"Asia/Kolkata"}
            << u"Monday, 7 December 2026\nTime: 02:30 - 03:15 IST (Asia/Kolkata, UTC+05:30)\n45 minutes"_s;
        QTest::newRow("a zone without letters")
            << u"2026-12-06T21:00:00Z"_s << 45 << Zones{"America/Sao_Paulo"}
            << u"Sunday, 6 December 2026\nTime: 18:00 - 18:45 UTC-03:00 (America/Sao_Paulo)\n45 minutes"_s;
        QTest::newRow("no zone named") << u"2026-12-06T21:00:00Z"_s << 45 << Zones{}
                                       << u"Sunday, 6 December 2026\nTime: 21:00 - 21:45 UTC\n45 minutes"_s;
    }
    void timesAreThoseOfTheReaders()
    {
        QFETCH(QString, start);
        QFETCH(int, minutes);
        QFETCH(QList<QByteArray>, zones);
        MessageFacts facts;
        facts.start = QDateTime::fromString(start, Qt::ISODate);
        facts.end = facts.start.addSecs(minutes * 60);
        facts.duration = std::chrono::minutes(minutes);
        QTEST(times(facts, zones), "said");
    }

    void datesAreWrittenAsTheLanguageDoes()
    {
        const auto facts = wholeFacts();
        QCOMPARE(times(facts, {"Europe/Berlin"}, u"de"_s).section(u'\n', 0, 0), u"Sonntag, 6. Dezember 2026"_s);
        QCOMPARE(times(facts, {"Europe/Berlin"}, u"fr"_s).section(u'\n', 0, 0), u"dimanche 6 décembre 2026"_s);
        QCOMPARE(times(facts, {"Europe/Berlin"}, u"es"_s).section(u'\n', 0, 0), u"domingo, 6 de diciembre de 2026"_s);
    }

    void theDurationHasTwoMeanings()
    {
        auto facts = wholeFacts();
        facts.downtime = std::chrono::minutes(20);
        const auto text = compose(shipped(u"pre"_s, u"en"_s), facts, {}).plain();
        QVERIFY(text.contains(u"Expected Duration: 1 hour 30 minutes\nExpected Downtime: 20 minutes\n"_s));
        facts.isMinimal = true;
        QVERIFY(compose(shipped(u"pre"_s, u"en"_s), facts, {}).plain().contains(u"Expected Downtime: Minimal\n"_s));
    }

    void whatAPersonWritesStandsInPlaceOfAFact()
    {
        const auto made = compose(
            shipped(u"pre"_s, u"en"_s), wholeFacts(),
            {{}, {{u"[Feature/Fix 1]"_s, u"One\nTwo [Date]\n"_s}, {u"end"_s, u"late\r\nBcc: x"_s}}});
        const auto text = made.plain();
        QVERIFY(text.contains(u"- One\n- Two [Date]\n- Certificates"_s)); // put in once, never looked into again
        QVERIFY(text.contains(u"21:00 - late; Bcc: x UTC\n"_s));
        for (const auto &one : made.placeholders)
            QCOMPARE(one.state == MessagePlaceholder::State::Overridden, one.name == u"changes" || one.name == u"end");
        QCOMPARE(compose(shipped(u"pre"_s, u"en"_s), wholeFacts(), {{}, {{u"end"_s, u" "_s}}}).missing(), 1);
    }

    void whatATemplateGetsWrongIsSaid()
    {
        const auto made = compose(
            ofBody(u"[Nonsense] and [Nonsense] [a link](https://x.example) \\[plain] [Date\n[[Date]]"_s), wholeFacts(),
            {});
        QCOMPARE(made.missing(), 1);
        QCOMPARE(made.placeholders.at(1).state, MessagePlaceholder::State::Unknown);
        QCOMPARE(made.problems.size(), 1); // "[Date" does not end
        QVERIFY(made.plain().contains(u"[Nonsense]"_s));
    }

    // Whatever a template or a changelog is, there is an answer at once, and it is no longer than a mail may be.
    void hostileInputEndsSoonAndSmall_data()
    {
        QTest::addColumn<QString>("body");
        const qsizetype most = MessageTemplate::largest;
        QTest::newRow("brackets") << QString(most, u'[');
        QTest::newRow("half links") << u"[a]("_s.repeated(most / 4);
        QTest::newRow("stars") << u"*a "_s.repeated(most / 3);
        QTest::newRow("strong") << u"**"_s.repeated(most / 2);
        QTest::newRow("marks") << u"== ="_s.repeated(most / 4);
        QTest::newRow("backslashes") << QString(most, u'\\');
        QTest::newRow("lists without end") << u"- [Feature 1]\nx\n"_s.repeated(most / 16);
        QTest::newRow("placeholders without end") << u"[Version]"_s.repeated(most / 9);
        QTest::newRow("unknown without end") << [] {
            QString all;
            for (int i = 0; i < 6000; ++i)
                all += u"[n%1]"_s.arg(i);
            return all;
        }();
    }
    void hostileInputEndsSoonAndSmall()
    {
        QFETCH(QString, body);
        auto facts = wholeFacts();
        facts.features = QStringList(100, QString(1024 * 1024 / 100, u'x'));
        QElapsedTimer clock;
        clock.start();
        const auto made = compose(ofBody(body), facts, {});
        QVERIFY(made.plain().size() + made.html().size() < 2'000'000);
        QVERIFY(made.placeholders.size() <= 200);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }

    void aChangelogOfAMegabyteBecomesItsFirstItems()
    {
        auto facts = wholeFacts();
        facts.features = QStringList(20'000, u"Something of fifty characters, again and again and"_s);
        const auto text = compose(shipped(u"post"_s, u"en"_s), facts, {}).plain();
        QVERIFY(text.size() < 10'000);
        QVERIFY(text.contains(u"- and 19,960 more\n"_s));
    }

    void scriptsOfAChangelogAreText()
    {
        auto facts = wholeFacts();
        facts.features = QStringList{u"<script>alert(1)</script>"_s,
                                     u"[x](javascript:alert(1))"_s,
                                     u"**a** `b` \\ - # =="_s,
                                     u"- 1. a\u202Eb"_s,
                                     u"https://evil.example/\" onclick=x"_s,
                                     u"password=hunter2secret"_s};
        const auto made = compose(shipped(u"post"_s, u"en"_s), facts, {});
        const auto html = made.html();
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"href=\"javascript"_s));
        QVERIFY(!html.contains(u"onclick=x\""_s));
        QVERIFY(made.plain().contains(
            u"- <script>alert(1)</script>\n- [x](javascript:alert(1))\n- **a** `b` \\ - # ==\n- - 1. ab\n"_s));
        QVERIFY(!made.plain().contains(u"hunter2secret"_s));
    }

    void aTemplateOfOnesOwnComesFirst()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char *name, const QByteArray &text) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("pre.de.md", "---\nsubject: Eigenes\n---\nHallo\n");
        write("freeze.en.md", "---\nsubject: Freeze\n---\nHello\n");
        write("broken.en.md", "---\nsubjekt: x\n---\n");
        write("large.en.md", "---\nsubject: x\n---\n" + QByteArray(70'000, 'x'));
        const MessageTemplates all({folder.path()});
        QCOMPARE(all.load(u"pre"_s, u"de"_s)->subject, u"Eigenes"_s);
        QVERIFY(all.load(u"pre"_s, u"fr"_s)->isShipped());
        QVERIFY(all.kinds().contains(u"freeze"_s));
        QCOMPARE(all.load(u"freeze"_s, u"de"_s)->language, u"en"_s);
        QVERIFY(!all.load(u"broken"_s, u"en"_s));
        QVERIFY(!all.load(u"large"_s, u"en"_s));
        QCOMPARE(all.load(u"../etc"_s, u"en"_s).error().kind, Error::Kind::NotFound);
    }

    void zonesThatNobodyKnowsAreRefused()
    {
        QVERIFY(checkedZones({u"Europe/Berlin"_s, u"UTC"_s}));
        QVERIFY(!checkedZones({u"Middle Earth/Shire"_s}));
    }
};

QTEST_GUILESS_MAIN(ComposeTest)
#include "tst_compose.moc"
