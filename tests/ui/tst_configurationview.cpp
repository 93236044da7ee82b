// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/table.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace luthier;

class ConfigurationViewTest : public QObject
{
    Q_OBJECT

    static QPushButton *planButton(const ConfigurationView &view)
    {
        const auto buttons = view.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                        [](const auto *b) { return b->property("main").toBool(); });
        return found == buttons.cend() ? nullptr : *found;
    }

    static QPushButton *buttonOf(const QWidget *view, const QString &words)
    {
        const auto buttons = view->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.crbegin(), buttons.crend(),
                                        [&words](const auto *b) { return b->text() == words; });
        return found == buttons.crend() ? nullptr : *found;
    }

private slots:
    /// The last kind that is offered: in parallel only where nothing but this machine stands between.
    void anotherKindOfBackupIsChosenByKeyboard_data()
    {
        QTest::addColumn<bool>("isDirect");
        QTest::addColumn<QString>("format");
        QTest::newRow("in a pod") << false << QStringLiteral("cluster");
        QTest::newRow("directly") << true << QStringLiteral("directory");
    }
    void anotherKindOfBackupIsChosenByKeyboard()
    {
        QFETCH(bool, isDirect);
        QFETCH(QString, format);
        auto profile = test::sampleProfile();
        if (isDirect) {
            profile.database.pod.clear();
            profile.database.connection = QStringLiteral("service=lyra");
        }
        BackupsView view(profile, QString());
        view.show();
        const auto buttons = view.findChildren<QPushButton *>();
        const auto other = std::find_if(buttons.cbegin(), buttons.cend(), [](const auto *b) { return b->menu(); });
        QVERIFY(other != buttons.cend());
        QVERIFY((*other)->focusPolicy() & Qt::TabFocus);
        QSignalSpy wanted(&view, &BackupsView::otherBackupWanted);
        auto *menu = (*other)->menu();
        menu->popup({});
        QTest::keyClick(menu, Qt::Key_Up); // the last one
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), format);
    }

    void whereAProofRunsIsChosenByKeyboard()
    {
        using Scratch = DatabaseProfile::Scratch;
        const auto facts = test::sampleFacts();
        auto profile = test::sampleProfile();
        const auto places = [&](BackupsView *view) {
            view->show();
            view->showFacts(facts);
            view->chooseBackup(facts.backups.last().id);
            for (auto *button : view->findChildren<QPushButton *>())
                if (button->menu() && button->text() == QLatin1String("Prove it elsewhere"))
                    return button->menu();
            return static_cast<QMenu *>(nullptr);
        };
        BackupsView view(profile, facts.backups.last().environment);
        auto *menu = places(&view);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2); // the profile's own place has a button of its own
        Scratch where = Scratch::Server;
        connect(&view, &BackupsView::proofWanted, this, [&where](const QString &, Scratch chosen) { where = chosen; });
        menu->popup({});
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(where == Scratch::Pod);

        profile.database.pod.clear();
        profile.database.labels.clear();
        profile.database.connection = QStringLiteral("service=lyra");
        BackupsView direct(profile, facts.backups.last().environment);
        menu = places(&direct);
        QVERIFY(menu && !menu->actions().first()->isEnabled());
        QVERIFY(menu->actions().first()->text().contains(QLatin1String("not in the cluster")));
    }

    void whatIsTickedByKeyboardIsPlanned()
    {
        ConfigurationView view;
        view.resize(900, 700);
        view.show();
        view.showComparison(test::sampleConfiguration());
        auto *plan = planButton(view);
        QVERIFY(plan && !plan->isEnabled());
        QList<ConfigurationRestoreOptions> planned;
        connect(&view, &ConfigurationView::planWanted, this, [&planned](const auto &options) { planned << options; });
        view.chooseObject(QStringLiteral("Secret/lyra-smoke-test"));
        auto *table = view.findChild<Table *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(plan->isEnabled());
        plan->click();
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().objects.size(), 1);
        QCOMPARE(planned.first().objects.first().name.words(), QStringLiteral("Secret/lyra-smoke-test"));
        QCOMPARE(planned.first().objects.first().kind.plural, QStringLiteral("secrets"));
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(!plan->isEnabled());
    }

    void theDifferenceIsShownAndSecretsAreNot()
    {
        ConfigurationView view;
        view.showComparison(test::sampleConfiguration());
        auto *difference = view.findChild<DiffBox *>();
        QVERIFY(difference->toPlainText().contains(QStringLiteral("LOG_LEVEL: debug")));
        view.chooseObject(QStringLiteral("Secret/lyra-smoke-test"));
        QVERIFY(difference->toPlainText().contains(QStringLiteral("email: ••••")));
        QVERIFY(!difference->toPlainText().contains(QStringLiteral("eA==")));
    }

    void aDumpTakenByHandIsTakenOverFromTheList()
    {
        const auto profile = test::sampleProfile();
        BackupsView view(profile, profile.environments.first().name);
        auto facts = test::sampleFacts();
        FoundDump whole;
        whole.file = QStringLiteral("/backups/backup-20240101.sql");
        whole.format = QStringLiteral("plain");
        whole.whole = FoundDump::Whole::Yes;
        auto cut = whole;
        cut.file = QStringLiteral("/backups/backup-20240102.sql");
        cut.whole = FoundDump::Whole::No;
        facts.foundDumps = {whole, cut};
        view.showFacts(facts);
        view.show();
        QSignalSpy wanted(&view, &BackupsView::adoptionWanted);
        view.chooseBackup(whole.file);
        auto *take = buttonOf(&view, QStringLiteral("Take it over…"));
        QVERIFY(take && take->isEnabled());
        take->setFocus();
        QTest::keyClick(take, Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), whole.file);
        view.chooseBackup(cut.file); // nobody takes over what cannot be relied on
        take = buttonOf(&view, QStringLiteral("Take it over…"));
        QVERIFY(take && !take->isEnabled());
    }

    void encryptedBackupsAreMarkedForEverybody()
    {
        const auto profile = test::sampleProfile();
        BackupsView view(profile, profile.environments.first().name);
        auto facts = test::sampleFacts();
        facts.backups = {test::sampleConfiguration().backup};
        view.showFacts(facts);
        const auto *model = view.findChild<Table *>()->model();
        QVERIFY(!model->index(0, 0).data(Qt::DecorationRole).isNull());
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("encrypted to")));
    }
};

QTEST_MAIN(ConfigurationViewTest)
#include "tst_configurationview.moc"
