// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_loader.h"

#include "core/async/reply.h"
#include "core/store/database.h"
#include "core/store/search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

using Loaded = Result<std::shared_ptr<LoadedList>>;

Loaded arranged(const QList<store::LetterKey> &keys, const ListOptions &options)
{
    auto list = std::make_shared<LoadedList>();
    list->arrangement = LetterArrangement(LetterIndex(keys), options);
    list->lines = list->arrangement.arrange();
    return list;
}

Loaded readFolder(store::Database &database, store::FolderId folder, const ListOptions &options)
{
    const auto keys = store::letters::keys(database, folder);
    return keys ? arranged(*keys, options) : Loaded(std::unexpected(keys.error()));
}

/// None: they are all, or the list does not begin with them. Not counted: that takes longer than all of this.
std::shared_ptr<LoadedList> readNewest(store::Database &database, store::FolderId folder, const ListOptions &options)
{
    if (options.filter != LetterFilter::All || !options.newestFirst)
        return nullptr;
    const auto keys = store::letters::newestKeys(database, folder, LetterLoader::NewestFirst);
    if (!keys || keys->size() < LetterLoader::NewestFirst)
        return nullptr;
    const Loaded list = arranged(*keys, options);
    (*list)->whole = false;
    return *list;
}

/// Without Junk and Trash, unless a folder was named.
void leaveOutWaste(store::SearchQuery &query)
{
    using Condition = store::SearchQuery::Condition;
    using Test = store::SearchQuery::Test;
    if (std::ranges::any_of(query.conditions,
                            [](const Condition &each) { return each.test == Test::InFolder; }))
        return;
    for (const QString &name : { u"Junk"_s, u"Trash"_s }) // the names of roles in the file are English
        query.conditions.append({ .test = Test::InFolder, .folder = name, .negated = true });
}

Loaded readSearch(store::Database &database, const ListScope &scope, const ListOptions &options)
{
    auto query = store::parseSearch(scope.search);
    if (!query)
        return std::unexpected(query.error());
    store::SearchQuery narrowed = *query;
    if (!scope.everywhere)
        leaveOutWaste(narrowed);
    auto found = store::search(database, narrowed, LetterLoader::MostFound + 1);
    if (!found)
        return std::unexpected(found.error());
    const bool more = found->size() > LetterLoader::MostFound;
    found->resize(std::min<qsizetype>(found->size(), LetterLoader::MostFound));
    const auto keys = store::letters::keysOf(database, *found);
    if (!keys)
        return std::unexpected(keys.error());
    Loaded list = arranged(*keys, options);
    (*list)->query = *query;
    (*list)->more = more;
    (*list)->unsearched = store::sealedUnsearched(database, narrowed).value_or(0);
    return list;
}

} // namespace

LetterLoader::LetterLoader(store::Store &store) : m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName("letter lists");
}

LetterLoader::~LetterLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LetterLoader::load(const ListScope &scope, const ListOptions &options, QObject *context, Done done, Done early)
{
    m_pool.clear();
    const bool newestFirst = early && !scope.isSearch();
    m_pool.start([&store = m_store, scope, options, newestFirst, deliver = deliverTo<Loaded>(context, std::move(done)),
                  deliverEarly = deliverTo<Loaded>(context, std::move(early))] {
        const auto reader = store.openReader();
        if (!reader) {
            deliver(std::unexpected(reader.error()));
            return;
        }
        if (const auto newest = newestFirst ? readNewest(**reader, scope.folder, options) : nullptr)
            deliverEarly(newest);
        deliver(scope.isSearch() ? readSearch(**reader, scope, options)
                                 : readFolder(**reader, scope.folder, options));
    });
}

} // namespace sobre::ui
