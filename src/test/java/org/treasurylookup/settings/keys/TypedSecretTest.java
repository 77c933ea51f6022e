package org.treasurylookup.settings.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.file.SettingsException;

/** A secret as people copy it. */
class TypedSecretTest {
  private static final String COBO = "9d61b19deffd5a60".repeat(4);
  private static final String BITGO = "v2x1234";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        " %s\r\n",
        "\"%s\"",
        "'%s'\n",
        "“%s”",
        "„%s“",
        "\ufeff%s\u200b",
        "\u00a0`%s`"
      })
  void whatIsOftenCopiedWithItIsIgnored(String around) {
    var cobo = TypedSecret.of(Provider.COBO, around.formatted(COBO).toCharArray());
    assertThat(read(cobo)).isEqualTo(COBO);
    var bitgo = TypedSecret.of(Provider.BITGO, around.formatted(BITGO).toCharArray());
    assertThat(read(bitgo)).isEqualTo(BITGO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "9d61", "9d61\u200bb19d", "-----BEGIN PRIVATE KEY-----\r\nMC4="})
  void whatCannotBeOneIsRefusedWithoutBeingRepeated(String typed) {
    assertThatThrownBy(() -> TypedSecret.of(Provider.COBO, typed.toCharArray()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("64 hex digits")
        .hasMessageNotContaining("9d61")
        .hasMessageNotContaining("MC4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\r\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v",
        " -----BEGIN PRIVATE KEY-----MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v",
        "-----BEGIN OPENSSH PRIVATE KEY-----",
        "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpgnWGxne/9WmCdYbGd7/1aYJ1hsZ3v/Vpg"
      })
  void textOfAPemFileIsNamedAndWhatToPasteInItsPlace(String typed) {
    assertThatThrownBy(() -> TypedSecret.of(Provider.COBO, typed.toCharArray()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("PEM file")
        .hasMessageContaining("64 hex digits")
        .hasMessageNotContaining("MC4");
  }

  @Test
  void aPasswordKeepsItsQuotationMarks() {
    assertThat(read(TypedSecret.password("\"a b\"".toCharArray()))).isEqualTo("\"a b\"");
  }

  private static String read(Secret secret) {
    return secret.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }
}
