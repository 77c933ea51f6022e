package org.treasurylookup.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a field before any is received.
 *
 * @param name the vendor's name
 * @param kind what the vendor sends in it
 * @param token name of the field of the same part that names the token of an amount; empty where
 *     there is none
 * @param privacy who may see it
 * @param required whether the vendor says that it is always sent
 * @param words reads a word of the vendor's list; empty for what is no status
 * @param part name in {@link FieldCatalogue} of the parts that stand in it; empty for other fields
 */
public record VendorField(
    String name,
    Kind kind,
    String token,
    FieldPrivacy privacy,
    boolean required,
    Optional<Function<String, Status<?>>> words,
    String part) {

  /** What a field holds. */
  public enum Kind {
    /** An id, a reference, an address or a hash: read in chunks, never as words. */
    ID(FieldPrivacy.OPEN),
    /** A short text such as an account or a name. */
    TEXT(FieldPrivacy.OPEN),
    /** Free text in which anything may stand. */
    WORDS(FieldPrivacy.WORDS),
    /** A word of the vendor's list. */
    STATUS(FieldPrivacy.OPEN),
    /** A token or a currency. */
    TOKEN(FieldPrivacy.OPEN),
    /** A decimal number of a token, which adds up with others of the same token. */
    AMOUNT(FieldPrivacy.AMOUNT),
    /** A decimal number of a token that nobody pays: a sum of several would mean nothing. */
    LIMIT(FieldPrivacy.AMOUNT),
    /** A decimal number between two currencies. */
    RATE(FieldPrivacy.AMOUNT),
    /** Yes or no. */
    TRUTH(FieldPrivacy.OPEN),
    /** A time as seconds since 1970-01-01T00:00Z. */
    SECONDS(FieldPrivacy.OPEN),
    /** A time as milliseconds since 1970-01-01T00:00Z. */
    MILLISECONDS(FieldPrivacy.OPEN),
    /** A time in ISO 8601 with offset. */
    ISO_TIME(FieldPrivacy.OPEN),
    /** A part with fields of its own. */
    PART(FieldPrivacy.WORDS),
    /** A list of parts. */
    LIST(FieldPrivacy.WORDS);

    private final FieldPrivacy usual;

    Kind(FieldPrivacy usual) {
      this.usual = usual;
    }

    /** The unit of a time; empty for what is no time. */
    public Optional<Moment.Unit> unit() {
      return switch (this) {
        case SECONDS -> Optional.of(Moment.Unit.SECONDS);
        case MILLISECONDS -> Optional.of(Moment.Unit.MILLISECONDS);
        case ISO_TIME -> Optional.of(Moment.Unit.ISO);
        case ID, TEXT, WORDS, STATUS, TOKEN, AMOUNT, LIMIT, RATE, TRUTH, PART, LIST ->
            Optional.empty();
      };
    }
  }

  /** Whether it says how far the whole record is. */
  public boolean isStatusOfRecord() {
    return kind == Kind.STATUS && (name.equals("status") || name.equals("state"));
  }

  /** What is known of the parts that stand in it. */
  public Optional<FieldCatalogue> parts() {
    return part.isEmpty() ? Optional.empty() : Optional.of(FieldCatalogue.valueOf(part));
  }

  static VendorField named(Kind kind, String name) {
    return new VendorField(name, kind, "", kind.usual, false, Optional.empty(), "");
  }

  static <W extends Enum<W> & KnownWord> VendorField status(String name, Class<W> words) {
    return status(name, raw -> Status.of(raw, words));
  }

  static VendorField status(String name, Function<String, Status<?>> words) {
    return new VendorField(name, Kind.STATUS, "", Kind.STATUS.usual, false, Optional.of(words), "");
  }

  /** A part or a list of parts of which the catalogue knows the fields. */
  static VendorField parts(Kind kind, String name, String part) {
    return new VendorField(name, kind, "", kind.usual, false, Optional.empty(), part);
  }

  VendorField in(String field) {
    return new VendorField(name, kind, field, privacy, required, words, part);
  }

  VendorField guarded(FieldPrivacy unusual) {
    return new VendorField(name, kind, token, unusual, required, words, part);
  }

  VendorField always() {
    return new VendorField(name, kind, token, privacy, true, words, part);
  }
}
