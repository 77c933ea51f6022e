# shellcheck shell=sh
# The program's image: a runtime with JavaFX in it, the jars beside it, a launcher, an AOT cache trained by the program
# itself. Sourced by build and test with $root, $out, $jdk, $version, $system and $epoch set.

: "${root:?} ${out:?} ${version:?} ${system:?} ${epoch:?}"

# The natives of JavaFX lie beside the JDK's own. Inside the module image they would have to be unpacked to the user's
# home before use, and company rules against running code from there (AppLocker, EDR) stop exactly that.
case $system in
  linux) native_suffix=so native_folder=lib javafx_classifier=linux ;;
  macos)
    native_suffix=dylib native_folder=lib javafx_classifier=mac
    if [ "$(uname -m)" = arm64 ]; then javafx_classifier=mac-aarch64; fi
    ;;
esac

needs_of_image() {
  needs_of_build
  need_program unzip unzip
}

# Prints the words of a list file that are meant for this system, one a line.
words_of() { # FILE
  sed -e 's/#.*//' -e '/^ *$/d' "$1" | awk -v own="$system" '
    NF == 1 || $2 == own { print $1 }'
}

# Copies what the program consists of, apart from the runtime: $out/input.
make_input() {
  rm -rf "$out/classes" "$out/input"
  mkdir -p "$out/input"
  cp -R "$root/target/classes" "$out/classes"
  rm -rf "$out/classes/fonts"
  "$jdk/bin/java" -cp "$root/target/lib/*" "$root/installer/tools/Styles.java" "$out/classes/styles"
  # shellcheck disable=SC2046 # file names of the classes hold no blanks
  (cd "$out/classes" && "$jdk/bin/jar" --create --file "$out/input/treasury-lookup.jar" --date "$build_date" \
    --main-class org.treasurylookup.Main $(find . -type f | sed 's|^\./||' | LC_ALL=C sort))
  for jar in "$root"/target/lib/*.jar; do
    case ${jar##*/} in
      javafx-*) ;;
      sqlite-jdbc-*) "$jdk/bin/java" -cp "$jar" "$root/installer/tools/Native.java" "$jar" "$out/input" ;;
      bcprov-*) "$jdk/bin/java" "$root/installer/tools/Reached.java" "$out/input/treasury-lookup.jar" "$jar" "$out/input" ;;
      *) cp "$jar" "$out/input/" ;;
    esac
  done
  mkdir -p "$out/input/fonts"
  cp "$root"/resources/fonts/* "$out/input/fonts/"
  "$jdk/bin/java" "$root/installer/tools/Icons.java" "$root/installer/resources/icon.svg" "$out/icons"
  mkdir -p "$out/input/icons"
  for size in 16 32 48 128; do
    cp "$out/icons/icon-$size.png" "$out/input/icons/"
  done
}

# Links the runtime: $out/runtime.
make_runtime() {
  rm -rf "$out/runtime" "$out/modules"
  mkdir -p "$out/modules"
  for jar in "$root"/target/lib/javafx-*-"$javafx_classifier".jar; do
    cp "$jar" "$out/modules/"
  done
  found=$("$jdk/bin/jdeps" --ignore-missing-deps --print-module-deps --multi-release 25 -recursive \
    --module-path "$out/modules" --add-modules javafx.controls --class-path "$out/input/*" "$out/input/treasury-lookup.jar")
  modules="$found,$(words_of "$root/installer/resources/modules.txt" | paste -sd, -)"
  "$jdk/bin/jlink" --module-path "$out/modules" --add-modules "$modules" --include-locales=en \
    --strip-native-commands --no-header-files --no-man-pages --strip-java-debug-attributes --compress zip-0 \
    --exclude-resources "glob:/javafx.*/*.$native_suffix" --output "$out/runtime"
  for jar in "$out"/modules/*.jar; do
    (cd "$out/runtime/$native_folder" && unzip -qo "$jar" "*.$native_suffix" 2>/dev/null) || true
  done
  chmod 644 "$out/runtime/$native_folder"/*."$native_suffix"
}

# Writes what is in the program and under which licences: the bill of materials (CycloneDX) and the notices.
make_papers() {
  bill_of_materials "$out"
  "$jdk/bin/java" -cp "$root/target/lib/*" "$root/installer/tools/Notices.java" "$out/treasury-lookup.cdx.json" \
    "$root"/target/lib/*.jar "$root"/resources/licences/*.txt "$root"/resources/fonts/OFL-*.txt \
    >"$out/third-party-notices.txt"
  cp "$out/third-party-notices.txt" "$out/input/"
}

# Puts runtime and jars together with a launcher. On Linux the launcher is a script and the JDK's own: that of jpackage asks
# both package managers twice, at each start, whose file it is, which takes longer than the JVM.
make_image() { # FOLDER NAME MAIN-JAR MAIN-CLASS INPUT ICON
  rm -rf "${1:?}/$2" "$1/$2.app"
  image_folder=$1 image_name=$2 main_jar=$3 main_class=$4 input=$5 icon=$6
  if [ "$system" = linux ]; then
    mkdir -p "$image_folder/$image_name/bin" "$image_folder/$image_name/lib/runtime/bin"
    cp -R "$out/runtime/." "$image_folder/$image_name/lib/runtime"
    cp "$jdk/bin/java" "$image_folder/$image_name/lib/runtime/bin/$image_name"
    cp -R "$input" "$image_folder/$image_name/lib/app"
    write_launcher ''
    return
  fi
  set --
  while read -r option; do
    set -- "$@" --java-options "$option"
  done <<EOF
$(words_of "$root/installer/resources/jvm.options")
EOF
  "$jdk/bin/jpackage" --type app-image --name "$image_name" --app-version "$version" --vendor "Treasury Lookup" \
    --runtime-image "$out/runtime" --input "$input" --main-jar "$main_jar" --main-class "$main_class" \
    ${icon:+--icon "$icon"} --dest "$image_folder" "$@" >"$out/jpackage.log" 2>&1 || { cat "$out/jpackage.log" >&2; exit 1; }
}

# Writes the launcher of the image that make_image made last. Neither it nor the cache knows its own path.
write_launcher() { # CACHE, its file name; empty for none
  app="$image_folder/$image_name/lib/app"
  class_path="\$app/$main_jar"
  for jar in $(cd "$app" && LC_ALL=C ls -- *.jar); do
    [ "$jar" = "$main_jar" ] || class_path="$class_path:\$app/$jar"
  done
  {
    cat <<'EOF'
#!/bin/sh
# Starts the program on the Java runtime that lies beside it. Started through a link, it finds itself.
self=$0
[ ! -L "$self" ] || self=$(readlink -f -- "$self")
home=$(CDPATH='' cd -P -- "${self%/*}/.." && pwd)
app="$home/lib/app"
# What is meant for other Java programs of this user.
unset JDK_JAVA_OPTIONS _JAVA_OPTIONS
# Without a locale Java takes file names for ASCII, and a home in which there is another letter for no path.
if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ]; then
  if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
fi
# One arena for all threads: what each keeps to itself costs more memory than sharing costs time.
export MALLOC_ARENA_MAX=1
# GTK loads OpenGL to choose among the looks of windows, unless another program has. Without a graphics device that is one
# emulated on the processor, of many megabytes, which JavaFX does not draw with.
graphics=
for device in /dev/dri/renderD* /dev/nvidia0 /dev/dxg; do
  [ ! -e "$device" ] || graphics=true
done
[ -n "$graphics" ] || export GDK_GL=disable
EOF
    printf 'exec "$home/lib/runtime/bin/%s" \\\n' "$image_name"
    [ -z "$1" ] || printf '  "-XX:AOTCache=$app/%s" \\\n' "$1"
    words_of "$root/installer/resources/jvm.options" | sed -e 's|[$]APPDIR|$app|g' -e 's|.*|  "&" \\|'
    printf '  -cp "%s" \\\n  %s "$@"\n' "$class_path" "$main_class"
  } >"$image_folder/$image_name/bin/$image_name"
  chmod 755 "$image_folder/$image_name/bin/$image_name"
}

# Sets $launcher and $app_folder of an image.
look_into_image() { # FOLDER NAME
  case $system in
    linux) launcher="$1/$2/bin/$2" app_folder="$1/$2/lib/app" ;;
    macos) launcher="$1/$2.app/Contents/MacOS/$2" app_folder="$1/$2.app/Contents/app" ;;
  esac
}

# The JVM takes a cache only with the very jars it was made with, and knows them by size and time. Packages keep times of
# the build's date at most, so the times are set to that before training.
set_times() { # FOLDER
  if [ "$system" = linux ]; then
    find "$1" -exec touch -h -d "@$epoch" {} +
  else
    find "$1" -exec touch -h -t "$(date -u -r "$epoch" +%Y%m%d%H%M.%S)" {} +
  fi
}

# Trains and builds the AOT cache of an image. It runs the image's own launcher, as a cache is only taken by the very
# runtime, class path and options it was made with.
train() { # FOLDER NAME TOUR-OPTIONS
  look_into_image "$1" "$2"
  training=$(mktemp -d)
  set_times "$1"
  cache="$app_folder/$2.aot"
  say "Training the AOT cache of $2."
  # The first tour leaves settings, a window's place and recent ids behind, as they are there at nearly every start.
  for recording in '' "-XX:AOTMode=record -XX:AOTConfiguration=$training/app.aotconf"; do
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$training" XDG_CONFIG_HOME="$training" XDG_RUNTIME_DIR="$training" \
      JAVA_TOOL_OPTIONS="$recording -Dglass.platform=Headless -Dprism.order=sw -Duser.home=$training $3" \
      "$launcher" >"$out/train-$2.log" 2>&1 || { cat "$out/train-$2.log" >&2; fail "The training run of $2 failed."; }
  done
  JAVA_TOOL_OPTIONS="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:AOTMode=create -XX:AOTConfiguration=$training/app.aotconf -XX:AOTCache=$cache" \
    "$launcher" >>"$out/train-$2.log" 2>&1 || { cat "$out/train-$2.log" >&2; fail "The AOT cache of $2 could not be made."; }
  rm -rf "$training"
  [ -s "$cache" ] || fail "No AOT cache was made; $out/train-$2.log says why."
  if [ "$system" = linux ]; then
    write_launcher "$2.aot"
  else
    sed -i.before -e 's|^\[JavaOptions\]$|&\
java-options=-XX:AOTCache=$APPDIR/'"$2.aot|" "$app_folder/$2.cfg"
    rm -f "$app_folder/$2.cfg.before"
  fi
  chmod 644 "$cache"
}

# Fails unless an installed program says that it opened its cache.
assert_cache() { # LAUNCHER
  said=$(JAVA_TOOL_OPTIONS="-Xlog:aot:stdout -Xlog:class+path=off" "$1" --version 2>&1)
  case $said in
    *"Opened AOT cache"*"Treasury Lookup $version"*) ;;
    *)
      printf '%s\n' "$said" >&2
      fail "$1 does not use its AOT cache."
      ;;
  esac
}
