package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Messages.Piece;
import org.treasurylookup.text.Text;

/** Where every view has its words from. */
class ControlKitTest {
  private static final String NAME = "שלום";
  private static final Text SENTENCE = Text.of("missing.notFoundIn", NAME, "production");
  private static final String BETWEEN_MARKS =
      "Not found in \u200e" + NAME + "\u200e, environment production";

  private final ControlKit kit = new ControlKit(Messages.ENGLISH, new ToastLayer());

  @Test
  void noWayToItsWordsLeavesOutTheMarksThatKeepASentenceInItsOrder() {
    assertThat(
            List.of(
                kit.words(SENTENCE),
                kit.words("missing.notFoundIn", NAME, "production"),
                kit.sentence(SENTENCE),
                kit.seen(SENTENCE),
                kit.pieces(SENTENCE).stream().map(Piece::words).collect(Collectors.joining()),
                kit.messages().get(SENTENCE),
                kit.messages().get("missing.notFoundIn", NAME, "production"),
                kit.forTab(() -> "").messages().get(SENTENCE)))
        .containsOnly(BETWEEN_MARKS);
  }

  @Test
  void whatIsCopiedHasNoSuchMarks() {
    assertThat(kit.copied(SENTENCE)).isEqualTo(Messages.ENGLISH.get(SENTENCE)).contains(NAME);
  }
}
