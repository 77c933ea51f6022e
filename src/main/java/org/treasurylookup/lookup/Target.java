package org.treasurylookup.lookup;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.provider.Provider;

/**
 * What to ask for, written {@code cobo:order:ID}, {@code cobo:batch:ID}, {@code
 * bitgo:allocation:ID?trustOrg=BitGo+Germany} and so on.
 *
 * @param id the provider's id, of {@code A–Z a–z 0–9 - . _ ~} only
 * @param trustOrg BitGo's trust organisation; empty takes the environment's default
 */
public record Target(Kind kind, String id, Optional<String> trustOrg) {
  /** More characters than any id has. */
  static final int LONGEST_ID = 200;

  private static final String TRUST_ORG = "?trustOrg=";
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]+");
  private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9 .&-]{1,100}");

  /** The kinds of record this version reads. */
  public enum Kind {
    COBO_ORDER("cobo:order", Provider.COBO, FieldCatalogue.ORDER),
    COBO_BATCH("cobo:batch", Provider.COBO, FieldCatalogue.BATCH),
    BITGO_ALLOCATION("bitgo:allocation", Provider.BITGO, FieldCatalogue.ALLOCATION),
    COBO_TRANSACTION("cobo:transaction", Provider.COBO, FieldCatalogue.WAAS_TRANSACTION),
    COBO_COUNTERPARTY("cobo:counterparty", Provider.COBO, FieldCatalogue.COUNTERPARTY_DETAIL),
    COBO_DESTINATION("cobo:destination", Provider.COBO, FieldCatalogue.DESTINATION_DETAIL),
    COBO_MERCHANT("cobo:merchant", Provider.COBO, FieldCatalogue.MERCHANT),
    COBO_REFUND("cobo:refund", Provider.COBO, FieldCatalogue.REFUND),
    COBO_PAYOUT("cobo:payout", Provider.COBO, FieldCatalogue.PAYOUT),
    COBO_BULK_SEND("cobo:bulk-send", Provider.COBO, FieldCatalogue.BULK_SEND),
    BITGO_CONNECTION("bitgo:connection", Provider.BITGO, FieldCatalogue.CONNECTION),
    BITGO_SETTLEMENT("bitgo:settlement", Provider.BITGO, FieldCatalogue.NETWORK_SETTLEMENT),
    BITGO_APPROVAL("bitgo:approval", Provider.BITGO, FieldCatalogue.APPROVAL);

    private final String prefix;
    private final Provider provider;
    private final FieldCatalogue fields;

    Kind(String prefix, Provider provider, FieldCatalogue fields) {
      this.prefix = prefix;
      this.provider = provider;
      this.fields = fields;
    }

    public FieldCatalogue fields() {
      return fields;
    }

    /** Whether BitGo's administrators find it in one trust organisation only. */
    public boolean hasTrustOrg() {
      return this == BITGO_ALLOCATION || this == BITGO_CONNECTION;
    }

    /** Whether it is what the program is for; the others are what these lead to. */
    public boolean isMain() {
      return compareTo(BITGO_ALLOCATION) <= 0;
    }

    /** The words before the id. */
    public String prefix() {
      return prefix;
    }

    public Provider provider() {
      return provider;
    }
  }

  /**
   * A target.
   *
   * @throws IllegalArgumentException when the id or the organisation has other characters, or a
   *     record of Cobo has an organisation
   */
  public Target {
    boolean fits = kind.hasTrustOrg() || trustOrg.isEmpty();
    if (!isId(id) || !fits || !trustOrg.map(Target::isOrganisation).orElse(true)) {
      throw new IllegalArgumentException("not a target: " + kind.prefix + ":" + id);
    }
  }

  /** A target without a trust organisation. */
  public static Target of(Kind kind, String id) {
    return new Target(kind, id, Optional.empty());
  }

  /** The same allocation in another trust organisation. */
  public Target in(String organisation) {
    return new Target(kind, id, Optional.of(organisation));
  }

  /** A record that this one leads to, sought in the trust organisation where this one is. */
  public Target inSameOrg(Target next) {
    return trustOrg.filter(_ -> next.kind.hasTrustOrg()).map(next::in).orElse(next);
  }

  /** Whether a text may be an id: its characters need no escaping anywhere. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST_ID
        && ID.matcher(text).matches()
        && !text.equals(".")
        && !text.equals("..");
  }

  /** Whether an id has the form of a UUID, in small letters or capitals. */
  public static boolean isUuid(String id) {
    return UUID.matcher(id).matches();
  }

  private static boolean isOrganisation(String text) {
    return ORGANISATION.matcher(text).matches();
  }

  /** Reads a written target; empty when it is none. */
  public static Optional<Target> parse(String text) {
    for (var kind : Kind.values()) {
      if (text.startsWith(kind.prefix + ":")) {
        return parse(kind, text.substring(kind.prefix.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Target> parse(Kind kind, String rest) {
    int question = rest.indexOf('?');
    if (question < 0) {
      return isId(rest) ? Optional.of(of(kind, rest)) : Optional.empty();
    }
    String id = rest.substring(0, question);
    String query = rest.substring(question);
    boolean single = query.startsWith(TRUST_ORG) && query.indexOf('&') < 0;
    if (!kind.hasTrustOrg() || !single || !isId(id)) {
      return Optional.empty();
    }
    try {
      String organisation =
          URLDecoder.decode(query.substring(TRUST_ORG.length()), StandardCharsets.UTF_8);
      return isOrganisation(organisation)
          ? Optional.of(of(kind, id).in(organisation))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return kind.prefix
        + ":"
        + id
        + trustOrg
            .map(name -> TRUST_ORG + URLEncoder.encode(name, StandardCharsets.UTF_8))
            .orElse("");
  }
}
