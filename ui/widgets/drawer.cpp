// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drawer.h"

#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/pieces.h"

#include <QButtonGroup>
#include <QStackedWidget>

namespace luthier {

Drawer::Drawer(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, "heading", true))
    , m_message(label({}, "muted", true))
    , m_tabs(row({nullptr}, space::M))
    , m_tabGroup(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
    , m_overview(new CodeBox(tr("Overview")))
    , m_events(new CodeBox(tr("Events")))
    , m_yaml(new CodeBox(tr("YAML")))
    , m_commands(new CodeBox(tr("Commands")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addLayout(m_tabs);
    layout->addWidget(m_pages, 1);
    addPage(tr("Overview"), m_overview);
    addPage(tr("Events"), m_events);
    addPage(tr("YAML"), m_yaml);
    addPage(tr("Command"), m_commands);
    setFocusProxy(m_tabGroup->buttons().first());
    choosePage(Overview);
}

void Drawer::addPage(const QString &name, QWidget *page)
{
    auto *tab = button(name);
    tab->setProperty("segment", true);
    tab->setCheckable(true);
    m_tabGroup->addButton(tab); // not autoExclusive: that reaches into the tabs of nested widgets
    m_tabs->insertWidget(m_tabs->count() - 1, tab);
    m_pages->addWidget(page);
    connect(tab, &QPushButton::toggled, this, [this, page](bool on) {
        if (!on)
            return;
        m_pages->setCurrentWidget(page);
        askForYaml();
    });
}

void Drawer::choosePage(Page page) { m_tabGroup->buttons().at(page)->setChecked(true); }

void Drawer::showDetails(const RowDetails &details)
{
    m_title->setText(details.title);
    m_message->setText(details.message);
    m_message->setVisible(!details.message.isEmpty());
    m_overview->setCode(details.overview);
    m_events->setCode(details.events);
    m_commands->setCode(details.commands);
    if (details.apiPath.isEmpty() || details.apiPath != m_apiPath)
        m_yaml->setCode(details.yaml);
    if (details.apiPath != m_apiPath) {
        m_apiPath = details.apiPath;
        m_askedFor.clear();
    }
    askForYaml();
}

void Drawer::askForYaml()
{
    if (m_pages->currentWidget() != m_yaml || m_apiPath.isEmpty() || m_askedFor == m_apiPath)
        return;
    m_askedFor = m_apiPath;
    m_yaml->setCode(tr("The cluster is being asked…"));
    emit yamlWanted(m_apiPath);
}

void Drawer::showYaml(const QString &apiPath, const Result<QString> &yaml)
{
    if (apiPath != m_apiPath)
        return; // another row was chosen meanwhile
    m_yaml->setCode(yaml ? *yaml : yaml.error().message);
    if (!yaml)
        m_askedFor.clear(); // the next look asks again
}

} // namespace luthier
