#!/bin/sh
# Installs what test/servers needs on a Debian machine: Postfix, Dovecot, dnsmasq and swaks as packages, Exim unpacked beside them
# (Debian's Exim and Postfix packages exclude each other). Run as root; a second run changes nothing. Nothing is started:
# the tests start instances of their own.
set -eu

exim_directory=${MAILDIAG_EXIM:-/opt/maildiag-exim}
packages='postfix dovecot-core dovecot-imapd dnsmasq-base swaks openssl util-linux'
exim_libraries='libdb5.3 libgnutls-dane0 libgnutls30 libidn12 libidn2-0 libnsl2 libpcre2-8-0 libcrypt1'

if [ "$(id -u)" -ne 0 ]; then
  echo 'install-servers: must run as root' >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive

missing=
for package in $packages $exim_libraries; do
  if ! dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
    missing="$missing $package"
  fi
done
exim_user=Debian-exim # compiled into Debian's binary; it refuses to start without
if [ -z "$missing" ] && [ -x "$exim_directory/usr/sbin/exim4" ] && getent passwd "$exim_user" >/dev/null; then
  echo 'install-servers: everything is there'
  exit 0
fi

scratch=$(mktemp -d)
policy=/usr/sbin/policy-rc.d
own_policy=no
clean_up() {
  rm -rf "$scratch"
  if [ "$own_policy" = yes ]; then rm -f "$policy"; fi
}
trap clean_up EXIT
trap 'exit 1' INT TERM HUP

if [ -n "$missing" ] || [ ! -x "$exim_directory/usr/sbin/exim4" ]; then
  apt-get update -qq
fi

if [ -n "$missing" ]; then
  # 101 forbids every service start from a package script (policy-rc.d of invoke-rc.d); a policy that is there is kept.
  if [ ! -e "$policy" ]; then
    own_policy=yes
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 0755 "$policy"
  fi
  echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
  # shellcheck disable=SC2086 # a list of words
  apt-get install --yes --quiet --no-install-recommends $missing
fi

if [ ! -x "$exim_directory/usr/sbin/exim4" ]; then
  # apt's download user must be able to write here.
  chmod 0755 "$scratch"
  if getent passwd _apt >/dev/null; then chown _apt "$scratch"; fi
  (cd "$scratch" && apt-get download --quiet exim4-daemon-light)
  mkdir -p "$exim_directory"
  for archive in "$scratch"/*.deb; do
    dpkg-deb --extract "$archive" "$exim_directory"
  done
fi

if ! getent passwd "$exim_user" >/dev/null; then
  useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$exim_user"
fi

if ldd "$exim_directory/usr/sbin/exim4" | grep 'not found' >&2; then
  echo 'install-servers: Exim lacks the libraries above' >&2
  exit 1
fi
echo "install-servers: done, Exim is in $exim_directory"
