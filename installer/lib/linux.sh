# shellcheck shell=sh
# The packages of Linux: one tree, packed as .deb, .rpm and .tar.gz. Sourced by build.

: "${root:?} ${out:?} ${version:?} ${epoch:?}"
linux_resources="$root/installer/resources/linux"
application=org.treasurylookup.TreasuryLookup

needs_of_packages() {
  need_program fakeroot fakeroot
  need_program dpkg-deb dpkg
  need_program rpmbuild rpm
}

needs_of_package_checks() {
  need_program lintian lintian
  need_program desktop-file-validate desktop-file-utils
  need_program appstreamcli appstream
}

fill_in() { # TEMPLATE
  sed -e "s|@VERSION@|$version|g" -e "s|@DATE@|${build_date%%T*}|g" -e "s|@ARCH@|$deb_arch|g" \
    -e "s|@SIZE@|${installed_size:-0}|g" -e "s#@DEPENDS@#$depends#g" "$1"
}

# What the natives of the image link to, apart from what comes with them; installer/test looks whether this is all.
depends='libc6 (>= 2.34), libgtk-3-0t64 (>= 3.20) | libgtk-3-0 (>= 3.20), libgl1, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1, libasound2t64 | libasound2, zlib1g'
case $(uname -m) in
  x86_64) deb_arch=amd64 rpm_arch=x86_64 ;;
  aarch64) deb_arch=arm64 rpm_arch=aarch64 ;;
  *) fail "No packages are made for $(uname -m)." ;;
esac

# Lays out what a package installs: $out/tree.
lay_out() {
  rm -rf "$out/tree"
  mkdir -p "$out/tree/usr/lib" "$out/tree/usr/bin" "$out/tree/usr/share/applications" "$out/tree/usr/share/metainfo" \
    "$out/tree/usr/share/man/man1" "$out/tree/usr/share/doc/treasury-lookup" "$out/tree/usr/share/lintian/overrides"
  cp -a "$out/image/treasury-lookup" "$out/tree/usr/lib/"
  ln -s ../lib/treasury-lookup/bin/treasury-lookup "$out/tree/usr/bin/treasury-lookup"
  for size in 16 22 24 32 48 64 128 256 512; do
    icons="$out/tree/usr/share/icons/hicolor/${size}x$size/apps"
    mkdir -p "$icons"
    cp "$out/icons/icon-$size.png" "$icons/$application.png"
  done
  mkdir -p "$out/tree/usr/share/icons/hicolor/scalable/apps"
  cp "$root/installer/resources/icon.svg" "$out/tree/usr/share/icons/hicolor/scalable/apps/$application.svg"
  cp "$linux_resources/$application.desktop" "$out/tree/usr/share/applications/"
  fill_in "$linux_resources/$application.metainfo.xml.in" >"$out/tree/usr/share/metainfo/$application.metainfo.xml"
  fill_in "$linux_resources/treasury-lookup.1" | gzip -9n >"$out/tree/usr/share/man/man1/treasury-lookup.1.gz"
  doc="$out/tree/usr/share/doc/treasury-lookup"
  copyright_file >"$doc/copyright"
  cp "$out/third-party-notices.txt" "$out/treasury-lookup.cdx.json" "$doc/"
  printf 'treasury-lookup (%s) stable; urgency=medium\n\n  * Release %s.\n\n -- Treasury Lookup <packages@treasurylookup.org>  %s\n' \
    "$version" "$version" "$(LC_ALL=C date -u -R -d "@$epoch")" | gzip -9n >"$doc/changelog.gz"
  cp "$linux_resources/treasury-lookup.lintian-overrides" "$out/tree/usr/share/lintian/overrides/treasury-lookup"
  find "$out/tree" -type d -exec chmod 755 {} +
  find "$out/tree" -type f -exec chmod 644 {} +
  chmod 755 "$out/tree/usr/lib/treasury-lookup/bin/treasury-lookup" "$out/tree/usr/lib/treasury-lookup/lib/runtime/bin/treasury-lookup"
  find "$out/tree/usr/lib/treasury-lookup/lib/runtime/lib" -name jspawnhelper -exec chmod 755 {} +
  set_times "$out/tree"
}

