// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_provider.h"

#include "sample_job.h"

using namespace sobre::plugin;

CryptoProvider::Capabilities SampleProvider::capabilities(CryptoRequest::Format format) const
{
    // Nothing for a format that it does not know, and one may come. Asked often: a real plugin remembers here what it found out about its engine.
    return format == CryptoRequest::Format::OpenPgp ? Encrypt | Decrypt : Capabilities();
}

QString SampleProvider::missing(CryptoRequest::Format format) const
{
    return format == CryptoRequest::Format::OpenPgp ? QString() : QStringLiteral("the sample knows no S/MIME");
}

CryptoJob *SampleProvider::createJob(const CryptoRequest &request, QObject *parent)
{
    return new SampleJob(request, parent);
}
