package org.treasurylookup.model.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.privacy.JsonMask;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.lookup.Finding;

/** Which texts of a record are about a person: the parties' names, e-mails and addresses. */
public final class PersonalFields {
  /* The three letters of a country stand in other words by chance. */
  private static final String BY_CHANCE = "country";

  private PersonalFields() {}

  /** Whether a text, such as a copied row, has such a text of the record in it. */
  public static boolean isIn(Finding finding, String text) {
    return finding.record().map(record -> texts(record).anyMatch(text::contains)).orElse(false);
  }

  /** The same finding with sentences of ours that quote nobody; its record stays. */
  public static Finding unnamed(Finding finding) {
    return new PersonalMask(false).of(List.of(finding)).getFirst();
  }

  /**
   * Whether a field that is named by its path is about a person, or an object or list with one.
   *
   * @param person whether the record it is in is about one
   */
  public static boolean isField(String path, String received, boolean person) {
    return FieldPrivacy.ofPath(path, person) == FieldPrivacy.PERSONAL
        || isInJson(received, person ? Set.of("") : Set.of());
  }

  /** Whether a text is JSON with something about a person in it. */
  public static boolean isInJson(String text) {
    return isInJson(text, Set.of());
  }

  private static boolean isInJson(String text, Set<String> people) {
    return isJson(text)
        && !JsonMask.of(text, FieldPrivacy.PERSONAL::equals, "", people).equals(text);
  }

  /** Whether a text is a JSON object or list; a plain word counts as text. */
  public static boolean isJson(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static Stream<String> texts(ProviderRecord record) {
    var texts = Stream.<String>builder();
    record.walk(
        (_, part) ->
            part.fields().stream()
                .filter(field -> field.vendor().privacy() == FieldPrivacy.PERSONAL)
                .filter(field -> !field.name().equals(BY_CHANCE))
                .flatMap(field -> field.received().asValue().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(texts));
    return texts.build().filter(text -> !text.isBlank());
  }
}
