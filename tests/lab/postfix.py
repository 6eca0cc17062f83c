# SPDX-License-Identifier: GPL-3.0-or-later
"""Three Postfix: Uno's, Dos's, and the relay between them."""

import os
import pwd
import grp
import sys
from pathlib import Path

from accounts import ACCOUNTS, MAIL_USER
from dovecot import LDA
from network import LACKING, Host

GIGABYTE = 1 << 30
SMALL = 20000  # what small.uno.test takes

MAIN = {
    "compatibility_level": "3.10",
    "command_directory": "/usr/sbin",
    "daemon_directory": "/usr/lib/postfix/sbin",
    "mail_owner": "postfix",
    "setgid_group": "postdrop",
    "maillog_file_prefixes": "/tmp",
    "inet_protocols": "ipv4",
    "mynetworks": "",
    "mydestination": "",
    "alias_maps": "",
    "alias_database": "",
    "local_recipient_maps": "",
    "local_transport": "error:5.1.1 nobody lives here",
    "notify_classes": "",
    "biff": "no",
    "message_size_limit": str(GIGABYTE),
    "mailbox_size_limit": "0",
    "virtual_mailbox_limit": "0",
    # names come from files, never from a DNS
    "smtp_dns_support_level": "disabled",
    "smtp_host_lookup": "native",
    "smtp_tls_security_level": "none",
    # quick: what fails for now is tried again after a second
    "queue_run_delay": "1s",
    "minimal_backoff_time": "1s",
    "maximal_backoff_time": "2s",
    "transport_retry_time": "1s",
    "in_flow_delay": "0",
    # tests call often and wrongly
    "smtpd_client_connection_count_limit": "0",
    "smtpd_client_connection_rate_limit": "0",
    "smtpd_error_sleep_time": "0",
    "smtpd_timeout": "300s",
    "smtpd_relay_restrictions": "reject_unauth_destination",
    "smtpd_tls_security_level": "may",
    "smtpd_tls_received_header": "yes",
    "smtpd_sasl_type": "dovecot",
    "smtpd_sasl_authenticated_header": "no",
}

SERVICES = """\
pickup    unix  n  -  n  60     1    pickup
cleanup   unix  n  -  n  -      0    cleanup
qmgr      unix  n  -  n  1      1    qmgr
tlsmgr    unix  -  -  n  1000?  1    tlsmgr
rewrite   unix  -  -  n  -      -    trivial-rewrite
bounce    unix  -  -  n  -      0    bounce
defer     unix  -  -  n  -      0    bounce
trace     unix  -  -  n  -      0    bounce
verify    unix  -  -  n  -      1    verify
flush     unix  n  -  n  1000?  0    flush
proxymap  unix  -  -  n  -      -    proxymap
proxywrite unix -  -  n  -      1    proxymap
smtp      unix  -  -  n  -      -    smtp
relay     unix  -  -  n  -      -    smtp
showq     unix  n  -  n  -      -    showq
error     unix  -  -  n  -      -    error
retry     unix  -  -  n  -      -    error
discard   unix  -  -  n  -      -    discard
anvil     unix  -  -  n  -      1    anvil
scache    unix  -  -  n  -      1    scache
postlog   unix-dgram n - n -    1    postlogd
"""

DELIVERY = """\
dovecot   unix  -  n  n  -      10   pipe
  flags=DRXhu null_sender= user={user}:{user} argv={lda} -c {run}/dovecot.conf -f ${{sender}} -a ${{original_recipient}} -d ${{recipient}}
"""

# Recipients that are refused at RCPT TO, for good and for now.
REFUSALS = ("inline:{ {refused@uno.test = 550 5.7.1 This mailbox takes no mail}, "
            "{refused@dos.test = 550 5.7.1 This mailbox takes no mail}, "
            "{later@uno.test = 451 4.7.1 Come back later}, {later@dos.test = 451 4.7.1 Come back later} }")


# "t-grey-NAME" is let pass two seconds after the first time (greylist.py).
GREYLISTED = r"regexp:{ {/^t-grey-[^@]*@/ greylist} }"


RESTRICTIONS = f"check_recipient_access {REFUSALS}, check_recipient_access {GREYLISTED}"
# Deferred by Dos alone: for the relay to try again.
SLOW = "inline:{ {slow@dos.test = 451 4.7.1 Come back later} }"


def greylist_at(run: Path) -> Path:
    return run / "greylist"


def listener(at: str, **settings: str) -> str:
    lines = [f"{at} inet n - n - - smtpd"]
    lines += [f"  -o {{ {name} = {value} }}" for name, value in settings.items()]
    return "\n".join(lines) + "\n"


def submission(host: Host, pem: Path, **settings: str) -> str:
    """587 with STARTTLS and 465 with TLS from the first byte; both want a log-in before a letter."""
    common = {
        "syslog_name": "postfix/submission",
        "smtpd_tls_chain_files": str(pem),
        "smtpd_tls_auth_only": "yes",
        "smtpd_sasl_auth_enable": "yes",
        "smtpd_relay_restrictions": "permit_sasl_authenticated, reject",
        **settings,
    }
    text = listener(host.at("submission"), **common) if "submission" in host.ports else ""
    if "submissions" in host.ports:
        text += listener(host.at("submissions"), **common, smtpd_tls_wrappermode="yes")
    return text


