package org.treasurylookup.app.gallery;

import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.model.tab.TabModel;

/**
 * One picture of the gallery.
 *
 * @param name of the file, without theme and size
 * @param question what is in the box; empty for a window nothing was asked in
 * @param act what the user does once the answer is there
 * @param wide width of the window in pixels
 * @param high height of the window in pixels
 */
record GalleryPicture(String name, String question, Act act, int wide, int high) {
  private static final int WIDE = 1360;
  private static final int HIGH = 860;
  private static final int LEAST_WIDE = 1024;
  private static final int LEAST_HIGH = 640;

  private static final String ORDER = "O20250304-M1001-1001";
  private static final String TROUBLE = "cobo:order:SHOW-";

  /** What the user does before the picture is taken. */
  enum Act {
    /** Reads. */
    READ,
    /** Only puts the id into the box. */
    TYPE,
    /** Does not wait for the answer. */
    WAIT,
    /** Opens the first transaction. */
    OPEN_TRANSACTION,
    /** Opens the counterparty of the first transaction. */
    OPEN_COUNTERPARTY,
    /** Opens the raw JSON. */
    OPEN_JSON,
    /** Opens the question as a list and asks for it. */
    LIST,
    /** Opens the question as a list. */
    LIST_ONLY,
    /** Opens the list of keys. */
    HELP("action.help"),
    /** Opens the list of all actions. */
    PALETTE("action.palette"),
    /** Opens the columns of a table. */
    COLUMNS("action.columns"),
    /** Opens what can be done with the rows of a table. */
    ROWS("action.rows"),
    /** Opens the settings. */
    SETTINGS("action.settings"),
    /** Opens the keys of the environment. */
    KEYS("action.secrets"),
    /** Opens the check of what can be reached. */
    SELF_CHECK("action.selfCheck"),
    /** Opens what saves the record as a file. */
    EXPORT("action.export"),
    /** Opens what saves an evidence pack. */
    EVIDENCE("action.evidence");

    private final String action;

    Act() {
      this("");
    }

    Act(String action) {
      this.action = action;
    }

    /** Key of the entry of the menu to choose; empty for none. */
    String action() {
      return action;
    }
  }

