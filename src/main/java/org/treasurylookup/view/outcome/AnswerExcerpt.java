package org.treasurylookup.view.outcome;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.SafeText;

/** The beginning of an answer that is no record: it often says who really answered. */
final class AnswerExcerpt {
  private static final int CHARACTERS = 200;
  private static final Set<FailureCode> CODES =
      Set.of(
          FailureCode.NOT_JSON,
          FailureCode.NOT_A_RECORD,
          FailureCode.UNEXPECTED_STATUS,
          FailureCode.DISAGREEMENT,
          FailureCode.REFUSED_ON_THE_WAY,
          FailureCode.REDIRECTED);

  private AnswerExcerpt() {}

  /** The excerpt where it helps and there is something to show. */
  static Optional<Node> of(ControlKit kit, Finding finding, Runnable showAll) {
    if (finding.failure().map(Failure::code).filter(CODES::contains).isEmpty()) {
      return Optional.empty();
    }
    return finding
        .answer()
        .map(answer -> new String(answer.body().toArray(), StandardCharsets.UTF_8))
        .filter(text -> !text.isBlank())
        .map(text -> box(kit, text, showAll));
  }

  private static Node box(ControlKit kit, String text, Runnable showAll) {
    int length = text.codePointCount(0, text.length());
    int shown = Math.min(length, CHARACTERS);
    String words = kit.words("missing.excerpt", Integer.toString(shown), Integer.toString(length));
    var excerpt = new SafeText(kit, words, text.substring(0, text.offsetByCodePoints(0, shown)));
    excerpt.getStyleClass().add("mono");
    var link = PlainControls.link(kit.words("missing.excerpt.all"), showAll);
    return new VBox(4, new WrappedText(words, "heading"), excerpt, link);
  }
}
