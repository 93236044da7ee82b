// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsview.h"

#include "base/words.h"
#include "maintenance/schedule/safety.h"
#include "postgres/dumpformat.h"
#include "ui/backups/backupcommands.h"
#include "ui/home/homewords.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QMenu>
#include <QSplitter>

#include <algorithm>

namespace luthier {

namespace {

constexpr int proofColumn = 2;

QString holdsWords(const Backup &backup)
{
    if (backup.kind == QLatin1String("configuration"))
        return BackupsView::tr("configuration");
    return backup.format == QLatin1String("cluster") ? BackupsView::tr("all databases")
         : backup.format == QLatin1String("plain")   ? BackupsView::tr("database, SQL")
         : dumpformat::isDirectory(backup.format)    ? BackupsView::tr("database, directory")
                                                     : BackupsView::tr("database");
}

/// Here, and in the stores that have it; of those that were not asked yet, where it was copied to.
QStringList placesOf(const PlacedBackup &placed)
{
    QStringList places;
    if (placed.here)
        places << BackupsView::tr("here");
    places << placed.stores;
    for (const auto &copy : placed.backup.copies)
        if (!places.contains(copy.store))
            places << copy.store;
    return places;
}

/// A dump that somebody took by hand: shown, and nothing is said of it that the file does not say.
TableRow rowOf(const FoundDump &dump, const QDateTime &now)
{
    TableRow row;
    row.key = dump.file;
    row.cells = {words::moment(dump.modified),
                 {},
                 BackupsView::tr("not ours yet"),
                 words::bytes(dump.bytes),
                 dump.words(),
                 {},
                 words::age(dump.modified, now),
                 QFileInfo(dump.file).fileName()};
    row.sortKeys = {dump.modified.toSecsSinceEpoch(),  QString(), -1, dump.bytes, dump.words(), QString(),
                    -dump.modified.toSecsSinceEpoch(), 0};
    row.command = words::commandLine(QStringLiteral("luthierctl"),
                                     {QStringLiteral("backups"), QStringLiteral("adopt"), dump.file});
    row.extra = int(Proof::None);
    return row;
}

TableRow rowOf(const PlacedBackup &placed, const QDateTime &now)
{
    const auto &backup = placed.backup;
    const auto places = placesOf(placed);
    TableRow row;
    row.key = backup.id;
    const auto holds = holdsWords(backup);
    row.cells = {words::moment(backup.taken),
                 holds,
                 backup.proofInWords(),
                 words::bytes(backup.bytes),
                 backup.appVersion,
                 backup.alembicRevision,
                 words::age(backup.taken, now),
                 places.join(QStringLiteral(", "))};
    row.sortKeys = {backup.taken.toSecsSinceEpoch(),
                    holds,
                    int(backup.proof),
                    backup.bytes,
                    backup.appVersion,
                    backup.alembicRevision,
                    -backup.taken.toSecsSinceEpoch(),
                    places.size()};
    row.command = placed.here ? words::commandLine(QStringLiteral("luthierctl"),
                                                   {QStringLiteral("backups"), QStringLiteral("verify"), backup.id})
                              : words::commandLine(QStringLiteral("luthierctl"),
                                                   {QStringLiteral("backups"), QStringLiteral("fetch"), backup.id});
    row.extra = int(backup.proof);
    if (backup.isEncrypted()) {
        row.mark = QStringLiteral("lock");
        row.markWords = BackupsView::tr("encrypted to %n key(s)", nullptr, int(backup.recipients.size()));
    }
    return row;
}

} // namespace

BackupsView::BackupsView(const Profile &profile, const QString &environment, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_environment(environment)
    , m_stores(new QVBoxLayout)
    , m_answer(label({}, "answer", true))
    , m_model(new RowModel({tr("Taken"), tr("Holds"), tr("Proof"), tr("Size"), tr("Version"), tr("Schema revision"),
                            tr("Age"), tr("Copies")},
                           -1, this))
    , m_table(new Table(tr("Backups")))
    , m_pane(new TablePane(m_table))
    , m_details(new QWidget)
    , m_inside(nullptr)
{
    auto *layout = pageLayout(this);
    auto *now = button(tr("Back up now"), true);
    now->setToolTip(tr("Ctrl+B"));
    auto *tidy = button(tr("Tidy up…"));
    tidy->setToolTip(tr("Shows what the rules of the profile would remove, and why all else stays"));
    auto *schedules = button(tr("Schedules…"));
    schedules->setToolTip(
        tr("What this machine or the cluster does by itself: whether it was done, and when it is next"));
    auto *other = button(tr("Back up otherwise"));
    other->setToolTip(tr("As SQL that psql alone can read, or all databases of the server with its roles"));
    auto *kinds = new QMenu(other);
    const auto kind = [this, kinds](const QString &words, const QString &format) {
        connect(kinds->addAction(words), &QAction::triggered, this, [this, format] { emit otherBackupWanted(format); });
    };
    kind(tr("Database, as SQL"), QStringLiteral("plain"));
    kind(tr("All databases of the server, with roles and their passwords' hashes"), QStringLiteral("cluster"));
    if (!profile.database.isInCluster())
        kind(tr("Database, by several processes at once"), QStringLiteral("directory"));
    other->setMenu(kinds);
    layout->addLayout(row({label(tr("Is the data safe?"), "title"), nullptr, tidy, other, now}));
    auto *answer = row({}); // the head has no room for one more where the window is narrow
    answer->addWidget(m_answer, 1);
    answer->addWidget(schedules);
    layout->addLayout(answer);
    m_stores->setSpacing(space::S);
    layout->addLayout(m_stores);
    m_model->setExtraRole(LadderDelegate::ProofRole);
    m_table->setSource(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setItemDelegateForColumn(proofColumn, new LadderDelegate(m_table));
    m_table->setWidths({230, 130, 0, 80, 80, 130, 100, 90});
    m_table->remember(QStringLiteral("backups-2")); // one column more than before
    m_pane->setEmptyWords(tr("There is no backup yet"), tr("“Back up now” takes one, compares both ends and proves "
                                                           "that it can be read. It changes nothing in the cluster."));
    m_pane->showLoading();

    QVBoxLayout *inside = nullptr;
    auto *scroll = scrollingPage(&inside);
    inside->setContentsMargins(0, space::S, space::S, 0);
    m_inside = inside;
    auto *detailsLayout = new QVBoxLayout(m_details);
    detailsLayout->setContentsMargins(0, 0, 0, 0);
    detailsLayout->addWidget(scroll);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_details);
    splitter->setSizes({260, 320});
    m_details->hide();
    layout->addWidget(splitter, 1);

    connect(now, &QPushButton::clicked, this, &BackupsView::backupWanted);
    connect(tidy, &QPushButton::clicked, this, &BackupsView::tidyWanted);
    connect(schedules, &QPushButton::clicked, this, &BackupsView::schedulesWanted);
    connect(m_table, &Table::chosen, this, &BackupsView::showDetails);
}

void BackupsView::showFacts(const Platform::Facts &facts)
{
    const auto now = QDateTime::currentDateTimeUtc();
    m_backups = placed(facts.backups, facts.stores);
    const auto safety = dataSafety(m_profile, m_environment, facts.backups, facts.stores, facts.runs,
                                   QDateTime::currentDateTimeUtc());
    m_answer->setText(safety.newestProven.isValid()
                          ? safety.words(now)
                          : homewords::backupSentence(safety, now) + QLatin1Char(' ') + safety.words(now));
    showProblems(facts, now);
    QList<TableRow> rows;
    for (const auto &backup : std::as_const(m_backups))
        rows << rowOf(backup, now);
    m_found = facts.foundDumps;
    for (const auto &dump : std::as_const(m_found))
        rows << rowOf(dump, now);
    m_model->setRows(rows);
    m_pane->showRows();
}

void BackupsView::showProblems(const Platform::Facts &facts, const QDateTime &now)
{
    constexpr qsizetype most = 3;
    QList<std::pair<State, QString>> said;
    for (const auto &problem : facts.backupProblems.mid(0, most))
        said << std::pair(State::Failed, problem);
    if (facts.backupProblems.size() > most)
        said << std::pair(State::Failed, tr("%n more were left out; “luthierctl backups” names them.", nullptr,
                                            int(facts.backupProblems.size() - most)));
    for (const auto &store : facts.stores) {
        if (store.state == StoreFacts::State::Asking && !store.asOf.isValid())
            said << std::pair(State::Working, tr("Looking into %1 (%2).").arg(store.name, store.where));
        if (store.state == StoreFacts::State::Failed)
            said << std::pair(
                State::Attention,
                store.asOf.isValid()
                    ? tr("%1 cannot be asked; what it had %2 ago is shown. %3")
                          .arg(store.name, words::age(store.asOf, now), store.problem)
                    : tr("%1 cannot be asked, so what it has is not shown. %2").arg(store.name, store.problem));
        for (const auto &problem : store.problems)
            said << std::pair(State::Attention, problem);
    }
    QStringList texts;
    for (const auto &[state, text] : std::as_const(said))
        texts << text;
    if (texts == m_shownStores)
        return; // a button must not be exchanged under the pointer
    m_shownStores = texts;
    emptyLayout(m_stores);
    for (const auto &[state, text] : std::as_const(said)) {
        auto *notice = new Notice(state, text);
        if (state == State::Attention)
            connect(notice->addAction(tr("Ask again")), &QPushButton::clicked, this, &BackupsView::storesWanted);
        m_stores->addWidget(notice);
    }
}

/// The places that the profile does not say: for a server that has no room, or that is not to be touched at all.
QPushButton *BackupsView::proveElsewhere(const QString &id)
{
    using Scratch = DatabaseProfile::Scratch;
    auto *elsewhere = button(tr("Prove it elsewhere"));
    auto *places = new QMenu(elsewhere);
    const auto place = [&](Scratch where, const QString &words, const QString &whyNot) {
        if (where == m_profile.database.scratch)
            return;
        auto *action = places->addAction(whyNot.isEmpty() ? words : tr("%1 (%2)").arg(words, whyNot));
        action->setEnabled(whyNot.isEmpty());
        connect(action, &QAction::triggered, this, [this, id, where] { emit proofWanted(id, where); });
    };
    place(Scratch::Server, tr("On the same server, in a database of its own"), {});
    place(Scratch::Pod, tr("In a pod of its own, with the database's image"),
          m_profile.database.isInCluster() ? QString() : tr("the database is not in the cluster"));
    place(Scratch::Local, tr("On this machine, by a PostgreSQL that is made for it"), {});
    elsewhere->setMenu(places);
    return elsewhere;
}

void BackupsView::chooseBackup(const QString &id) { m_table->selectKey(id); }

bool BackupsView::back()
{
    if (!m_details->isVisible())
        return m_pane->closeFilter();
    m_table->setCurrentIndex({});
    m_details->hide();
    return true;
}

/// What the file says of itself, and the way into the catalogue.
void BackupsView::showFound(const FoundDump &dump)
{
    emptyLayout(m_inside);
    auto *name = new ElidedLabel("heading");
    name->setWhole(QFileInfo(dump.file).fileName());
    m_inside->addWidget(name);
    auto *take = button(tr("Take it over…"));
    take->setToolTip(tr("Computes its SHA-256 and writes a manifest beside it; the file is only read"));
    take->setEnabled(dump.whole != FoundDump::Whole::No);
    connect(take, &QPushButton::clicked, this, [this, file = dump.file] { emit adoptionWanted(file); });
    m_inside->addLayout(row({take, nullptr}));
    m_inside->addWidget(
        label(dump.whole == FoundDump::Whole::No
                  ? tr("Somebody took this by hand: %1. It does not end as a dump ends, so it cannot be "
                       "relied on.")
                        .arg(dump.words())
                  : tr("Somebody took this by hand: %1. Taken over, it can be proved, copied and "
                       "restored like any other backup.")
                        .arg(dump.words()),
              "muted", true));
    m_inside->addWidget(label(tr("COMMAND"), "section"));
    auto *box = new CodeBox(tr("The command that takes it over"), 2);
    box->setCode(words::commandLine(QStringLiteral("luthierctl"),
                                    {QStringLiteral("backups"), QStringLiteral("adopt"), dump.file}));
    m_inside->addWidget(box);
    m_inside->addStretch(1);
}

void BackupsView::showDetails(const QString &id)
{
    const auto placed = std::find_if(m_backups.begin(), m_backups.end(),
                                     [&id](const PlacedBackup &one) { return one.backup.id == id; });
    const auto byHand = std::find_if(m_found.cbegin(), m_found.cend(),
                                     [&id](const FoundDump &one) { return one.file == id; });
    m_details->setVisible(placed != m_backups.end() || byHand != m_found.cend());
    if (placed == m_backups.end() && byHand != m_found.cend())
        return showFound(*byHand);
    if (placed == m_backups.end())
        return;
    const auto *found = &placed->backup;
    emptyLayout(m_inside);
    auto *name = new ElidedLabel("heading");
    name->setWhole(found->id);
    m_inside->addWidget(name);
    auto *head = row({});
    if (!found->run.isEmpty()) {
        auto *look = button(tr("Look at the run that took it"));
        connect(look, &QPushButton::clicked, this, [this, run = found->run] { emit runWanted(run); });
        head->addWidget(look);
    }
    if (!placed->here) {
        auto *fetch = button(tr("Fetch it here"));
        fetch->setToolTip(tr("Downloads it and compares its SHA-256; restoring and proving do that by themselves"));
        connect(fetch, &QPushButton::clicked, this,
                [this, id, store = placed->stores.first()] { emit fetchWanted(id, store); });
        head->addWidget(fetch);
    }
    if (found->kind == QLatin1String("database")) {
        if (found->proof < Proof::Asserted) {
            auto *prove = button(tr("Prove it further"));
            prove->setToolTip(tr("Restores it into a database of its own, compares every table, and removes it again"));
            connect(prove, &QPushButton::clicked, this,
                    [this, id] { emit proofWanted(id, m_profile.database.scratch); });
            head->addWidget(prove);
            head->addWidget(proveElsewhere(id));
        }
        auto *restore = button(tr("Restore…"));
        restore->setToolTip(tr("Beside the live database first; you decide when you see what would be lost"));
        connect(restore, &QPushButton::clicked, this, [this, id] { emit restoreWanted(id); });
        head->addWidget(restore);
    }
    if (found->kind == QLatin1String("configuration") && placed->here) {
        auto *compare = button(tr("Compare with the cluster…"));
        compare->setToolTip(tr("Object by object; you choose what is put back"));
        connect(compare, &QPushButton::clicked, this, [this, id] { emit comparisonWanted(id); });
        head->addWidget(compare);
    }
    head->addStretch(1);
    m_inside->addLayout(head);
    if (found->isEncrypted()) {
        auto *mark = new IconLabel(QStringLiteral("lock"), Role::Muted);
        mark->setAccessibleName(tr("Encrypted"));
        auto *whom = label(tr("Encrypted to %1").arg(found->recipients.join(QStringLiteral(", "))), "muted", true);
        auto *line = row({mark});
        line->addWidget(whom, 1);
        m_inside->addLayout(line);
    }
    if (!placed->here)
        m_inside->addWidget(label(tr("Only %1 has it; restoring or proving it fetches it first.")
                                      .arg(placed->stores.join(QStringLiteral(", "))),
                                  "muted", true));
    m_inside->addWidget(ladderOf(*found));
    m_inside->addWidget(label(tr("COMMAND"), "section"));
    auto *box = new CodeBox(tr("Commands that read and restore this backup"), 5);
    auto local = *found;
    if (!placed->here)
        local.file = found->file.section(QLatin1Char('/'), -1);
    const auto fetching = placed->here ? QString()
                                       : words::commandLine(QStringLiteral("luthierctl"),
                                                            {QStringLiteral("backups"), QStringLiteral("fetch"), id})
                                             + QLatin1Char('\n');
    box->setCode(fetching + backupCommands(local, m_profile));
    m_inside->addWidget(box);
    auto *manifest = new CodeBox(tr("The backup's manifest"), 24);
    manifest->setCode(QString::fromUtf8(QJsonDocument(found->toJson()).toJson()));
    m_inside->addWidget(new Folded(tr("Manifest"), manifest));
    m_inside->addStretch(1);
}

} // namespace luthier