  /** Every picture of a tab. */
  static final List<GalleryPicture> ALL =
      List.of(
          read("empty", ""),
          act("recognised", " “O20250304-M1001-1001”\u200B", Act.TYPE),
          read("order", "O20250304-M1001-1001"),
          small("order-small", "O20250304-M1001-1001"),
          read("order-reference", "5001"),
          read("order-pending", "O20250304-M1002-0007"),
          read("order-overpaid", "O20250304-M1001-1004"),
          read("order-minimal", "cobo:order:ODD-MINIMAL"),
          read("order-nulls", "cobo:order:ODD-NULLS"),
          read("order-malformed", "cobo:order:ODD-MALFORMED"),
          read("order-unknown-words", "cobo:order:ODD-UNKNOWN-WORDS"),
          read("order-other-record", "cobo:order:ODD-ID-MISMATCH"),
          read("order-bad-signature", "cobo:order:NET-BAD-SIGNATURE"),
          read("order-ton", "cobo:order:CHAIN-TON"),
          small("order-hash66-small", "cobo:order:HASH-66"),
          read("order-lookalike", "cobo:order:ODD-LOOKALIKE"),
          read("order-many", "cobo:order:MANY-TRANSACTIONS"),
          read("order-long-amounts", "cobo:order:LONG-AMOUNTS"),
          act("transaction", "O20250304-M1001-1001", Act.OPEN_TRANSACTION),
          act("counterparty-chinese", "cobo:order:NAME-CHINESE", Act.OPEN_COUNTERPARTY),
          act("counterparty-german", "cobo:order:NAME-GERMAN", Act.OPEN_COUNTERPARTY),
          act("counterparty-hidden", "cobo:order:HIDDEN-BIDI", Act.OPEN_COUNTERPARTY),
          read("batch", "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384"),
          small("batch-small", "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384"),
          read("batch-10000", "cobo:batch:BATCH-10000"),
          read("batch-no-items", "cobo:batch:BATCH-NO-ITEMS"),
          read("batch-status", "cobo:batch:BATCH-1.42"),
          read("allocation", "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"),
          small("allocation-small", "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"),
          read("allocation-cleared", "bitgo:allocation:4d1f7b2a-0c9e-4b68-a3d5-7e6f8a9b0c1d"),
          read("allocation-released", "bitgo:allocation:a7c3e5f1-2b4d-4f60-8e9a-1b3c5d7f9e0a"),
          read("allocation-large", "bitgo:allocation:00000000-0000-4000-8003-000000000002"),
          read("money", "O20250312-M1005-2910"),
          small("money-small", "O20250312-M1005-2910"),
          read("money-batch", "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384"),
          read("merchant", "cobo:merchant:M1001"),
          read("payment", "cobo:transaction:b85396db-12f9-44de-9428-73403af1334f"),
          read("payer", "cobo:counterparty:c0f5a1d2-6b3e-4c7d-9e80-1a2b3c4d5e6f"),
          read("payee", "cobo:destination:d7e6f5a4-3b2c-4d1e-8f90-a1b2c3d4e5f6"),
          read("connection", "bitgo:connection:7c0d3b1e-55a4-4f0b-9a63-0f1d2c3b4a59"),
          read("approval", "bitgo:approval:64f1c0de5ad7c50006a1b2c3d4e5f607"),
          read("search", "cobo:merchant:M1001"),
          small("search-small", "cobo:merchant:M1001"),
          read("refund", "cobo:refund:R20250313-M1005-2905"),
          read("order-hidden", "O20250304-M1001-1001"),
          read("order-local-times", "O20250304-M1001-1001"),
          read("order-epoch-times", "O20250304-M1001-1001"),
          read("order-200", "O20250304-M1001-1001"),
          small("order-small-200", "O20250304-M1001-1001"),
          small("batch-small-200", "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384"),
          small("allocation-small-200", "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"),
          small("failed-tls-small-200", TROUBLE + "TLS"),
          read("order-find", "O20250304-M1001-1001"),
          read("order-split", "O20250304-M1001-1001"),
          read("order-side", "O20250304-M1002-0007"),
          small("order-side-small", "O20250304-M1002-0007"),
          read("order-side-hidden", "O20250304-M1002-0007"),
          act("party-revealed", "O20250304-M1001-1001", Act.OPEN_TRANSACTION),
          small("environment-question", "O20250304-M1001-1001"),
          small("locked", "O20250304-M1001-1001"),
          act("json", "5001", Act.OPEN_JSON),
          act("loading", "cobo:order:NET-SLOW-3", Act.WAIT),
          read("missing", "00000000-1111-4222-8333-444444444444"),
          small("missing-trust-org", "bitgo:allocation:2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f50"),
          read("failed-id", "bitgo:allocation:123"),
          read("failed-key", "cobo:order:ERR-COBO-2024-IP"),
          small("failed-forbidden", "cobo:order:ERR-COBO-2025"),
          read("failed-organisation", "cobo:order:ERR-COBO-4001"),
          read("failed-plan", "cobo:order:ERR-COBO-2051"),
          read("failed-token", "bitgo:allocation:00000000-0000-4000-8000-000000000401"),
          read("failed-admin", "bitgo:allocation:00000000-0000-4000-8000-000000000403"),
          read("failed-disagreement", "cobo:order:ERR-COBO-2002"),
          read("failed-other", "bitgo:allocation:00000000-0000-4000-8000-000000000409"),
          read("failed-busy", "cobo:order:ERR-HTTP-429-ALWAYS"),
          read("failed-portal", "cobo:order:NET-PORTAL"),
          read("failed-redirect", "cobo:order:NET-REDIRECT"),
          read("failed-cut-short", "cobo:order:NET-DROPPED"),
          read("failed-no-record", "cobo:order:NET-ARRAY"),
          read("failed-bitgo-down", "bitgo:allocation:00000000-0000-4000-8000-000000001500"),
          read("failed-down", "cobo:order:ERR-HTTP-503"),
          read("failed-unreachable", TROUBLE + "UNREACHABLE"),
          read("failed-pac", TROUBLE + "PAC"),
          small("failed-proxy", TROUBLE + "PROXY"),
          small("failed-tls", TROUBLE + "TLS"),
          read("failed-timeout", TROUBLE + "TIMEOUT"),
          read("failed-environment", TROUBLE + "ENVIRONMENT"),
          read("failed-key-age", TROUBLE + "AGE"));

