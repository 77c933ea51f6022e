package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.SecretInput;
import org.treasurylookup.settings.keys.Secrets;

/** Standard input that never ends is refused as what it is: no secrets. */
class SecretInputLimitTest {
  private static final Environment HERE =
      new Environment("here", Environment.Kind.CUSTOM, Optional.empty(), Optional.empty());

  @ParameterizedTest
  @ValueSource(chars = {' ', '\n', 'x', '{', '\0'})
  void inputWithoutEndIsRefused(char endless) {
    try (var secrets = new Endless(endless)) {
      assertThatThrownBy(
              () -> SecretInput.read(secrets, HERE, new Secrets((_, _) -> Optional.empty())))
          .isInstanceOf(SettingsException.class);
    }
  }

  private static final class Endless extends InputStream {
    private final char endless;
    private boolean begun;

    Endless(char endless) {
      this.endless = endless;
    }

    @Override
    public int read() {
      if (!begun && endless == 'x') {
        begun = true;
        return '"';
      }
      return endless;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      for (int i = 0; i < count; i++) {
        into[from + i] = (byte) read();
      }
      return count;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
