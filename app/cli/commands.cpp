// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/error/mail_error.h"

namespace sobre::cli {

const QList<Command> &allCommands()
{
    using Needs = Command::Needs;
    static const QList<Command> commands {
        {"open", "[mailto:…]", Needs::Window, nullptr, openWindow},
        {"account add", "--email A [--name N] --incoming URL --outgoing URL [--password-stdin | --password-command CMD]"
                        " [--keep forever|never|DAYSd] [--ca-file F]",
         Needs::Writing, accountAddOptions, accountAdd},
        {"account list", "", Needs::Reading, nullptr, accountList},
        {"account test", "ACCOUNT [--trust SHA256]…", Needs::Writing, accountTestOptions, accountTest},
        {"account set", "ACCOUNT KEY=VALUE…", Needs::Writing, nullptr, accountSet},
        {"account remove", "ACCOUNT", Needs::Writing, nullptr, accountRemove},
        {"fetch", "[ACCOUNT…] [--fetch-renumbered] [--delete-due]", Needs::Writing, fetchOptions, fetchMail},
        {"server list", "ACCOUNT [--headers N]", Needs::Writing, serverListOptions, serverList},
        {"server fetch", "ACCOUNT/UIDL…", Needs::Writing, nullptr, serverFetch},
        {"server delete", "ACCOUNT/UIDL…", Needs::Writing, nullptr, serverDelete},
        {"send", "FILE…|- [-t] [-i] [-f ADDR] [--from ACCOUNT] [--sign] [--encrypt]", Needs::Writing, sendOptions, sendLetter},
        {"outbox", "[list | retry [LETTER] | cancel LETTER]", Needs::Reading, nullptr, outboxList},
        {"outbox list", "", Needs::Reading, nullptr, outboxList},
        {"outbox retry", "[LETTER]", Needs::Writing, nullptr, outboxRetry},
        {"outbox cancel", "LETTER", Needs::Writing, nullptr, outboxCancel},
        {"list", "[FOLDER] [--limit N]", Needs::Reading, listOptions, listLetters},
        {"show", "LETTER [--raw]", Needs::Reading, showOptions, showLetter},
        {"search", "QUERY [--limit N]", Needs::Reading, listOptions, searchLetters},
        {"inspect", "FILE…", Needs::Nothing, nullptr, inspectFiles},
        {"import", "PATH… [--folder F]", Needs::Writing, importOptions, importMail},
        {"export", "DEST --format mbox|maildir|eml [--folder F]", Needs::Reading, exportOptions, exportMail},
        {"keys list", "[WORD…]", Needs::Reading, nullptr, keysList},
        {"keys make", "ACCOUNT [--name N] [--years N] [--no-passphrase]", Needs::Writing, keysMakeOptions, keysMake},
        {"keys import", "FILE…|-", Needs::Writing, nullptr, keysImport},
        {"keys export", "ADDRESS|FINGERPRINT", Needs::Reading, nullptr, keysExport},
        {"keys find", "ADDRESS [--server URL] [--ca-file F]", Needs::Writing, keysFindOptions, keysFind},
        {"keys accept", "ADDRESS|FINGERPRINT [--matches | --differs]", Needs::Writing, keysAcceptOptions, keysAccept},
        {"keys extend", "ADDRESS|FINGERPRINT [--years N]", Needs::Writing, keysExtendOptions, keysExtend},
        {"keys revoke", "ADDRESS|FINGERPRINT [--reason WORD] --yes", Needs::Writing, keysRevokeOptions, keysRevoke},
        {"keys backup", "ADDRESS|FINGERPRINT FILE", Needs::Writing, nullptr, keysBackup},
        {"keys restore", "FILE [--code-stdin]", Needs::Writing, keysRestoreOptions, keysRestore},
        {"verify", "[--repair]", Needs::Nothing, verifyOptions, verifyStore},
        {"backup", "FILE", Needs::Nothing, nullptr, notAvailable},
        {"restore", "FILE --into DIR [--dry-run]", Needs::Nothing, nullptr, notAvailable},
        {"compose", "[--to A…] [--subject S] [--attach FILE…]", Needs::Window, composeOptions, composeLetter},
    };
    return commands;
}

Task<int> notAvailable(CommandContext &)
{
    throw MailError {.kind = MailError::Kind::NotAvailable, .detail = QStringLiteral("This command")};
    co_return 1; // makes this a coroutine
}

} // namespace sobre::cli
