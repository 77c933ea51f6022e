# shellcheck shell=sh
# A clean Debian to install into, and users in it. Sourced by test with $out set.

: "${out:?}"
release=${INSTALLER_TEST_RELEASE:-bookworm}
clean="${INSTALLER_TEST_ROOT:-/var/tmp/treasury-lookup-clean-$release}"
# What sets up the machine may fail for reasons that say nothing about the packages: that is told by a status of its own.
no_clean_root=75

no_root() { # WHY
  say "$command_name: NOT TESTED: $1"
  exit "$no_clean_root"
}

needs_of_clean_root() {
  need_program debootstrap debootstrap
  [ -e /usr/share/keyrings/debian-archive-keyring.gpg ] || need "the keys of Debian" debian-archive-keyring debian-archive-keyring
}

# Runs a command up to three times: what comes from a network may come at the second try.
with_patience() { # COMMAND…
  "$@" && return
  sleep 5
  "$@" && return
  sleep 20
  "$@"
}

make_clean_root() {
  if [ ! -e "$clean/.ready-2" ]; then
    say "Making a clean Debian ($release) in $clean."
    forget_clean_root
    with_patience debootstrap --variant=minbase "$release" "$clean" >"$out/debootstrap.log" 2>&1 || {
      tail "$out/debootstrap.log" >&2
      no_root "debootstrap failed"
    }
    with_patience in_root apt-get -qq update || no_root "the clean Debian cannot list its packages"
    in_root useradd -m -s /bin/sh alice
    in_root useradd -m -s /bin/sh -d '/home/Bob Größe' bob
    : >"$clean/.ready-2"
  fi
  mountpoint -q "$clean/proc" || mount -t proc proc "$clean/proc" || mount --bind /proc "$clean/proc" || no_root "no /proc in $clean"
  # The state of an earlier run that was cut short.
  in_root dpkg --purge treasury-lookup >/dev/null 2>&1 || true
  rm -rf "$clean"/home/*/.[!.]* "$clean/etc/treasury-lookup" "$clean/opt/Bücher & mehr" "$clean"/tmp/* "$clean"/run/user/*
}

forget_clean_root() {
  ! mountpoint -q "$clean/proc" || umount "$clean/proc"
  rm -rf --one-file-system "$clean"
}

leave_clean_root() { umount "$clean/proc" 2>/dev/null || true; }

in_root() { # COMMAND…, as root
  chroot "$clean" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

home_of() { # USER
  in_root sh -c "getent passwd $1" | cut -d : -f 6
}

# Runs a command as a user on the virtual display. $java_options and $session reach it; $before_it is put before all.
as() { # USER COMMAND…
  user=$1
  shift
  # shellcheck disable=SC2086 # a list of words
  ${replace:-} ${before_it:-} chroot --userspec="$user:$user" "$clean" env -i PATH=/usr/bin:/bin "HOME=$(home_of "$user")" USER="$user" \
    LC_ALL=C.UTF-8 DISPLAY="$display" NO_AT_BRIDGE=1 ${session:+XDG_RUNTIME_DIR=$session} \
    ${java_options:+"JAVA_TOOL_OPTIONS=$java_options"} "$@"
}

# What lies in the root, apart from what belongs to users and to the package manager.
files_of_root() {
  (cd "$clean" && find . -xdev \( -path ./proc -o -path ./var -o -path ./tmp -o -path ./home -o -path ./run \) -prune -o -print | LC_ALL=C sort)
}
