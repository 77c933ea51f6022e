# shellcheck shell=sh
# What ./run and ./check share: find a JDK, install what is missing, build what changed, open a virtual display.
# Sourced with $root (the checkout) and $command_name set. It talks on standard error only: standard output belongs to
# the program.

: "${root:?} ${command_name:?}"
oldest_jdk=25

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$command_name: $*"
  exit 1
}

# Without a locale Java takes file names for ASCII and finds nothing in a folder named "Übersicht".
if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
  if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
fi

# --- The JDK -----------------------------------------------------------------------------------------------------

# Prints the feature release of the JDK in a folder, from its "release" file: asking java itself takes 50 times longer.
jdk_release() { # FOLDER
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      value=${value#\"}
      printf '%s' "${value%%[!0-9]*}"
    fi
  done <"$1/release"
}

# Sets $jdk. JAVA_HOME goes first; of all others the oldest that will do, as the one closest to what the build was
# tried with.
find_jdk() {
  jdk=''
  jdk_found=$(jdk_release "${JAVA_HOME:-/nonexistent}")
  if [ "${jdk_found:-0}" -ge "$oldest_jdk" ]; then
    jdk=$JAVA_HOME
    return
  fi
  path_javac=$(command -v javac || true)
  path_javac=$(readlink -f "${path_javac:-/nonexistent}" 2>/dev/null || true)
  jdk_best=0
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/openjdk* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${path_javac%/bin/javac}"; do
    [ -d "$folder" ] || continue
    jdk_found=$(jdk_release "$folder")
    if [ "${jdk_found:-0}" -ge "$oldest_jdk" ] && { [ "$jdk_best" = 0 ] || [ "$jdk_found" -lt "$jdk_best" ]; }; then
      jdk=$folder
      jdk_best=$jdk_found
    fi
  done
  if [ -z "$jdk" ]; then
    say "$command_name: Treasury Lookup needs a JDK $oldest_jdk or newer, and none was found in JAVA_HOME, on PATH or in the usual folders."
    if apt-cache policy "openjdk-$oldest_jdk-jdk" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
      fail "Install it with: sudo apt-get install openjdk-$oldest_jdk-jdk"
    fi
    fail "Install Eclipse Temurin $oldest_jdk from https://adoptium.net, or set JAVA_HOME to a JDK you have."
  fi
}

# --- What else has to be installed -------------------------------------------------------------------------------

# A "needs_…" function calls these; each adds what is missing under three names: what a reader knows it by, the Debian
# package that brings it, and what dnf and zypper know it by.
need() { # NAME DEBIAN-PACKAGE RPM-CAPABILITY
  missing="$missing${missing:+, }$1"
  packages="$packages${packages:+ }$2"
  capabilities="$capabilities${capabilities:+ }'$3'"
}

need_library() { # SONAME DEBIAN-PACKAGE
  # Where there is no linker cache to ask (musl, Nix) the program itself has to find out.
  case ${linker_cache:=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p 2>/dev/null || true)} in
    '' | *"	$1 (libc6,"*) ;;
    *) need "$1" "$2" "$1()(64bit)" ;;
  esac
}

need_program() { # NAME DEBIAN-PACKAGE
  command -v "$1" >/dev/null || need "$1" "$2" "/usr/bin/$1"
}

need_font() { # LANGUAGE NAME DEBIAN-PACKAGE
  [ -n "$(fc-list ":lang=$1" family 2>/dev/null)" ] || need "$2" "$3" "font(:lang=$1)"
}

needs_of_build() {
  need_program mvn maven
}

# The libraries that the native parts of JavaFX 26 link to; GTK brings the rest (Pango, Cairo, FreeType, Fontconfig).
needs_of_window() {
  need_library libgtk-3.so.0 libgtk-3-0
  need_library libXtst.so.6 libxtst6
  need_library libXxf86vm.so.1 libxxf86vm1
  need_library libGL.so.1 libgl1
}

