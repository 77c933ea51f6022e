package org.treasurylookup.lookup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/** Says why a text holds no id, or what it looks like instead. */
final class WhyNoId {
  /* What Cobo calls the deposits of an order; there is no read for them. */
  private static final Pattern DEPOSIT = Pattern.compile("tx_[A-Za-z0-9_-]+");
  private static final Pattern ROUNDED =
      Pattern.compile("[0-9]+[.,][0-9]+[eE]\\+?[0-9]{1,3}|[0-9]+[eE]\\+[0-9]{1,3}");
  private static final Pattern BEFORE_ID =
      Pattern.compile("^(treasury-lookup://[^/]*/)?(cobo|bitgo)[:/][a-z-]+[:/]");

  private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S+\\s+\\S");

  private WhyNoId() {}

  /** What is said of a text in which no id was found. */
  static Recognition of(String text) {
    String id =
        PastedText.trim(
            PastedText.visible(text).replace(String.valueOf(PastedText.SOFT_HYPHEN), ""));
    int removed = (int) text.codePoints().filter(InvisibleCharacters::is).count();
    boolean rounded = ROUNDED.matcher(id).matches();
    boolean may = id.isEmpty() || Target.isId(id);
    Optional<Text> problem =
        rounded
            ? Optional.of(Text.of("recognise.rounded"))
            : may ? Optional.empty() : Optional.of(problem(id));
    Optional<Text> hint =
        may && !rounded && !id.isEmpty() ? Optional.of(hint(id)) : Optional.empty();
    return new Recognition(
        id, Recognizer.Origin.NONE, List.of(), removed, problem, hint, List.of());
  }

  private static Text hint(String id) {
    return Text.of(DEPOSIT.matcher(id).matches() ? "recognise.deposit" : SearchLead.of(id).hint());
  }

  private static Text problem(String id) {
    if (PastedSecret.isAll(id)) {
      return Text.of("recognise.token");
    }
    if (PastedSecret.wasIn(id)) {
      return PastedSecret.TAKEN_OUT;
    }
    if (RewrittenLink.isOpaque(id)) {
      return Text.of("recognise.opaque");
    }
    if (id.lines().filter(line -> !line.isBlank()).count() > 1) {
      return Text.of("recognise.several");
    }
    String bare = BEFORE_ID.matcher(id).replaceFirst("").replaceFirst("\\?trustOrg=.*$", "");
    if (bare.length() > Target.LONGEST_ID) {
      return Text.of("recognise.long", Integer.toString(Target.LONGEST_ID));
    }
    if (SENTENCE.matcher(bare).find()) {
      return Text.of("recognise.words");
    }
    return bare.codePoints()
        .filter(c -> c != '.' && !Target.isId(Character.toString(c)))
        .mapToObj(c -> Text.of("recognise.character", PastedText.name(c)))
        .findFirst()
        .orElseGet(() -> Text.of("target.unknown", id));
  }
}
