// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/migrationsview.h"

#include "base/words.h"
#include "kube/access.h"
#include "ui/migrations/graphcolumn.h"
#include "ui/migrations/graphrows.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QSplitter>

namespace luthier {

namespace {

constexpr int StateColumn = 4;
constexpr int SqlLines = 12;

struct Seen {
    GraphRow::Kind kind = GraphRow::Kind::Unknown;
    State state = State::Unknown;
    QString words;
};

Seen seen(const MigrationFacts &facts, const QString &revision, const QSet<QString> &applied)
{
    if (!facts.situation.database || facts.place.kind == SchemaPlace::Kind::Foreign)
        return {GraphRow::Kind::Unknown, State::Unknown, MigrationsView::tr("not known")};
    const auto &running = facts.situation.running;
    if (running && !running->history.knows(revision))
        return {GraphRow::Kind::Foreign, State::Failed, MigrationsView::tr("not in the image")};
    if (applied.contains(revision))
        return {GraphRow::Kind::Applied, State::Healthy, MigrationsView::tr("applied")};
    return {GraphRow::Kind::Pending, State::Attention, MigrationsView::tr("pending")};
}

// A label stands where its branch begins: Alembic repeats it at every revision above.
QStringList newLabels(const MigrationHistory &history, const Migration &migration)
{
    QStringList all;
    for (const auto &label : migration.labels) {
        bool below = false;
        for (const auto &parent : migration.parents)
            if (const auto *one = history.find(parent))
                below = below || one->labels.contains(label);
        if (!below)
            all << label;
    }
    return all;
}

QString listed(const QStringList &texts) { return texts.join(QStringLiteral(", ")); }

} // namespace

MigrationsView::MigrationsView(const Profile &profile, const QString &nameSpace, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_nameSpace(nameSpace)
    , m_answer(label({}, "answer", true))
    , m_alarms(new QVBoxLayout)
    , m_problem(new Notice)
    , m_model(new RowModel({tr("Graph"), tr("Revision"), tr("What it does"), tr("Written"), tr("State"), tr("Marks")},
                           StateColumn, this))
    , m_table(new Table(tr("Migrations")))
    , m_pane(new TablePane(m_table))
    , m_below(new QWidget)
    , m_heading(label({}, "heading", true))
    , m_about(label({}, "muted", true))
    , m_sqlUp(flatButton(tr("Show the SQL of its upgrade")))
    , m_sqlBack(flatButton(tr("Show the SQL of its downgrade")))
    , m_sql(new CodeBox(tr("SQL"), SqlLines))
    , m_up(button(tr("Upgrade…"), true))
    , m_downgrade(button(tr("Downgrade…")))
{
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("Where is the database's schema?"), "title"), nullptr, m_downgrade, m_up}));
    layout->addWidget(m_answer);
    m_alarms->setSpacing(space::S);
    layout->addLayout(m_alarms);
    layout->addWidget(m_problem);
    m_problem->hide();
    m_model->setExtraRole(GraphColumn::GraphRole);
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // the graph has its own order
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(0, new GraphColumn(m_table));
    m_table->setWidths({GraphColumn::widthFor(2), 130, 0, 130, 150, 180});
    m_pane->setEmptyWords(tr("No migration is known yet"),
                          tr("They are read from the scripts in the application's image, and from the database."));
    auto *about = new QVBoxLayout(m_below);
    about->setContentsMargins(0, space::S, 0, 0);
    about->addWidget(m_heading);
    about->addWidget(m_about);
    about->addLayout(row({m_sqlUp, m_sqlBack, nullptr}));
    about->addWidget(m_sql);
    about->addStretch(1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_below);
    splitter->setSizes({320, 240});
    splitter->setStretchFactor(0, 1);
    layout->addWidget(splitter, 1);
    connect(m_table, &Table::chosen, this, &MigrationsView::showRevision);
    connect(m_sqlUp, &QPushButton::clicked, this, [this] { askSql(false); });
    connect(m_sqlBack, &QPushButton::clicked, this, [this] { askSql(true); });
    connect(m_up, &QPushButton::clicked, this, [this] { emit moveWanted(false, m_up->property("aim").toString()); });
    connect(m_downgrade, &QPushButton::clicked, this,
            [this] { emit moveWanted(true, m_downgrade->property("aim").toString()); });
    showFacts({});
}

