package org.treasurylookup.settings.keys;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Secrets for one run, given on standard input as {@code
 * {"cobo":{"secret":"hex"},"bitgo":{"token":"…"},"proxy":{"password":"…"},
 * "desk":{"password":"…","key":"hex"}}}. Any may be missing.
 */
public final class SecretInput {
  private static final int MOST_BYTES = 65_536;

  private SecretInput() {}

  /**
   * Reads the object and keeps its secrets for an environment.
   *
   * @throws SettingsException when the input is no such object; the message holds nothing of it
   */
  public static void read(InputStream input, Environment environment, Secrets secrets) {
    var given = given(bytes(input));
    if (given.cobo != null && given.cobo.secret != null) {
      secrets.put(
          environment,
          Provider.COBO,
          TypedSecret.of(Provider.COBO, given.cobo.secret.toCharArray()));
    }
    if (given.bitgo != null && given.bitgo.token != null) {
      secrets.put(
          environment,
          Provider.BITGO,
          TypedSecret.of(Provider.BITGO, given.bitgo.token.toCharArray()));
    }
    if (given.proxy != null && given.proxy.password != null) {
      secrets.putProxyPassword(TypedSecret.password(given.proxy.password.toCharArray()));
    }
    if (given.desk != null) {
      keep(given.desk, secrets);
    }
  }

  private static Given given(byte[] bytes) {
    try {
      Given given =
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .build()
              .readValue(bytes, Given.class);
      if (given == null) {
        throw new SettingsException("secrets.unreadable");
      }
      return given;
    } catch (JacksonException _) {
      throw new SettingsException("secrets.unreadable");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static void keep(GivenDesk given, Secrets secrets) {
    if (given.password != null) {
      secrets.put(DeskSecret.PASSWORD, TypedSecret.password(given.password.toCharArray()));
    }
    if (given.key != null) {
      secrets.put(DeskSecret.KEY, TypedSecret.deskKey(given.key.toCharArray()));
    }
  }

  /* Input without end, of blanks or of one text, would else hang or fill the memory. */
  private static byte[] bytes(InputStream input) {
    try {
      byte[] bytes = input.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        Arrays.fill(bytes, (byte) 0);
        throw new SettingsException("secrets.unreadable");
      }
      return bytes;
    } catch (IOException _) {
      throw new SettingsException("secrets.unreadable");
    }
  }

  private record Given(
      @Nullable GivenCobo cobo,
      @Nullable GivenBitgo bitgo,
      @Nullable GivenProxy proxy,
      @Nullable GivenDesk desk) {}

  private record GivenDesk(@Nullable String password, @Nullable String key) {}

  private record GivenProxy(@Nullable String password) {}

  private record GivenCobo(@Nullable String secret) {}

  private record GivenBitgo(@Nullable String token) {}
}
