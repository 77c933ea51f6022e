package org.treasurylookup.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may look over the user's shoulder at a field. */
public enum FieldPrivacy {
  /** Anybody: ids, addresses, hashes, statuses, tokens, times. */
  OPEN,
  /** An amount, or what an amount can be computed from. */
  AMOUNT,
  /** Words in which anything may stand, such as a description, and every field not known here. */
  WORDS,
  /** What names or reaches a person or a company. */
  PERSONAL;

  /* The catalogue needs these constants, so what is read from it waits until it is asked for. */
  private static final class Known {
    static final Map<String, FieldPrivacy> NAMES =
        named(FieldCatalogue.all(), UnaryOperator.identity());
    static final Map<String, FieldPrivacy> SPELLED =
        named(
            FieldCatalogue.all()
                .filter(field -> field.privacy() == AMOUNT || field.privacy() == PERSONAL),
            FieldPrivacy::bare);
    static final Set<String> PEOPLE =
        Stream.concat(
                FieldCatalogue.all()
                    .filter(field -> field.privacy() == PERSONAL)
                    .map(field -> bare(field.name())),
                Stream.of("counterparties", "destinations"))
            .collect(Collectors.toUnmodifiableSet());
    static final Set<String> OPEN_ABOUT_PEOPLE =
        Stream.of(
                FieldCatalogue.COUNTERPARTY,
                FieldCatalogue.DESTINATION,
                FieldCatalogue.COUNTERPARTY_DETAIL,
                FieldCatalogue.DESTINATION_DETAIL,
                FieldCatalogue.WALLET_ADDRESS,
                FieldCatalogue.BANK_ACCOUNT)
            .flatMap(part -> part.fields().stream())
            .filter(field -> field.privacy() == OPEN)
            .map(VendorField::name)
            .collect(Collectors.toUnmodifiableSet());

    private static Map<String, FieldPrivacy> named(
        Stream<VendorField> fields, UnaryOperator<String> spelling) {
      return fields.collect(
          Collectors.toUnmodifiableMap(
              field -> spelling.apply(field.name()),
              VendorField::privacy,
              BinaryOperator.maxBy(Comparator.naturalOrder())));
    }
  }

  /** What a field of a record asks for, by the vendor's name; {@link #WORDS} when it is unknown. */
  public static FieldPrivacy of(String field) {
    var exact = Known.NAMES.get(field);
    return exact == null ? Known.SPELLED.getOrDefault(bare(field), WORDS) : exact;
  }

  /**
   * The same inside an object or list about a person: words there are personal, and so is what only
   * other records have, such as the {@code name} of a merchant.
   */
  public static FieldPrivacy of(String field, boolean person) {
    var own = of(field);
    boolean hides =
        person && (own == WORDS || (own == OPEN && !Known.OPEN_ABOUT_PEOPLE.contains(field)));
    return hides ? PERSONAL : own;
  }

  /** Whether an object or list of this name is about a person, in whatever spelling. */
  public static boolean isPerson(String field) {
    return Known.PEOPLE.contains(bare(field));
  }

  /* A field may come in another spelling, such as counterPartyName: what it is about stays. */
  private static String bare(String field) {
    return field.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }

  /**
   * What a field asks for that is named by its path, such as {@code
   * transactions[0].counterparty.counterparty_name}. Words about a person are personal.
   */
  public static FieldPrivacy ofPath(String path) {
    return ofPath(path, false);
  }

  /**
   * The same in a record.
   *
   * @param person whether that is about a person
   */
  public static FieldPrivacy ofPath(String path, boolean person) {
    var names = path.replaceAll("\\[[0-9]*]", "").split("\\.", -1);
    boolean inside = Arrays.stream(names).limit(names.length - 1).anyMatch(FieldPrivacy::isPerson);
    return of(names[names.length - 1], person || inside);
  }

  /** Whether a record or part is about a person: what is not known of it may be personal. */
  public static boolean isAboutPerson(RecordPart part) {
    return ofUnknown(part) == PERSONAL;
  }

  /** What a field this version does not know asks for in a part. */
  public static FieldPrivacy ofUnknown(RecordPart part) {
    return switch (part) {
      case Counterparty _, Destination _ -> PERSONAL;
      case RelatedRecord record -> ofUnknown(record.part());
      case RelatedPart related ->
          switch (related.kind()) {
            case COUNTERPARTY,
                DESTINATION,
                COUNTERPARTY_DETAIL,
                DESTINATION_DETAIL,
                WALLET_ADDRESS,
                BANK_ACCOUNT ->
                PERSONAL;
            default -> WORDS;
          };
      default -> WORDS;
    };
  }
}
