package org.treasurylookup.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 64 hex digits as Java reads a key. */
class Ed25519KeyTest {
  /* RFC 8032, 7.1, test 1. */
  private static final String KNOWN =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  private static final String NO_FIRST =
      "75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @Test
  void javaReadsItsEncodedForm() throws GeneralSecurityException {
    var encoded = Ed25519Key.of(KNOWN).orElseThrow().spki();
    var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    assertThat(key).isInstanceOf(EdECPublicKey.class);
    assertThat(key.getEncoded()).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "d75a98", KNOWN + "00", " " + KNOWN, "g" + NO_FIRST})
  void anythingElseIsNoKey(String text) {
    assertThat(Ed25519Key.of(text)).isEmpty();
  }
}
