# shellcheck shell=sh
# The packages of macOS: .dmg to drag from, .pkg for silent installation. Sourced by build.

: "${root:?} ${out:?} ${version:?} ${epoch:?}"
mac_identifier=org.treasurylookup.TreasuryLookup

# jpackage knows no URL schemes, so the finished bundle is told.
packages_of_macos() {
  bundle="$out/image/Treasury Lookup.app"
  plist="$bundle/Contents/Info.plist"
  /usr/libexec/PlistBuddy -c "Delete :CFBundleURLTypes" "$plist" 2>/dev/null || true
  /usr/libexec/PlistBuddy -c "Add :CFBundleURLTypes array" \
    -c "Add :CFBundleURLTypes:0 dict" \
    -c "Add :CFBundleURLTypes:0:CFBundleURLName string $mac_identifier" \
    -c "Add :CFBundleURLTypes:0:CFBundleURLSchemes array" \
    -c "Add :CFBundleURLTypes:0:CFBundleURLSchemes:0 string treasury-lookup" "$plist"
  sign_bundle
  for kind in dmg pkg; do
    "$jdk/bin/jpackage" --type "$kind" --app-image "$bundle" --name "Treasury Lookup" --app-version "$version" \
      --mac-package-identifier "$mac_identifier" --license-file "$root/LICENSE" --dest "$out" \
      >"$out/$kind.log" 2>&1 || { cat "$out/$kind.log" >&2; fail "The .$kind could not be made."; }
  done
  sign_and_notarise
  (cd "$out" && shasum -a 256 -- *.dmg *.pkg treasury-lookup.cdx.json third-party-notices.txt >SHA256SUMS)
}

# Every library by itself, then the bundle: the hardened runtime loads nothing that is signed by another.
sign_bundle() {
  if [ -z "${MAC_SIGN_IDENTITY:-}" ]; then
    say "NOT SIGNED: Treasury Lookup.app, as MAC_SIGN_IDENTITY names no identity. macOS will refuse it on other machines."
    return
  fi
  entitlements="$root/installer/resources/macos/entitlements.plist"
  find "$bundle" -type f \( -name '*.dylib' -o -name jspawnhelper \) -exec \
    codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$MAC_SIGN_IDENTITY" {} \;
  codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$MAC_SIGN_IDENTITY" "$bundle"
  codesign --verify --deep --strict "$bundle"
  # Signing changes the launcher only, but the cache is worthless if anything else moved.
  look_into_image "$out/image" "Treasury Lookup"
  assert_cache "$launcher"
}

sign_and_notarise() {
  if [ -n "${MAC_SIGN_INSTALLER_IDENTITY:-}" ]; then
    for package in "$out"/*.pkg; do
      productsign --sign "$MAC_SIGN_INSTALLER_IDENTITY" "$package" "$package.signed"
      mv "$package.signed" "$package"
    done
  else
    say "NOT SIGNED: the .pkg, as MAC_SIGN_INSTALLER_IDENTITY names no identity."
  fi
  if [ -z "${MAC_NOTARY_PROFILE:-}" ]; then
    say "NOT NOTARISED, as MAC_NOTARY_PROFILE names no profile of notarytool."
    return
  fi
  for package in "$out"/*.dmg "$out"/*.pkg; do
    xcrun notarytool submit "$package" --keychain-profile "$MAC_NOTARY_PROFILE" --wait
    xcrun stapler staple "$package"
  done
}