  /** The pages over the tabs and the small windows. */
  static final List<GalleryPicture> PAGES =
      List.of(
          act("help", "", Act.HELP),
          act("palette", "", Act.PALETTE),
          act("settings", "", Act.SETTINGS),
          new GalleryPicture("settings-small", "", Act.SETTINGS, LEAST_WIDE, LEAST_HIGH),
          act("keys", TROUBLE + "AGE", Act.KEYS),
          new GalleryPicture("keys-small", TROUBLE + "AGE", Act.KEYS, LEAST_WIDE, LEAST_HIGH),
          act("self-check", "", Act.SELF_CHECK),
          act("export", "O20250304-M1001-1001", Act.EXPORT),
          new GalleryPicture(
              "export-small", "O20250304-M1001-1001", Act.EXPORT, LEAST_WIDE, LEAST_HIGH),
          act("evidence", "O20250304-M1001-1001", Act.EVIDENCE),
          new GalleryPicture(
              "evidence-small", "O20250304-M1001-1001", Act.EVIDENCE, LEAST_WIDE, LEAST_HIGH),
          small("help-small-200", ORDER, Act.HELP),
          small("palette-small-200", ORDER, Act.PALETTE),
          small("settings-small-200", ORDER, Act.SETTINGS),
          act("columns", ORDER, Act.COLUMNS),
          act("rows", ORDER, Act.ROWS),
          act("why", ORDER, Act.READ),
          small("why-small-200", ORDER, Act.READ),
          act("compare", ORDER, Act.OPEN_TRANSACTION),
          act("explorer-question", ORDER, Act.OPEN_TRANSACTION),
          small("explorer-question-small-200", ORDER, Act.OPEN_TRANSACTION));

  /** The sheets of lists. */
  static final List<GalleryPicture> LISTS =
      List.of(
          act("list-empty", "", Act.LIST_ONLY),
          act("list-read", GalleryLists.MIXED, Act.LIST_ONLY),
          act("list-strange", GalleryLists.STRANGE, Act.LIST_ONLY),
          act("list", GalleryLists.FORTY, Act.LIST),
          new GalleryPicture("list-small", GalleryLists.FORTY, Act.LIST, LEAST_WIDE, LEAST_HIGH),
          act("list-mixed", GalleryLists.MIXED, Act.LIST),
          new GalleryPicture(
              "list-mixed-small", GalleryLists.MIXED, Act.LIST, LEAST_WIDE, LEAST_HIGH),
          act("list-hidden", GalleryLists.MIXED, Act.LIST));

  /** Every picture there is. */
  static final List<GalleryPicture> EVERY =
      Stream.of(ALL, PAGES, LISTS).flatMap(List::stream).toList();

  private static GalleryPicture read(String name, String question) {
    return act(name, question, Act.READ);
  }

  private static GalleryPicture act(String name, String question, Act act) {
    return new GalleryPicture(name, question, act, WIDE, HIGH);
  }

  private static GalleryPicture small(String name, String question) {
    return small(name, question, Act.READ);
  }

  private static GalleryPicture small(String name, String question, Act act) {
    return new GalleryPicture(name, question, act, LEAST_WIDE, LEAST_HIGH);
  }

  /** Does on a tab what comes before the picture. */
  void actOn(TabModel tab) {
    switch (act) {
      case READ,
          TYPE,
          WAIT,
          LIST,
          LIST_ONLY,
          HELP,
          PALETTE,
          COLUMNS,
          ROWS,
          SETTINGS,
          KEYS,
          SELF_CHECK,
          EXPORT,
          EVIDENCE -> {}
      case OPEN_JSON -> tab.jsonProperty().set(true);
      case OPEN_TRANSACTION -> GalleryTransactions.transaction(tab).ifPresent(tab.path()::add);
      case OPEN_COUNTERPARTY -> GalleryTransactions.counterparty(tab).ifPresent(tab.path()::add);
    }
  }

  /** Whether it shows a trouble the sandbox cannot make. */
  boolean isTrouble() {
    return question.startsWith(TROUBLE);
  }

  /** Whether it is of a list. */
  boolean isList() {
    return act == Act.LIST || act == Act.LIST_ONLY;
  }

  /** Whether the picture shows an answer. */
  boolean waitsForAnswer() {
    return asks() && act != Act.WAIT;
  }

  /** Whether the box is looked up at all. */
  boolean asks() {
    return !question.isEmpty() && act != Act.TYPE && !isList();
  }
}
