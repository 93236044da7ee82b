// SPDX-License-Identifier: GPL-3.0-or-later
// The view of the messages: what fills them, what a person writes, where they go; its photographs in every state.
#include "frame.h"
#include "sample.h"

#include "app/common/translations.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/messagesview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "testpaths.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

Profile profileWithMail()
{
    auto profile = test::sampleProfile();
    profile.supportAddress = u"support@lyra.com"_s;
    profile.mail = {{u"from"_s, u"Lyra Platform Team <platform@example.com>"_s},
                    {u"to"_s, QJsonArray{u"users@example.com"_s}},
                    {u"zones"_s, QJsonArray{u"Europe/Berlin"_s, u"America/New_York"_s}},
                    {u"language"_s, u"en"_s}};
    return profile;
}

Profile sendingProfile()
{
    auto profile = profileWithMail();
    profile.mail[u"smtp"_s] = QJsonObject{{u"server"_s, u"smtp.example.com"_s}};
    return profile;
}

Platform::Facts factsWithRun()
{
    auto facts = test::sampleFacts();
    UpdateOptions options;
    options.version = u"1.0.0"_s;
    options.fromVersion = u"0.9.9"_s;
    for (auto &run : facts.runs)
        if (run.id == u"r1"_s) {
            run.request = options.toJson();
            run.begun = QDateTime(QDate(2026, 11, 22), QTime(21, 0), Qt::UTC);
            run.ended = run.begun.addSecs(252);
        } else {
            run.kind = u"backup"_s;
        }
    return facts;
}

} // namespace

class MessagesViewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<MessagesView> m_view;

    void show(const Platform::Facts &facts, const MessageRequest &about = {})
    {
        m_view = std::make_unique<MessagesView>(profileWithMail(), u"lyra/practice"_s);
        m_view->showFacts(facts);
        m_view->write(about);
        m_view->resize(1096, 760);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    template <typename Widget>
    Widget *named(const QString &name) const
    {
        for (auto *one : m_view->findChildren<Widget *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QString plain() const { return m_view->draft()->message.plain(); }

private slots:
    void initTestCase()
    {
        static QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
        installTranslations(*qApp);
        Theme::of(false, u"practice"_s).apply(*qApp);
    }

    void thePostMailTellsTheRunThatEnded()
    {
        MessageRequest about;
        about.kind = messagekind::Post;
        about.run = u"r1"_s;
        show(factsWithRun(), about);
        ChartVersion changes;
        changes.version = u"1.0.0"_s;
        changes.changes = {{u"added"_s, u"Tenants"_s, false}};
        m_view->showChangelog(u"1.0.0"_s, changes);
        QCOMPARE(m_view->draft()->message.missing(), 0);
        QVERIFY(plain().contains(u"New version: 1.0.0\nUpdate duration: 4 minutes 12 seconds\n"_s));
        QVERIFY(named<QTextBrowser>(u"Preview, HTML"_s)->toPlainText().contains(u"4 minutes 12 seconds"_s));
        // each says from where, on hover
        const auto *model = m_view->table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(!model->index(row, 0).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void aBeginFillsDateTimesAndEnd()
    {
        MessageRequest about;
        about.version = u"1.0.1"_s;
        show(factsWithRun(), about);
        const auto open = m_view->draft()->message.missing();
        QVERIFY(open > 0);
        auto *start = named<QDateTimeEdit>(u"When it begins"_s);
        for (auto *box : m_view->findChildren<QCheckBox *>())
            if (box->text() == u"Begins"_s)
                box->setChecked(true);
        start->setDateTime(QDateTime(QDate(2026, 12, 6), QTime(22, 0)));
        QCOMPARE(m_view->draft()->message.missing(), 0);
        QVERIFY(plain().contains(u"Time: 22:00 - 22:05 CET (Europe/Berlin, UTC+01:00)\nTime: 16:00 - 16:05 EST"_s));
        // the hour that is there twice: said, and the first one is meant
        start->setDateTime(QDateTime(QDate(2027, 10, 31), QTime(2, 30)));
        QVERIFY(plain().contains(u"02:30 - 02:35 CEST"_s));
        const auto labels = m_view->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const auto *one) {
            return one->isVisible() && one->text().contains(u"there twice"_s);
        }));
        start->setDateTime(QDateTime(QDate(2027, 3, 28), QTime(2, 30)));
        QVERIFY(plain().contains(u"03:30 - 03:35 CEST"_s));
    }

    void whatAPersonWritesIsKeptUntilItIsTakenBack()
    {
        show(factsWithRun());
        m_view->choosePlaceholder(u"actions"_s);
        auto *own = named<QPlainTextEdit>(u"What this placeholder becomes"_s);
        own->setFocus();
        own->clear();
        QTest::keyClicks(own, u"Sign in again"_s);
        QVERIFY(plain().contains(u"Actions required: Sign in again\n"_s));
        m_view->showFacts(factsWithRun()); // facts come anew all the time
        QVERIFY(plain().contains(u"Actions required: Sign in again\n"_s));
        QCOMPARE(own->toPlainText(), u"Sign in again"_s);
        m_view->writePlaceholder({});
        QVERIFY(!plain().contains(u"Sign in again"_s));
    }

    void theTextIsOnesOwnUntilTheTemplateIsWantedAgain()
    {
        show(factsWithRun());
        m_view->chooseText(true);
        auto *text = named<QPlainTextEdit>(u"Text of the message, Markdown"_s);
        text->setPlainText(u"Hello [Version] <script> [Nobody]"_s);
        QCOMPARE(plain(), u"Hello 2.0.0 <script> [Nobody]"_s.replace(u"2.0.0"_s, m_view->draft()->version));
        QCOMPARE(m_view->draft()->message.missing(), 5); // the subject's date, and times for status page and chat
        for (auto *button : m_view->findChildren<QPushButton *>())
            if (button->text() == u"As the template has it"_s)
                button->click();
        QVERIFY(plain().startsWith(u"Dear Users,"_s));
    }

    void itIsCopiedAsHtmlAndAsText()
    {
        show(factsWithRun());
        m_view->copy();
        const auto *data = QApplication::clipboard()->mimeData();
        QVERIFY(data->html().contains(u"<p>Dear Users,</p>"_s));
        QVERIFY(data->text().startsWith(u"Dear Users,\n"_s));
    }

    void itIsSavedForMailProgramsAndCalendars()
    {
        QTemporaryDir folder;
        show(factsWithRun());
        QVERIFY(m_view->saveTo(folder.filePath(u"a.eml"_s)));
        QFile mail(folder.filePath(u"a.eml"_s));
        QVERIFY(mail.open(QIODevice::ReadOnly));
        const auto bytes = mail.readAll();
        QVERIFY(bytes.contains("\r\nTo: users@example.com\r\n") && bytes.contains("X-Unsent: 1"));
        const auto entry = m_view->saveTo(folder.filePath(u"a.ics"_s));
        QVERIFY(!entry); // nobody said when it begins
        m_view->setRecipients(u"\"Doe, Jane\" <jane@example.com>, nobody"_s, {});
        QVERIFY(!m_view->saveTo(folder.filePath(u"b.eml"_s)));
        m_view->setRecipients(u"\"Doe, Jane\" <jane@example.com>"_s, {});
        QVERIFY(m_view->saveTo(folder.filePath(u"b.eml"_s)));
    }

    void theChangelogIsAskedForOnce()
    {
        m_view = std::make_unique<MessagesView>(profileWithMail(), u"lyra/practice"_s);
        QSignalSpy asked(m_view.get(), &MessagesView::changelogWanted);
        auto facts = factsWithRun();
        for (auto &update : facts.updates)
            update.version.changes.clear();
        m_view->showFacts(facts);
        m_view->showFacts(facts);
        QCOMPARE(asked.size(), 1);
    }

    void sendingAsksFirstAndSaysWhatBecameOfIt()
    {
        m_view = std::make_unique<MessagesView>(sendingProfile(), u"lyra/practice"_s);
        m_view->showFacts(factsWithRun());
        m_view->show();
        QSignalSpy wanted(m_view.get(), &MessagesView::sendWanted);
        const auto choose = [this](const QString &text) {
            for (auto *action : m_view->findChildren<QAction *>())
                if (action->text() == text)
                    return action->trigger();
        };
        choose(u"To the recipients…"_s);
        QCOMPARE(wanted.size(), 0); // asked, not done
        auto *confirm = named<QPushButton>(u"Send it all the same"_s);
        QVERIFY2(confirm, "placeholders are open: the verb says so");
        confirm->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).value<SendOptions>().to, QStringList{u"users@example.com"_s});
        choose(u"To myself first, as a test"_s);
        QVERIFY(wanted.last().at(1).value<SendOptions>().isTest);
        m_view->showSending();
        SmtpReport report;
        report.answers = {
            {*MailAddress::parse(u"ben@example.com"_s), SmtpAnswer::State::Refused, 550, u"550 no such person"_s}};
        m_view->showSent(report);
        m_view->showFacts(factsWithRun());
        const auto notices = m_view->findChildren<Notice *>();
        QVERIFY(std::any_of(notices.cbegin(), notices.cend(), [](const auto *one) {
            return one->isVisible() && one->text().contains(u"ben@example.com: 550"_s);
        }));
    }

    void photographs_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light") << false << QSize(1280, 820);
        QTest::addRow("dark") << true << QSize(1280, 820);
        QTest::addRow("narrow") << false << QSize(900, 640);
    }
    void photographs()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QDir folder(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        QVERIFY(folder.mkpath(u"."_s));
        Theme::of(dark, u"practice"_s).apply(*qApp);
        const auto shoot = [&](MessagesView *view, const Platform::Facts &facts, const char *name) {
            test::Frame frame(view, 7, facts);
            frame.resize(size);
            frame.show();
            QTest::qWait(30);
            const auto file = u"messages-%1-%2.png"_s.arg(QLatin1String(name), QLatin1String(QTest::currentDataTag()));
            QVERIFY(frame.grab().save(folder.filePath(file)));
        };
        const auto facts = factsWithRun();
        const auto view = [&](const Profile &profile, const QString &kind, const Platform::Facts &known) {
            auto *made = new MessagesView(profile, u"lyra/practice"_s);
            made->showFacts(known);
            MessageRequest about;
            about.kind = kind;
            about.run = kind == messagekind::Post ? u"r1"_s : QString();
            made->write(about);
            return made;
        };
        ChartVersion changes;
        changes.version = u"1.0.0"_s;
        changes.changes = {{u"added"_s, u"Tenants"_s, false}, {u"added"_s, u"Background jobs"_s, false}};
        shoot(view(profileWithMail(), messagekind::Pre, facts), facts, "missing");
        auto *post = view(profileWithMail(), messagekind::Post, facts);
        post->showChangelog(u"1.0.0"_s, changes);
        post->preview()->chooseForm(MessagePreview::Both);
        shoot(post, facts, "post");
        auto *phone = view(profileWithMail(), messagekind::Post, facts);
        phone->showChangelog(u"1.0.0"_s, changes);
        phone->preview()->setNarrow(true);
        phone->preview()->setDark(!dark);
        phone->chooseText(true);
        shoot(phone, facts, "phone");
        auto *chat = view(profileWithMail(), messagekind::Postponed, facts);
        chat->showChangelog(u"1.0.1"_s, {});
        chat->preview()->chooseForm(MessagePreview::Status);
        shoot(chat, facts, "status");
        auto *asked = view(sendingProfile(), messagekind::Pre, facts);
        for (auto *action : asked->findChildren<QAction *>())
            if (action->text() == u"To the recipients…"_s)
                action->trigger();
        shoot(asked, facts, "send");
        auto broken = profileWithMail();
        broken.mail[u"language"_s] = u"tlh"_s;
        shoot(view(broken, messagekind::Pre, facts), facts, "failed");
        shoot(view(test::sampleProfile(), messagekind::Pre, {}), {}, "empty");
        auto lengthy = test::longNamedFacts();
        auto *names = view(profileWithMail(), messagekind::Pre, lengthy);
        names->setRecipients(
            u"somebody.with.a.very.long.name@and.a.very.long.domain.in.some.company.example.com, "_s.repeated(6), {});
        shoot(names, lengthy, "long-names");
    }
};

QTEST_MAIN(MessagesViewTest)
#include "tst_messagesview.moc"
