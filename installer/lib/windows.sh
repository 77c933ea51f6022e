# shellcheck shell=sh
# Programs with windows on the virtual display, told apart by their process. Sourced by test with $out and $display set.

: "${out:?}"
patience=1800 # tenths of a second: a machine may be slow, and slowness is not what is tested

needs_of_windows() {
  need_program Xvfb xvfb
  need_program openbox openbox
  need_program xdotool xdotool
  need_program xprop x11-utils
}

# Waits until a command says yes.
await() { # COMMAND…
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt "$patience" ] || return 1
    sleep 0.1
  done
}

on_display() { DISPLAY=$display "$@"; }

windows_of() { # PROCESS
  on_display xdotool search --all --onlyvisible --pid "$1" --name 'Treasury Lookup' 2>/dev/null | sort -u
}

has_window() { [ -n "$(windows_of "$1")" ]; }

has_window_or_ended() { has_window "$1" || ! kill -0 "$1" 2>/dev/null; }

count_windows() { windows_of "$1" | grep -c . || true; }

is_active() { # PROCESS
  [ "$(on_display xdotool getactivewindow getwindowpid 2>/dev/null)" = "$1" ]
}

is_hidden() { ! has_window "$1"; }

# Starts the program as a user and waits for its window. Sets $running.
start() { # USER COMMAND…
  : >"$out/start.log"
  replace=exec as "$@" >"$out/start.log" 2>&1 & # so that the process is the program itself
  running=$!
  child="${child:-} $running"
  await has_window_or_ended "$running" || untrue "a window opens"
  has_window "$running" || { cat "$out/start.log" >&2; untrue "a window opens (the program ended)"; }
}

# Ends a program as a session that ends does.
stop() { # PROCESS
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

# Whether a process listens on any port: the stand-in does as soon as the first record of the sandbox is asked for.
listens() { # PROCESS
  for socket in $(find "/proc/$1/fd" -lname 'socket:*' -printf '%l\n' 2>/dev/null | tr -dc '0-9\n'); do
    ! awk -v own="$socket" '$4 == "0A" && $10 == own { found = 1 } END { exit !found }' "/proc/$1/net/tcp" "/proc/$1/net/tcp6" 2>/dev/null || return 0
  done
  return 1
}
