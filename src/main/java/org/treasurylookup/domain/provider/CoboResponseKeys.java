package org.treasurylookup.domain.provider;

import java.util.Map;
import java.util.Optional;

/**
 * The public keys Cobo signs its answers with, per host, as published in its SDKs (Java {@code
 * AuthenticationInterceptor}, Python {@code signing_helper}).
 */
public final class CoboResponseKeys {
  private static final Map<String, String> BY_HOST =
      Map.of(
          "api.cobo.com", "8d4a482641adb2a34b726f05827dba9a9653e5857469b8749052bf4458a86729",
          "api.dev.cobo.com", "a04ea1d5fa8da71f1dcfccf972b9c4eba0a2d8aba1f6da26f49977b08a0d2718",
          "api.sandbox.cobo.com",
              "893d8a6112ae22429a7453599256391d7928e16870ecab888ee3ce65febada08");

  private CoboResponseKeys() {}

  /** The key of one of Cobo's hosts; empty for any other host. */
  public static Optional<String> of(String host) {
    return Optional.ofNullable(BY_HOST.get(host));
  }
}
