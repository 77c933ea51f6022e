package org.treasurylookup.sandbox.network;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.treasurylookup.sandbox.http.SandboxCrypto;

/** Ids that follow from what they name. */
final class NetworkIds {

  private NetworkIds() {}

  static String uuid(String kind, int number) {
    var name = "network " + kind + " " + number;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** 32 hex digits. */
  static String hex(String kind, int number) {
    return SandboxCrypto.sha256Hex("network " + kind + " " + number).substring(0, 32);
  }

  /** As users' ids are written: 24 hex digits. */
  static String user(int number) {
    return hex("user", number % 7).substring(0, 24);
  }

  /** The same for the same number and purpose, evenly spread. */
  static int draw(String purpose, int number, int below) {
    var hash = SandboxCrypto.sha256Hex(purpose + " " + number).substring(0, 7);
    return Integer.parseInt(hash, 16) % below;
  }
}
