# Sourced with $root set to the checkout. make_ready leaves the path of a good Node in $node;
# what is missing is made under a lock, so that two first starts do not get in each other's way.

say() { printf 'pacta: %s\n' "$1" >&2; }

good_node() {
  version=$("$1" --version 2>/dev/null) || return 1
  version=${version#v}
  version=${version%%.*}
  case $version in '' | *[!0-9]*) return 1 ;; esac
  [ "$version" -ge 24 ]
}

# The Node that came with the dependencies first: it is the one that Pacta is tested with.
find_node() {
  for node in "$root"/node_modules/node-*/bin/node; do
    if [ -x "$node" ] && good_node "$node"; then return 0; fi
  done
  node=$(command -v node 2>/dev/null) && good_node "$node"
}

# npm writes node_modules/.package-lock.json last, so an installation that was cut off lacks it.
modules_ready() {
  [ -f "$root/node_modules/.package-lock.json" ] || return 1
  [ "$root/package-lock.json" -nt "$root/node_modules/.package-lock.json" ] || return 0
  # A newer date with the same content (a fresh checkout of another branch and back) is no reason to install again.
  cmp -s "$root/package-lock.json" "$root/node_modules/.pacta-installed" || [ ! -w "$root" ]
}

program_ready() {
  [ -f "$root/dist/pacta.js" ] || return 1
  [ -w "$root" ] || return 0
  [ -d "$root/src" ] || return 0
  [ -z "$(find "$root/src" "$root/lexicon" "$root/package-lock.json" "$root/scripts/build.mjs" \
    -type f -newer "$root/dist/pacta.js" 2>/dev/null)" ]
}

take_lock() {
  lock=$root/.cache/setup.lock
  mkdir -p "$root/.cache" 2>/dev/null && [ -w "$root/.cache" ] || {
    say "cannot make itself ready ($root). The folder is read-only: run it once as a user who may write there."
    exit 1
  }
  told=
  # A symbolic link is made or refused in one step, and its target can hold who made it.
  until ln -s "$$" "$lock" 2>/dev/null; do
    owner=$(readlink "$lock" 2>/dev/null) || continue
    if ! kill -0 "$owner" 2>/dev/null; then
      mv "$lock" "$lock.$$" 2>/dev/null && rm -f "$lock.$$"
      continue
    fi
    [ -n "$told" ] || say "waiting for another start (process $owner) to make the program ready"
    told=yes
    sleep 1
  done
  trap 'rm -f "$lock"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

drop_lock() {
  rm -f "$lock"
  trap - EXIT HUP INT TERM
}

install_modules() {
  command -v npm >/dev/null 2>&1 || {
    say "cannot get its dependencies (npm is not in PATH). Install Node.js with npm, then start again."
    exit 1
  }
  log=$root/.cache/npm-output.txt
  say "getting the dependencies (npm ci, once; needs the network)"
  (cd "$root" && npm ci --loglevel=error --no-audit --no-fund </dev/null >"$log" 2>&1) || {
    cat "$log" >&2
    say "could not get the dependencies (npm ci in $root). See npm's words above; with a working network, start again."
    exit 1
  }
  cp "$root/package-lock.json" "$root/node_modules/.pacta-installed"
}

need_node() {
  find_node && return 0
  say "needs Node.js 24 or newer (found: $(node --version 2>/dev/null || echo none)). On Linux it comes with the dependencies; on macOS and Windows install it from https://nodejs.org, then start again."
  exit 1
}

# make_ready modules: dependencies and Node. make_ready program: the bundle too.
make_ready() {
  if modules_ready && find_node; then
    if [ "$1" = modules ] || program_ready; then return 0; fi
  fi
  if modules_ready; then need_node; fi
  take_lock
  modules_ready || install_modules
  need_node
  if [ "$1" = program ] && ! program_ready; then
    "$node" "$root/scripts/build.mjs" >&2 || {
      say "could not be built ($root). Fix what is named above, or fetch the source anew, then start again."
      exit 1
    }
  fi
  drop_lock
}
