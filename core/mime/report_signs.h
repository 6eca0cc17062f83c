// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/report_fields.h"

#include <QSet>

namespace sobre::mime {

/// What a letter's own header says about being a delivery report.
struct ReportSigns {
    bool declared = false; ///< multipart/report with report-type=delivery-status
    bool otherReport = false; ///< a read receipt, a complaint
    bool fromServer = false; ///< the sender's name is one that servers use
    bool nullReturnPath = false; ///< nobody to answer to: servers, but answering machines too
    bool markedReply = false; ///< marked as the reply of a machine that is no mailer-daemon
    bool automaticReply = false; ///< an answering machine's
    bool saysUndelivered = false; ///< the subject does
    bool saysDelayed = false; ///< the subject says that the server still tries
    QStringList failed; ///< X-Failed-Recipients (Exim, Gmail)

    /// Whether a server wrote it, as far as the header tells; anyone can forge this.
    bool byServer() const { return declared || fromServer || nullReturnPath || !failed.isEmpty(); }
};

ReportSigns readReportSigns(const FieldBlock &header);

/// The addresses that the report was sent to, in lower case: they are the writer's own and did not fail here.
QSet<QString> ownAddresses(const FieldBlock &header);

} // namespace sobre::mime
