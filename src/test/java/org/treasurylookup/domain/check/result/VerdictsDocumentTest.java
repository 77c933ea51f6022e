package org.treasurylookup.domain.check.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * {@code docs/verdicts.md} says what the program says. After a change of a rule's words, run this
 * test once with {@code -Dwrite.documents=true}.
 */
final class VerdictsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "verdicts.md");

  private static final String HEAD =
      """
      # What Treasury Lookup says about a record

      The provider's own words are shown as received. What this page lists is said by the program, under
      the label CHECK (the verdict) or NOTE, and "Why?" beside it opens the numbers it was made from.
      Nothing is rounded, nothing is guessed, and amounts of different tokens are never added up.

      Where the id in an answer is not the id asked for, or there is none, or the provider's signature
      does not fit, the record is shown but not judged: no verdict, no sentence and no totals.

      ## One level

      Verdict, notes and signature together make one level, and it alone decides how a record is
      drawn wherever it stands:

      - `alarm`: the answer is not to be relied on. There is no verdict.
      - `doubt`: what the verdict or a total rests on is in question, or nothing can be compared. The
        verdict's words say that it is by Cobo's figure, and how many things do not fit. Neither the
        verdict nor the provider's status is green.
      - `look`: there are notes, and none of them questions the verdict.
      - `ok`: there is no note.

      Each note below says which level it makes. "On a field that decides" means a field that status,
      verdict, totals or the sentence over the record are read from; elsewhere it is worth a look.

      ## Verdicts on an order

      The first that applies wins, in this order. A shortfall is the payable amount less the received
      one; a tolerance that was not sent is none.
      """;

  private static final String NOTES =
      """

      ## Notes

      The most important note comes first. However many rows are odd in the same way, they make one note.
      The code is stable: exports carry it.
      """;

  @Test
  void theDocumentHasEveryVerdictAndNoteInTheProgramsOwnWords() throws IOException {
    if (Boolean.getBoolean("write.documents")) {
      Files.writeString(DOCUMENT, text());
    }
    assertThat(DOCUMENT).hasContent(text());
  }

  private static String text() {
    return HEAD
        + Arrays.stream(VerdictCode.values())
            .map(code -> section(code.name(), code.title(), code.rule(), code.source()))
            .collect(Collectors.joining())
        + NOTES
        + Arrays.stream(NoteCode.values())
            .map(
                code ->
                    section(
                        code.name() + "`, " + weight(code),
                        code.title(),
                        code.rule(),
                        code.source()))
            .collect(Collectors.joining());
  }

  private static String weight(NoteCode code) {
    return switch (code.weight()) {
      case ALARMS -> "`alarm";
      case QUESTIONS -> "`doubt";
      case QUESTIONS_WHAT_DECIDES -> "on a field that decides `doubt";
      case REMARKS -> "`look";
    };
  }

  private static String section(String code, Text title, Text rule, Text source) {
    return "\n### "
        + words(title)
        + "\n\n`"
        + code
        + "`: "
        + words(rule)
        + "\n\nSource: "
        + words(source)
        + ".\n";
  }

  private static String words(Text text) {
    return Messages.ENGLISH.get(text).replace("<", "&lt;");
  }
}
