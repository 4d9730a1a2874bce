#!/bin/sh
# Installs what test/servers needs on a Debian machine: Postfix, Dovecot, a Kerberos KDC, dnsmasq and swaks as packages, Exim
# unpacked beside them (Debian's Exim and Postfix packages exclude each other; the heavy one knows NTLM and EXTERNAL), and the
# npm package kerberos. Run as root; a second run changes nothing. Nothing is started: the tests start instances of their own.
set -eu

exim_directory=${MAILDIAG_EXIM:-/opt/maildiag-exim}
heavy_exim_directory=${MAILDIAG_HEAVY_EXIM:-/opt/maildiag-exim-heavy}
kerberos_directory=${MAILDIAG_KERBEROS:-/opt/maildiag-kerberos}
packages='postfix dovecot-core dovecot-imapd dovecot-gssapi libsasl2-modules sasl2-bin dnsmasq-base microsocks tinyproxy swaks openssl util-linux'
# The compiler builds the npm package.
kerberos_packages='krb5-kdc krb5-admin-server krb5-user libkrb5-dev g++ make python3'
exim_libraries='libdb5.3 libgnutls-dane0 libgnutls30 libidn12 libidn2-0 libnsl2 libpcre2-8-0 libcrypt1'
heavy_exim_libraries='libldap-2.5-0 libmariadb3 libpam0g libperl5.36 libpq5 libsasl2-2 libspf2-2 libsqlite3-0'

if [ "$(id -u)" -ne 0 ]; then
  echo 'install-servers: must run as root' >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive

missing=
for package in $packages $kerberos_packages $exim_libraries $heavy_exim_libraries; do
  if ! dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
    missing="$missing $package"
  fi
done
exim_user=Debian-exim # compiled into Debian's binary; it refuses to start without
kerberos_build=$kerberos_directory/node_modules/kerberos/build/Release/kerberos.node
if [ -z "$missing" ] && [ -x "$exim_directory/usr/sbin/exim4" ] && [ -x "$heavy_exim_directory/usr/sbin/exim4" ] &&
  [ -e "$kerberos_build" ] && getent passwd "$exim_user" >/dev/null; then
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

if [ -n "$missing" ] || [ ! -x "$exim_directory/usr/sbin/exim4" ] || [ ! -x "$heavy_exim_directory/usr/sbin/exim4" ]; then
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

# unpack_exim PACKAGE DIRECTORY
unpack_exim() {
  if [ -x "$2/usr/sbin/exim4" ]; then return; fi
  # apt's download user must be able to write here.
  mkdir "$scratch/$1"
  chmod 0755 "$scratch" "$scratch/$1"
  if getent passwd _apt >/dev/null; then chown _apt "$scratch/$1"; fi
  (cd "$scratch/$1" && apt-get download --quiet "$1")
  mkdir -p "$2"
  for archive in "$scratch/$1"/*.deb; do
    dpkg-deb --extract "$archive" "$2"
  done
}
unpack_exim exim4-daemon-light "$exim_directory"
unpack_exim exim4-daemon-heavy "$heavy_exim_directory"

if ! getent passwd "$exim_user" >/dev/null; then
  useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$exim_user"
fi

for directory in "$exim_directory" "$heavy_exim_directory"; do
  if ldd "$directory/usr/sbin/exim4" | grep 'not found' >&2; then
    echo "install-servers: Exim in $directory lacks the libraries above" >&2
    exit 1
  fi
done

# maildiag finds it by NODE_PATH. Without a compiler or registry only the tests that need it are skipped.
if [ ! -e "$kerberos_build" ] &&
  ! npm install --silent --no-audit --no-fund --prefix "$kerberos_directory" kerberos@7.0.0; then
  echo 'install-servers: the npm package kerberos could not be installed' >&2
fi
echo "install-servers: done, Exim is in $exim_directory and $heavy_exim_directory"