needs_of_text() {
  need_program fc-list fontconfig
  need_font en "a font" fonts-dejavu-core
  need_font zh-cn "a font with Chinese characters" fonts-wqy-microhei
}

needs_of_picture() {
  needs_of_window
  need_program Xvfb xvfb
}

needs_of_check() {
  needs_of_build
  needs_of_picture
  need_program openbox openbox
  need_program metacity metacity
  need_program xdotool xdotool
  need_program xclip xclip
  need_program xprop x11-utils
  need_program setxkbmap x11-xkb-utils
  # The key store is tested against a real one in a session of its own.
  need_program dbus-run-session dbus
  need_program gnome-keyring-daemon gnome-keyring
  need_program secret-tool libsecret-tools
  need_library libsecret-1.so.0 libsecret-1-0
  # The desk's database is tested against real servers on ports of their own, started and removed by the tests.
  need_postgresql
}

# Debian keeps the programs of a server off the PATH.
need_postgresql() {
  for program in /usr/lib/postgresql/*/bin/postgres "$(command -v postgres || true)"; do
    [ ! -x "$program" ] || return 0
  done
  need PostgreSQL postgresql postgresql-server
}

look_for() { # NEEDS
  missing='' packages='' capabilities='' linker_cache=''
  "$1"
}

# Sees to it that everything a "needs_…" function names is there; says what is missing, and fails, when it cannot.
ensure() { # PURPOSE NEEDS
  look_for "$2"
  [ -n "$missing" ] || return 0
  wanted=$packages
  if command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then
      apt_install ''
    elif sudo -n true 2>/dev/null; then
      apt_install 'sudo -n'
    fi
    look_for "$2"
    [ -n "$missing" ] || return 0
    how="Install it with: sudo apt-get install $packages"
  elif command -v dnf >/dev/null; then
    how="Install it with: sudo dnf install $capabilities"
  elif command -v zypper >/dev/null; then
    how="Install it with: sudo zypper install $capabilities"
  else
    how="Install it with the package manager of this system."
  fi
  say "$command_name: $1 needs $missing, missing on this machine."
  say "$how"
  return 1
}

apt_install() { # PREFIX
  say "Installing what $command_name misses on this machine: apt-get install $wanted"
  # A machine that has never listed its packages, or not lately, is told to do so once.
  # shellcheck disable=SC2086 # the prefix and the packages are lists of words
  {
    without_server "$1"
    apt="$1 env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0"
    $apt install -y --no-install-recommends $wanted </dev/null >/dev/null 2>&1 ||
      { $apt update </dev/null >/dev/null && $apt install -y --no-install-recommends $wanted </dev/null >/dev/null; } ||
      say "apt-get failed; it says why above."
  }
}

# Debian's package of PostgreSQL makes a database of the system's and runs it, unless it was told not to.
without_server() { # PREFIX
  made=/etc/postgresql-common/createcluster.conf
  case " $wanted " in
    *" postgresql "*) [ -e "$made" ] || $1 sh -c "mkdir -p ${made%/*} && echo 'create_main_cluster = false' >$made" ;;
  esac
}

# --- The build ---------------------------------------------------------------------------------------------------

# Maven's own libraries use parts of the JDK that recent releases warn about; whoever builds has no use for that.
prepare_maven() {
  export JAVA_HOME="$jdk"
  export MAVEN_OPTS="${MAVEN_OPTS:-} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
}

# Contents and names, not times: a file may come back, with an old time, from a branch or a backup.
print_of() { # FILES-OR-FOLDERS…
  find "$@" -type f -exec cksum {} + 2>/dev/null | LC_ALL=C sort | cksum
}

print_of_sources() { (cd "$root" && print_of pom.xml src/main resources); }

print_of_build() { (cd "$root/target" 2>/dev/null && print_of classes && wc -c lib/* 2>/dev/null | cksum); }

is_built() {
  [ -s "$root/target/build.stamp" ] &&
    [ "$(cat "$root/target/build.stamp")" = "$(print_of_sources && print_of_build)" ]
}

# A build that is not current starts from nothing, so no class, resource or jar that was deleted lives on in it.
forget_build() {
  rm -rf "$root/target/build.stamp" "$root/target/classes" "$root/target/test-classes" "$root/target/lib" "$root/target/judged"
}

remember_build() { # PRINT-OF-SOURCES, taken before the build: an edit made during it is one to build next time
  { printf '%s\n' "$1" && print_of_build; } >"$root/target/build.stamp"
}

# One build at a time in a checkout; the lock ends with the process, however that ends.
lock_build() {
  command -v flock >/dev/null || return 0
  exec 9<"$root/pom.xml"
  flock -n 9 && return
  say "Waiting for the build that is already running in this checkout."
  flock 9 || true
}

unlock_build() { exec 9<&-; }

build() {
  is_built && return
  ensure "the build" needs_of_build || exit 1
  lock_build
  if ! is_built; then
    if [ -e "$root/target/build.log" ]; then
      say "Building what changed."
    else
      say "Building Treasury Lookup. The first time takes some minutes, as Maven downloads its parts."
    fi
    sources=$(print_of_sources)
    forget_build
    mkdir -p "$root/target"
    if ! (prepare_maven && mvn -q -B -f "$root/pom.xml" -DskipTests -Dspotless.check.skip=true process-classes) \
      </dev/null >"$root/target/build.log" 2>&1; then
      cat "$root/target/build.log" >&2
      fail "The build failed; Maven says why above."
    fi
    remember_build "$sources"
  fi
  unlock_build
}

# --- A virtual display -------------------------------------------------------------------------------------------

child='' judge='' watch='' window_manager='' display_server='' display_folder=''

# Starts Xvfb on a display number that is free and sets $display. It ends with this script.
start_display() {
  display_folder=$(mktemp -d)
  trap tidy_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  mkfifo "$display_folder/number"
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$display_folder/number" >"$display_folder/log" 2>&1 9<&- &
  display_server=$!
  if ! read -r display <"$display_folder/number"; then
    cat "$display_folder/log" >&2
    fail "Xvfb did not start; it says why above."
  fi
  display=":$display"
}

# Keyboard focus and window sizes are what users get only where a window manager gives them.
start_window_manager() {
  DISPLAY=$display openbox --sm-disable >"$display_folder/openbox.log" 2>&1 9<&- &
  window_manager=$!
}

# Runs a command so that a signal to this script ends it at once; a command in the foreground would be waited for.
attended() { # COMMAND…
  exec 4<&0 # a command in the background would get none
  "$@" <&4 4<&- &
  child=$!
  attended_status=0
  wait "$child" || attended_status=$?
  child=''
  return "$attended_status"
}

tidy_up() {
  for process in $watch $child $judge $window_manager $display_server; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$display_folder"
}

# --- What the program is made of ---------------------------------------------------------------------------------

# Writes the bill of materials (CycloneDX) into a folder and holds it against the allowed licences and the advisories at hand.
bill_of_materials() { # FOLDER
  mkdir -p "$1"
  (prepare_maven && mvn -q -B -f "$root/pom.xml" org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom \
    -DoutputFormat=json -DoutputName=treasury-lookup.cdx -DoutputDirectory="$1" -DincludeTestScope=false \
    -Dcyclonedx.skipAttach=true) </dev/null >"$1/bom.log" 2>&1 || { cat "$1/bom.log" >&2; fail "The bill of materials could not be made."; }
  supply="$root/installer/resources/supply"
  "$jdk/bin/java" -cp "$root/target/lib/*" "$root/installer/tools/Supply.java" "$1/treasury-lookup.cdx.json" \
    "$supply/licences.txt" "$supply/looked-into.txt" "${TREASURY_LOOKUP_ADVISORIES:-$supply/advisories}" \
    >"$1/supply.md" || fail "A library may not be used as it is; $1/supply.md lists all of them."
}