copyright_file() {
  cat <<EOF
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Treasury Lookup
Source: https://treasurylookup.org

Files: *
Copyright: ${build_date%%-*} Treasury Lookup
License: Apache-2.0
 On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.

Files: usr/lib/treasury-lookup/lib/runtime/*
Copyright: Oracle and/or its affiliates and the OpenJDK community
License: GPL-2 with Classpath Exception
 On Debian systems the full text of the GPL is in /usr/share/common-licenses/GPL-2. The exception, and the licences of
 what OpenJDK and OpenJFX contain, are in /usr/lib/treasury-lookup/lib/runtime/legal.

Files: usr/lib/treasury-lookup/lib/app/*
Copyright: the authors named in third-party-notices.txt
License: see third-party-notices.txt
 The licences of all libraries and typefaces are in /usr/share/doc/treasury-lookup/third-party-notices.txt.
EOF
}

make_deb() {
  rm -rf "$out/deb"
  mkdir -p "$out/deb"
  cp -a "$out/tree" "$out/deb/tree"
  mkdir "$out/deb/tree/DEBIAN"
  installed_size=$(du -k -s --apparent-size "$out/tree" | cut -f 1)
  fill_in "$linux_resources/control.in" >"$out/deb/tree/DEBIAN/control"
  install -m 755 "$linux_resources/postrm" "$out/deb/tree/DEBIAN/postrm"
  (cd "$out/deb/tree" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2 >DEBIAN/md5sums)
  chmod 644 "$out/deb/tree/DEBIAN/md5sums" "$out/deb/tree/DEBIAN/control"
  set_times "$out/deb/tree"
  deb="$out/treasury-lookup_${version}_$deb_arch.deb"
  dpkg-deb --root-owner-group -Zxz -z2 --build "$out/deb/tree" "$deb" >/dev/null
  rm -rf "$out/deb"
  if [ -n "${DEB_SIGN_KEY:-}" ]; then
    dpkg-sig --sign builder -k "$DEB_SIGN_KEY" "$deb"
  else
    say "NOT SIGNED: ${deb##*/}, as DEB_SIGN_KEY names no key."
  fi
}

make_rpm() {
  rm -rf "$out/rpm"
  mkdir -p "$out/rpm"
  rpmbuild -bb --quiet --target "$rpm_arch" --buildroot "$out/rpm/root" \
    --define "_topdir $out/rpm" --define "_rpmdir $out/rpm" --define "tree $out/tree" --define "program_version $version" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
    --define "_buildhost localhost" --define "_binary_payload w12.zstdio" \
    "$linux_resources/treasury-lookup.spec" >"$out/rpm.log" 2>&1 || { cat "$out/rpm.log" >&2; fail "rpmbuild failed."; }
  rpm_file="$out/treasury-lookup-$version-1.$rpm_arch.rpm"
  mv "$out/rpm/$rpm_arch/treasury-lookup-$version-1.$rpm_arch.rpm" "$rpm_file"
  rm -rf "$out/rpm"
  if [ -n "${RPM_SIGN_KEY:-}" ]; then
    rpmsign --define "_gpg_name $RPM_SIGN_KEY" --addsign "$rpm_file"
  else
    say "NOT SIGNED: ${rpm_file##*/}, as RPM_SIGN_KEY names no key."
  fi
}

# For those who unpack it where they like: nothing in it knows its own path.
make_tar() {
  rm -rf "$out/plain"
  mkdir -p "$out/plain"
  cp -a "$out/tree/usr/lib/treasury-lookup" "$out/plain/treasury-lookup-$version"
  cp -a "$out/tree/usr/share" "$out/plain/treasury-lookup-$version/share"
  rm -rf "$out/plain/treasury-lookup-$version/share/lintian"
  cp "$root/LICENSE" "$out/plain/treasury-lookup-$version/"
  set_times "$out/plain"
  tar -C "$out/plain" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "treasury-lookup-$version" |
    gzip -6n >"$out/treasury-lookup-$version-linux-$rpm_arch.tar.gz"
  rm -rf "$out/plain"
}

check_packages() {
  desktop-file-validate "$out/tree/usr/share/applications/$application.desktop"
  appstreamcli validate --no-net --pedantic "$out/tree/usr/share/metainfo/$application.metainfo.xml"
  lintian --fail-on error "$deb"
}

sign_sums() {
  (cd "$out" && sha256sum -- treasury-lookup*"$version"*.deb treasury-lookup*"$version"*.rpm \
    treasury-lookup*"$version"*.tar.gz treasury-lookup.cdx.json third-party-notices.txt >SHA256SUMS)
  if [ -n "${SUMS_SIGN_KEY:-}" ]; then
    gpg --batch --yes --local-user "$SUMS_SIGN_KEY" --armor --detach-sign "$out/SHA256SUMS"
  else
    say "NOT SIGNED: SHA256SUMS, as SUMS_SIGN_KEY names no key."
  fi
}

packages_of_linux() {
  ensure "the packages" needs_of_packages || exit 1
  ensure "their checks" needs_of_package_checks || exit 1
  lay_out
  make_deb
  make_rpm
  make_tar
  sign_sums
  check_packages
}
