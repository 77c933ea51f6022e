# shellcheck shell=sh
# What build and test share. Sourced with $root and $command_name set.

. "$root/src/main/scripts/setup.sh"
out="$root/target/installer"
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -n 1)
build_date=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*|\1|p' "$root/pom.xml")
case $(uname) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  *) fail "This script is for Linux and macOS; on Windows call build.ps1." ;;
esac
if [ "$system" = linux ]; then
  epoch=$(date -u -d "$build_date" +%s)
else
  epoch=$(date -u -j -f %Y-%m-%dT%H:%M:%SZ "$build_date" +%s)
fi
export SOURCE_DATE_EPOCH="$epoch"

# --- Whether the packages are those of the sources ---------------------------------------------------------------

print_of_packaging() { (cd "$root" && print_of pom.xml LICENSE src/main resources installer/build installer/lib installer/resources installer/tools); }

packages_are_current() {
  [ -s "$out/packages.stamp" ] && [ "$(cat "$out/packages.stamp")" = "$(print_of_packaging)" ]
}

package_of() { # PATTERN
  package=$(find "$out" -maxdepth 1 -name "$1" | head -n 1)
  [ -n "$package" ] || fail "No package $1 was made."
  printf '%s' "$package"
}