void MigrationsView::showFacts(const Platform::Facts &facts)
{
    if (facts.migrations && facts.migrations == m_facts)
        return; // nothing new: what a person looks at stays as it is
    m_facts = facts.migrations;
    if (!m_facts || m_facts->state == MigrationFacts::State::Loading) {
        m_answer->setText(tr("The migrations are being read, in the pods and in the database."));
        m_pane->showLoading();
    } else if (m_facts->state == MigrationFacts::State::Failed) {
        m_answer->setText(tr("Where the schema is could not be read. Nothing was changed."));
        showFailed();
    } else {
        m_answer->setText(m_facts->words());
        showKnown();
    }
    showAlarms();
    showRevision(m_table->currentKey());
}

void MigrationsView::showFailed()
{
    m_model->setRows({});
    if (m_facts->problem.kind == Error::Kind::Denied) {
        const AccessQuestion exec{QStringLiteral("create"), {}, QStringLiteral("pods/exec"), m_nameSpace, false, {}};
        m_pane->showDenied(m_facts->problem.message, roleGranting({exec}, {}));
        return;
    }
    m_pane->setEmptyWords(tr("No migration can be shown"), tr("Why is said above. Read again (F5) when it is mended."));
    m_pane->showRows();
}

void MigrationsView::showKnown()
{
    if (m_facts->state == MigrationFacts::State::NotUsed) {
        m_pane->setEmptyWords(
            tr("The profile names no migration tool"),
            tr("Add “migrations: {tool: alembic, component: backend}” to the profile, and open it again."));
        m_model->setRows({});
        m_pane->showRows();
        return;
    }
    const auto history = m_facts->history();
    const auto current = m_facts->current();
    const auto heads = m_facts->heads();
    const auto applied = history.upTo(current);
    const auto graph = graphOf(history);
    QList<TableRow> rows;
    for (qsizetype i = 0; i < history.migrations.size(); ++i) {
        const auto &migration = history.migrations[i];
        const auto how = seen(*m_facts, migration.revision, applied);
        auto node = graph[i];
        node.kind = how.kind;
        node.isCurrent = current.contains(migration.revision);
        QStringList marks;
        if (node.isCurrent)
            marks << tr("database");
        if (heads.contains(migration.revision))
            marks << tr("head");
        marks << newLabels(history, migration);
        TableRow one;
        one.key = migration.revision;
        one.cells = {QString(),
                     migration.revision,
                     migration.message.isEmpty() ? tr("(it does not say)") : migration.message,
                     migration.created.isValid() ? words::day(migration.created.date()) : QStringLiteral("–"),
                     how.words,
                     listed(marks)};
        one.state = how.state;
        one.extra = QVariant::fromValue(node);
        one.tip = migration.message;
        rows << one;
    }
    m_table->setColumnWidth(0, GraphColumn::widthFor(graph.isEmpty() ? 1 : graph.first().lanes));
    m_model->setRows(rows);
    m_pane->showRows();
    if (m_table->currentKey().isEmpty() && !rows.isEmpty())
        chooseRevision(current.value(0, rows.first().key));
}

void MigrationsView::showAlarms()
{
    emptyLayout(m_alarms);
    if (!m_facts)
        return;
    for (const auto &alarm : m_facts->alarms)
        m_alarms->addWidget(new Notice(alarm.isSerious ? State::Failed : State::Attention, alarm.sentence));
    const bool failed = m_facts->state == MigrationFacts::State::Failed;
    const auto say = [this, failed](const QString &text, const QString &detail) {
        if (text.isEmpty())
            return;
        m_alarms->addWidget(new Notice(failed ? State::Failed : State::Attention, text));
        if (detail.isEmpty())
            return;
        auto *box = new CodeBox(tr("Output"), SqlLines);
        box->setCode(detail);
        m_alarms->addWidget(new Folded(tr("What was said"), box));
    };
    auto problem = m_facts->problem;
    if (m_facts->isRemembered)
        problem.message +=
            QLatin1Char(' ')
            + tr("Shown is what its image knew on %1.").arg(words::moment(m_facts->situation.running->seen));
    if (!failed || problem.kind != Error::Kind::Denied) // then the table's place says it
        say(problem.message, problem.detail);
    say(m_facts->databaseProblem.message, m_facts->databaseProblem.detail);
    say(m_facts->memoryProblem, {});
}

