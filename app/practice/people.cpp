// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/people.h"

using namespace Qt::StringLiterals;

namespace sobre::practice {

mime::Mailbox owner()
{
    return {u"Robin Vela"_s, u"robin@practice.example"_s};
}

const QList<Person> &people()
{
    static const QList<Person> all {
        {{u"Inés Faro"_s, u"ines@faro.example"_s}, Tongue::English, true},
        {{u"Tomás Rueda"_s, u"tomas@rueda.example"_s}, Tongue::Spanish, false},
        {{u"Dewi Laut"_s, u"dewi@laut.example"_s}, Tongue::Indonesian, false},
    };
    return all;
}

const Person *personAt(const QString &address)
{
    for (const Person &person : people()) {
        if (person.mailbox.address.compare(address, Qt::CaseInsensitive) == 0)
            return &person;
    }
    return nullptr;
}

const Person &keyHolder()
{
    return people().first();
}

} // namespace sobre::practice
