package org.treasurylookup.lookup;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is no id, and may lead to one: a search can find records by it. */
public enum SearchLead {
  /** The hash of a transaction. */
  TRANSACTION_HASH("recognise.hash"),
  /** The same without 0x in front: the secret of a Cobo key has just as many digits. */
  BARE_HASH("recognise.hash.bare"),
  /** An address, or a hash as short as one. */
  ADDRESS("recognise.address"),
  /** An amount: no provider finds records by one. */
  AMOUNT("recognise.amount"),
  /** Anything else, such as the code that a PSP gave an order. */
  REFERENCE("recognise.unknown");

  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,30}\\.[0-9]{1,30}");
  private static final Pattern BARE = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern HASH =
      Pattern.compile("0[xX][0-9a-fA-F]{64}|[0-9a-fA-F]{64}|[1-9A-HJ-NP-Za-km-z]{86,88}");
  private static final Pattern EVM_ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{40,63}");

  private static final Pattern HASH_WITHIN =
      Pattern.compile("(?<![A-Za-z0-9])((?:0[xX])?+[0-9a-fA-F]{64})(?![A-Za-z0-9])");
  private static final Pattern CODE_WITHIN =
      Pattern.compile(
          "(?i)(?<![A-Za-z0-9])(?:psp[ _-]?order[ _-]?(?:code|id)|merchant[ _-]?order[ _-]?code)"
              + "[\"'\\\\]{0,4}\\s{0,4}[:=#：]\\s{0,4}[\"'\\\\]{0,4}([A-Za-z0-9][A-Za-z0-9._~-]{2,199}+)");

  private final String hint;

  SearchLead(String hint) {
    this.hint = hint;
  }

  /** Whether it may be a secret as well, so that it is sent only on a second word. */
  public boolean mayBeSecret() {
    return this == BARE_HASH;
  }

  private Pattern form() {
    return switch (this) {
      case BARE_HASH -> BARE;
      case TRANSACTION_HASH -> HASH;
      case ADDRESS -> EVM_ADDRESS;
      case AMOUNT -> DECIMAL;
      case REFERENCE -> ANYTHING;
    };
  }

  /* The key of the sentence that says what it looks like. */
  String hint() {
    return hint;
  }

  /** What an id that is none looks like. */
  static SearchLead of(String id) {
    return Stream.of(BARE_HASH, TRANSACTION_HASH, ADDRESS, AMOUNT, REFERENCE)
        .filter(lead -> lead.form().matcher(id).matches())
        .findFirst()
        .orElseThrow();
  }

  /** The one hash, or the one code that is named as such, in a text that is more than that. */
  static Optional<String> within(String text) {
    String visible = PastedEscapes.read(PastedText.visible(text));
    return Stream.of(CODE_WITHIN, HASH_WITHIN)
        .map(form -> one(form, visible))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> one(Pattern form, String text) {
    List<String> found =
        form.matcher(text)
            .results()
            .map((MatchResult match) -> match.group(1))
            .distinct()
            .limit(2)
            .toList();
    return found.size() == 1 ? Optional.of(PastedText.trim(found.getFirst())) : Optional.empty();
  }
}