void MigrationsView::chooseRevision(const QString &revision) { m_table->selectKey(revision); }

void MigrationsView::showRevision(const QString &revision)
{
    const auto history = m_facts ? m_facts->history() : MigrationHistory();
    const auto *migration = history.find(revision);
    m_below->setVisible(migration);
    showActions();
    if (!migration)
        return;
    if (revision != m_sqlOf) {
        m_sqlOf = revision;
        m_sql->hide();
    }
    setBreakableText(m_heading, migration->message.isEmpty() ? revision : migration->message);
    QStringList lines;
    if (!migration->details.isEmpty())
        lines << migration->details;
    lines << (migration->parents.isEmpty() ? tr("Revision %1, the first of its line.").arg(revision)
              : migration->parents.size() > 1
                  ? tr("Revision %1, merges %2.").arg(revision, listed(migration->parents))
                  : tr("Revision %1, follows %2.").arg(revision, listed(migration->parents)));
    if (!migration->dependsOn.isEmpty())
        lines << tr("Needs %1 to be there.").arg(listed(migration->dependsOn));
    if (migration->created.isValid())
        lines << tr("Written %1.").arg(words::moment(migration->created));
    if (!migration->file.isEmpty())
        lines << tr("Script: %1").arg(migration->file);
    if (const auto images = m_facts->knownBy(revision); !images.isEmpty())
        lines << tr("Images that know it: %1").arg(listed(images));
    m_about->setText(lines.join(QLatin1Char('\n')));
    const bool canShow = m_facts->canMove && m_facts->situation.running
                      && m_facts->situation.running->history.knows(revision) && migration->parents.size() < 2;
    m_sqlUp->setVisible(canShow);
    m_sqlBack->setVisible(canShow);
}

/// Both name where they lead: to the chosen revision where that is a way, else to the head and one step down.
void MigrationsView::showActions()
{
    const bool known = m_facts && m_facts->state == MigrationFacts::State::Known && m_facts->canMove && !m_isAsking;
    const auto history = known ? m_facts->history() : MigrationHistory();
    const auto current = known ? m_facts->current() : QStringList();
    const auto chosen = m_table->currentKey();
    const auto applied = history.upTo(current);
    const auto pending = known ? m_facts->pending() : QStringList();
    const auto heads = known ? m_facts->heads() : QStringList();
    auto up = pending.isEmpty() ? QString() : heads.size() == 1 ? heads.first() : QString();
    if (pending.contains(chosen))
        up = chosen;
    QString down;
    if (current.size() == 1 && history.knows(current.first())) {
        const auto parents = history.find(current.first())->parents;
        down = applied.contains(chosen) && chosen != current.first() ? chosen : parents.value(0);
        if (parents.size() > 1 && down == parents.value(0) && chosen != down)
            down.clear(); // a merge has more than one way down: the person chooses
    }
    const auto lead = [](QPushButton *button, const QString &aim, const QString &plain, const QString &named) {
        button->setProperty("aim", aim);
        button->setEnabled(!aim.isEmpty());
        button->setText(aim.isEmpty() ? plain : named.arg(aim.left(12)));
    };
    lead(m_up, up, tr("Upgrade…"), tr("Upgrade to %1…"));
    lead(m_downgrade, down, tr("Downgrade…"), tr("Downgrade to %1…"));
}

void MigrationsView::showAsking(bool asking)
{
    m_isAsking = asking;
    m_problem->say(State::Working, tr("Alembic is asked what it would run. Nothing is changed by asking."));
    m_problem->setVisible(asking);
    showActions();
}

void MigrationsView::say(const QString &problem)
{
    m_problem->say(State::Failed, problem);
    m_problem->setVisible(!problem.isEmpty());
}

void MigrationsView::askSql(bool down)
{
    m_sqlDown = down;
    m_sql->setCode(tr("Alembic is asked…"));
    m_sql->show();
    emit sqlWanted(m_sqlOf, down);
}

void MigrationsView::showSql(const QString &revision, bool down, const Result<QString> &sql)
{
    if (revision != m_sqlOf || down != m_sqlDown)
        return; // another one was chosen meanwhile
    m_sql->setCode(sql ? *sql : sql.error().message);
}

} // namespace luthier