def instance(run: Path, key: str, name: str, domain: str, namespace: bool, main: dict, services: str) -> list[str]:
    """Writes one instance with its queue; returns the command that runs its master."""
    home = run / f"postfix-{key}"
    config, queue, data = home / "etc", home / "queue", home / "data"
    owner, drop = pwd.getpwnam("postfix"), grp.getgrnam("postdrop").gr_gid
    for folder in (home, config, queue, data, queue / "pid"):
        folder.mkdir(mode=0o755)
    for folder in ("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private", "saved", "trace"):
        (queue / folder).mkdir(mode=0o700)
        os.chown(queue / folder, owner.pw_uid, -1)
    for folder, mode in (("maildrop", 0o1730), ("public", 0o2710)):
        (queue / folder).mkdir()
        os.chown(queue / folder, owner.pw_uid, drop)
        (queue / folder).chmod(mode)
    os.chown(data, owner.pw_uid, -1)

    settings = {
        **MAIN,
        "myhostname": name, "mydomain": domain, "myorigin": domain,
        "queue_directory": str(queue), "data_directory": str(data), "maillog_file": str(run / "log" / f"postfix-{key}.log"),
        "smtpd_peername_lookup": "yes" if namespace else "no",
        "smtpd_sasl_path": str(run / "auth"),
        **main,
    }
    (config / "main.cf").write_text("".join(f"{k} = {v}\n" for k, v in settings.items()))
    (config / "master.cf").write_text(services + SERVICES)
    for file in config.iterdir():  # Postfix waits until a file has been left alone for a second
        os.utime(file, (0, 0))
    return ["/usr/lib/postfix/sbin/master", "-s", "-c", str(config)]


def provider(run: Path, key: str, host: Host, relay: Host, pem: Path, namespace: bool,
             main: dict, services: str) -> list[str]:
    domain = f"{key}.test"
    known = " ".join(f"{{ {a.email} = OK }}," for a in ACCOUNTS if a.email.endswith(f"@{domain}"))
    settings = {
        "inet_interfaces": host.address,
        "virtual_mailbox_domains": domain,
        "virtual_mailbox_maps": f"inline:{{ {known} {{ postmaster@{domain} = OK }} }}, "
                                f"regexp:{{ {{/^t-[^@]+@{key}\\.test$$/ OK}} }}",
        "virtual_transport": "dovecot",
        "dovecot_destination_recipient_limit": "1",
        "relayhost": f"[{relay.address}]:{relay.ports['smtp']}",
        "smtpd_tls_chain_files": str(pem),
        "smtpd_restriction_classes": "greylist",
        "greylist": f"check_policy_service unix:{greylist_at(run)}",
        "smtpd_recipient_restrictions": RESTRICTIONS,
        **({"smtp_bind_address": host.address} if namespace else {}),
        **main,
    }
    delivery = DELIVERY.format(user=MAIL_USER, lda=LDA, run=run)
    return instance(run, key, host.name, domain, namespace, settings, services + delivery)


def configure(run: Path, hosts: dict[str, Host], certificates: Path, namespace: bool) -> list[list[str]]:
    uno, dos, relay = hosts["uno"], hosts["dos_smtp"], hosts["relay"]

    def pem(key: str) -> Path:
        return certificates / f"{key}.pem"

    # Uno takes every recipient at submission, its own unknown ones too, and lets them bounce.
    lenient = {"smtpd_reject_unlisted_recipient": "no"}
    services = listener(uno.at("smtp")) + submission(uno, pem("uno"), **lenient)
    for key in ("wrong", "expired", "selfsigned", "cnonly"):
        services += submission(hosts[key], pem(key), **lenient)
    services += submission(hosts["small"], pem("small"), message_size_limit=str(SMALL))
    for key, extension in LACKING.items():
        services += submission(hosts[key], pem(key), **lenient, smtpd_discard_ehlo_keywords=f"{extension}, silent-discard")
    services += submission(hosts["plain"], pem("uno"), **lenient,
                           smtpd_tls_security_level="none", smtpd_tls_auth_only="no")
    commands = [[sys.executable, str(Path(__file__).resolve().parent / "greylist.py"), str(greylist_at(run))]]
    commands += [provider(run, "uno", uno, relay, pem("uno"), namespace, {"smtp_tls_security_level": "encrypt"}, services)]

    # Dos refuses an unknown recipient of its own at once, and sends on without TLS.
    services = listener(dos.at("smtp")) + submission(dos, pem("dos_smtp"))
    commands.append(provider(run, "dos", dos, relay, pem("dos_smtp"), namespace,
                             {"smtpd_recipient_restrictions": f"check_recipient_access {SLOW}, {RESTRICTIONS}"}, services))

    # The relay knows only the way: with TLS to Uno, without to Dos.
    to_uno, to_dos = (f"[{h.address}]:{h.ports['smtp']}" for h in (uno, dos))
    main = {
        "inet_interfaces": relay.address,
        "relay_domains": "uno.test, dos.test",
        "delay_warning_time": "2s",  # who asks for it (NOTIFY=DELAY) is told soon
        "transport_maps": f"inline:{{ {{ uno.test = smtp:{to_uno} }}, {{ dos.test = smtp:{to_dos} }} }}",
        "smtp_tls_policy_maps": f"inline:{{ {{ {to_uno} = encrypt }} }}",
        "smtpd_tls_chain_files": str(pem("relay")),
        **({"smtp_bind_address": relay.address} if namespace else {}),
    }
    commands.append(instance(run, "relay", relay.name, "relay.test", namespace, main, listener(relay.at("smtp"))))
    return commands
