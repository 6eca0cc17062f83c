# SPDX-License-Identifier: GPL-3.0-or-later
"""One Dovecot serves POP3 for all hosts, answers Postfix's log-ins and files what arrives."""

from pathlib import Path

from accounts import ACCOUNTS, FRESH_PASSWORD, MAIL_USER
from network import Host

LDA = "/usr/lib/dovecot/dovecot-lda"

CONFIG = """\
dovecot_config_version = 2.4.1
dovecot_storage_version = 2.4.1
instance_name = sobre-lab
base_dir = {run}/dovecot
state_dir = {run}/dovecot-state
log_path = {run}/log/dovecot.log
protocols = pop3
verbose_proctitle = yes

auth_mechanisms = plain login cram-md5 scram-sha-1 scram-sha-256
auth_failure_delay = 0
auth_internal_failure_delay = 0
auth_allow_cleartext = no
auth_verbose = yes
passdb passwd-file {{
  passwd_file_path = {run}/users
}}
passdb fresh {{
  driver = static
  username_filter = t-*@uno.test t-*@dos.test
  static_password = {{PLAIN}}{fresh}
}}
userdb static {{
  fields {{
    uid = {user}
    gid = {user}
    home = {run}/mail/%{{user|domain}}/%{{user|username}}
  }}
}}

first_valid_uid = 1
mail_driver = maildir
mail_path = ~/Maildir
mail_fsync = never
mail_max_userip_connections = 1000
mail_temp_dir = {run}/tmp
lda_mailbox_autocreate = yes

ssl = required
ssl_server_cert_file = {certificates}/uno.pem
ssl_server_key_file = {certificates}/uno.pem

service auth {{
  unix_listener {run}/auth {{
    mode = 0666
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service pop3 {{
  process_min_avail = 4
}}
service pop3-login {{
  # one process for all: a log-in costs no fork
  restart_request_count = unlimited
  process_min_avail = 1
  client_limit = 1000
  inet_listener pop3 {{
    port = 0
  }}
  inet_listener pop3s {{
    port = 0
  }}
{listeners}}}
{locals}"""

LISTENER = """\
  inet_listener {name} {{
    listen = {address}
    port = {port}
    ssl = {ssl}
  }}
"""

LOCAL = """\
local {address} {{
  ssl_server_cert_file = {pem}
  ssl_server_key_file = {pem}
}}
"""

PLAIN = """\
local {address} {{
  ssl = no
  auth_allow_cleartext = yes
}}
"""


def configure(run: Path, hosts: dict[str, Host], certificates: Path) -> list[str]:
    """Writes the configuration; returns the command that runs the server in the foreground."""
    listeners = locals_ = ""
    seen = set()
    for key, host in hosts.items():
        if key in ("down", "hole") or "pop3" not in host.ports:
            continue
        for service in ("pop3", "pop3s"):
            if service in host.ports:
                listeners += LISTENER.format(name=f"{key}-{service}", address=host.address, port=host.ports[service],
                                             ssl="yes" if service == "pop3s" else "no")
        if host.address not in seen:
            template = PLAIN if key == "plain" else LOCAL
            locals_ += template.format(address=host.address, pem=certificates / f"{key}.pem")
            seen.add(host.address)

    for name in ("dovecot", "dovecot-state"):
        (run / name).mkdir(mode=0o755)
    users = "".join(f"{a.user}:{a.stored}::::::user={a.email}\n" for a in ACCOUNTS)
    (run / "users").write_text(users)
    log = run / "log" / "dovecot.log"
    log.touch()
    log.chmod(0o666)  # the delivery agent writes to it as the mail user
    config = run / "dovecot.conf"
    config.write_text(CONFIG.format(run=run, user=MAIL_USER, fresh=FRESH_PASSWORD, certificates=certificates,
                                    listeners=listeners, locals=locals_))
    return ["dovecot", "-F", "-c", str(config)]
