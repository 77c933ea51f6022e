package org.treasurylookup.history.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.entry.DeskItem.Kind;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.keys.Secret;

/** The tables of a desk on a real server: what is added, by whom, and what nobody may do. */
class DeskTablesTest {
  private static final String ORDER =
      """
      {"order_id":"%s","psp_order_code":"PSP-77","status":"Underpaid","payable_currency":"ETH_USDT",
       "payable_amount":"100.50","received_token_amount":"60.50","receive_address":"0xAbCd000000000000000000000000000000000001",
       "transactions":[{"tx_id":"T-1","tx_hash":"0xFEED","amount":"60.50",
         "counterparty":{"counterparty_name":"Ada  Lovelace Ltd","email":"ada@analytical.example"}}]}
      """;

  @AutoClose private static PostgresServer server;
  private final HistoryKey desk = HistoryKey.ofThisRun();

  @BeforeAll
  static void begin() throws Exception {
    server = PostgresServer.startDesk();
  }

  /* What one workstation looked up, sent to the desk. */
  private UUID sent(String user, String... orders) throws Exception {
    try (var store = HistoryStore.ofThisRun();
        var database = server.open("pc17")) {
      for (String order : orders) {
        store.add(
            Findings.order(ORDER.formatted(order)), new HistoryEntry.Asker(user, "0123", "1.0.0"));
      }
      send(store, DeskTables.of(database));
      return store.outbox().store();
    }
  }

  private void send(HistoryStore store, DeskTables tables) throws Exception {
    var outbox = store.outbox();
    tables.add(outbox.store(), "PC-17", outbox.lines(1000));
    tables.add(outbox.store(), outbox.findings(desk, 1000).sealed());
  }

  private List<DeskLook> looks(HistoryQuery query, DeskKeys keys) throws Exception {
    try (var database = server.open("pc17")) {
      return DeskTables.of(database).looks(query, keys, Optional.empty(), 100);
    }
  }

  private List<DeskLook> looks(HistoryQuery query) throws Exception {
    return looks(query, new DeskKeys(List.of(desk)));
  }

  @Test
  void whoLookedAnOrderUpIsAskedInOneSearch() throws Exception {
    sent("anna", "W-1", "W-2");
    sent("ben", "W-1");
    var found = looks(HistoryQuery.ALL.with("cobo:order:W-1"));
    assertThat(found)
        .extracting(look -> look.entry().asker().user())
        .containsExactly("ben", "anna");
    assertThat(found).extracting(DeskLook::workstation).containsOnly("PC-17");
    assertThat(found).extracting(DeskLook::login).containsOnly("pc17");
    assertThat(found.getFirst().entry().result().verdict()).isEqualTo("SHORT");
    assertThat(found.getFirst().kept()).isPresent();
    assertThat(looks(HistoryQuery.ALL.with("w-1"))).hasSize(2);
    assertThat(looks(HistoryQuery.ALL.with("W-1").with(Column.USER, "Anna"))).hasSize(1);
    assertThat(looks(HistoryQuery.ALL.with("W-1").before(Instant.EPOCH))).isEmpty();
    assertThat(looks(HistoryQuery.ALL.with("W-1").from(Instant.EPOCH))).hasSize(2);
  }

  @Test
  void whatCameOfALookUpIsAskedForWithoutLetterCase() throws Exception {
    var nowhere = Target.parse("cobo:order:NOWHERE-1").orElseThrow();
    var missing =
        new Finding(
            nowhere,
            Findings.SANDBOX,
            new FindingResult.NotFound(
                Findings.answer("{}", 404), Findings.failed("no").failure().orElseThrow()),
            Instant.now());
    try (var store = HistoryStore.ofThisRun();
        var database = server.open("pc17")) {
      store.add(missing, new HistoryEntry.Asker("anna", "0123", "1.0.0"));
      send(store, DeskTables.of(database));
    }
    sent("anna", "CAME-1");
    var asked = HistoryQuery.ALL.with(nowhere.toString());
    for (String outcome : List.of("notFound", "NotFound", "notfound")) {
      assertThat(looks(asked.with(Column.OUTCOME, outcome))).as(outcome).hasSize(1);
    }
    assertThat(looks(asked.with(Column.OUTCOME, "found"))).isEmpty();
    assertThat(looks(HistoryQuery.ALL.with("CAME-1").with(Column.OUTCOME, "Found"))).hasSize(1);
  }

  @Test
  void whatWasFoundIsSearchedByItsDigestsAlone() throws Exception {
    sent("anna", "D-1");
    var order = HistoryQuery.ALL.with("D-1");
    assertThat(looks(order.with("PSP-77"))).hasSize(1);
    assertThat(looks(order.with("40.00"))).isEmpty();
    assertThat(looks(order.with("60.5"))).hasSize(1);
    assertThat(looks(order.with("ada lovelace ltd"))).isEmpty();
    assertThat(looks(order.with("ada lovelace ltd").withPersonal())).hasSize(1);
    assertThat(looks(order.with(Column.VERDICT, "SHORT"))).hasSize(1);
    assertThat(looks(order.with(Column.VERDICT, "PAID_IN_FULL"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"STATUS, Underpaid", "VERDICT, SHORT", "LEVEL, doubt", "NOTE, MISSING_FIELD"})
  void whatWasFoundIsSearchedByACodeAlone(Column column, String code) throws Exception {
    sent("anna", "E-1");
    assertThat(looks(HistoryQuery.ALL.with(column, code)))
        .extracting(look -> look.entry().target())
        .contains("cobo:order:E-1");
    assertThat(looks(HistoryQuery.ALL.with(column, "nobody"))).isEmpty();
  }

  @Test
  void withoutTheDesksKeyTheLineAloneIsKnown() throws Exception {
    sent("anna", "K-1");
    for (var keys :
        List.of(new DeskKeys(List.of()), new DeskKeys(List.of(HistoryKey.ofThisRun())))) {
      var look = looks(HistoryQuery.ALL.with("cobo:order:K-1"), keys).getFirst();
      assertThat(look.kept()).isEmpty();
      assertThat(look.unknownKey()).contains(desk.fingerprint());
      assertThat(look.entry().result().outcome()).isEqualTo("found");
      assertThat(look.entry().result().verdict()).isEmpty();
      assertThat(look.entry().reply().sha256()).hasSize(64);
    }
    for (var found :
        List.of(
            HistoryQuery.ALL.with(Column.VERDICT, "SHORT"),
            HistoryQuery.ALL.with("60.50"),
            HistoryQuery.ALL.with("0xAbCd000000000000000000000000000000000001"),
            HistoryQuery.ALL.with("ada lovelace ltd").withPersonal())) {
      assertThatThrownBy(() -> looks(found, new DeskKeys(List.of())))
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.reason()).isEqualTo(Reason.KEY));
    }
  }

  @Test
  void aRowThatIsNotWhatThePcSentIsNamedAndSaysNothing() throws Exception {
    sent("anna", "X-1");
    for (String change :
        List.of(
            "os_user = 'bert'",
            "detail = 'notFound - -'",
            "environment = 'production'",
            "at = at - interval '1 day'",
            "seq = seq + 1")) {
      altered(change);
      var look = looks(HistoryQuery.ALL.with("cobo:order:X-1")).getFirst();
      assertThat(look.entry().result().isAltered()).as(change).isTrue();
      assertThat(look.kept()).as(change).isEmpty();
    }
    altered("subject = 'cobo:order:X-2'");
    var look = looks(HistoryQuery.ALL.with("cobo:order:X-2")).getFirst();
    assertThat(look.entry().result().isAltered()).isTrue();
  }

  /* As whoever looks after the server can: the check of the hash is in the way as well. */
  private static void altered(String change) throws Exception {
    server.run(
        "treasury",
        "ALTER TABLE treasury_desk.audit DISABLE TRIGGER USER, DROP CONSTRAINT IF EXISTS"
            + " audit_line_is_what_is_hashed; UPDATE treasury_desk.audit SET "
            + change
            + " WHERE subject LIKE '%:X-1'");
    server.run(
        "treasury",
        "ALTER TABLE treasury_desk.audit ENABLE TRIGGER USER, ADD CONSTRAINT"
            + " audit_line_is_what_is_hashed CHECK (hash = sha256(before ||"
            + " convert_to(seq::text || E'\\n' || line, 'UTF8'))) NOT VALID");
  }

  @Test
  void whatIsSentTwiceIsThereOnce() throws Exception {
    try (var store = HistoryStore.ofThisRun();
        var database = server.open("pc17")) {
      var asker = new HistoryEntry.Asker("anna", "", "1");
      store.add(Findings.order(ORDER.formatted("T-1")), asker);
      store.add(Findings.order(ORDER.formatted("T-1")), asker);
      var tables = DeskTables.of(database);
      send(store, tables);
      send(store, tables);
      assertThat(looks(HistoryQuery.ALL.with("T-1"))).hasSize(2);
      var outbox = store.outbox();
      assertThat(tables.add(outbox.store(), "PC-17", outbox.lines(10))).isZero();
      outbox.linesSent(1);
      assertThat(outbox.lines(10)).hasSize(1);
      assertThat(outbox.waiting(false)).isEqualTo(1);
      assertThat(outbox.waiting(true)).isEqualTo(2);
    }
  }

  @Test
  void theServerHoldsNoSecretAndNothingOfAPerson() throws Exception {
    sent("anna", "L-1");
    try (var database = server.open("pc17")) {
      var note = new DeskItem(Kind.NOTE, "", "cobo:order:L-1", Instant.EPOCH, List.of("Lovelace"));
      new DeskItems(database).add(desk, List.of(note));
    }
    for (String table : List.of("audit", "finding", "about", "item")) {
      String rows =
          String.join("\n", server.ask("SELECT t::text FROM treasury_desk." + table + " t"));
      assertThat(rows)
          .doesNotContainIgnoringCase("lovelace")
          .doesNotContain("analytical", "60.5", "100.5", "0xFEED", "PSP-77", "AbCd0000")
          .doesNotContain(PostgresServer.PASSWORD);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE treasury_desk.audit SET line = ''",
        "UPDATE treasury_desk.audit SET os_user = 'somebody else'",
        "DELETE FROM treasury_desk.audit",
        "TRUNCATE treasury_desk.audit CASCADE",
        "UPDATE treasury_desk.item SET sealed = ''",
        "DELETE FROM treasury_desk.item",
        "UPDATE treasury_desk.finding SET sealed = ''",
        "DELETE FROM treasury_desk.finding",
        "UPDATE treasury_desk.about SET value = '0'",
        "ALTER TABLE treasury_desk.audit DISABLE TRIGGER ALL",
        "DROP TABLE treasury_desk.audit CASCADE",
        "CREATE TABLE treasury_desk.mine (a int)",
        "INSERT INTO treasury_desk.audit (store, seq, before, line, hash, workstation, login)"
            + " VALUES (gen_random_uuid(), 1, '', '', '', '', 'other')",
        "SET ROLE treasury_desk_owner"
      })
  void aWorkstationAddsAndReadsAndDoesNothingElse(String sql) throws Exception {
    sent("anna", "R-1");
    try (var connection = server.connect("treasury", "pc17");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE treasury_desk.audit SET line = ''",
        "DELETE FROM treasury_desk.audit",
        "TRUNCATE treasury_desk.audit CASCADE"
      })
  void notEvenTheOwnerChangesTheAuditByMistake(String sql) throws Exception {
    sent("anna", "O-1");
    try (var connection = server.connect("treasury", "desk_admin");
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("only added to");
    }
  }

  @Test
  void anAuditorReadsWhoLookedAndNothingThatIsEncrypted() throws Exception {
    sent("anna", "A-1");
    server.login("revisor", "treasury_desk_auditor");
    try (var connection = server.connect("treasury", "revisor");
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("SELECT count(*) FROM treasury_desk.audit")) {
        assertThat(rows.next() && rows.getLong(1) > 0).isTrue();
      }
      assertThatThrownBy(() -> statement.execute("SELECT * FROM treasury_desk.finding"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () -> statement.execute("INSERT INTO treasury_desk.audit (seq) VALUES (1)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void ofSeveralChangesOfAThingTheLatestCountsAndNoneIsThereTwice() throws Exception {
    try (var database = server.open("pc17")) {
      var items = new DeskItems(database);
      long before = items.after(0, known(desk), 1000).upTo();
      var later = label("Bank A", 200);
      items.add(desk, List.of(later, label("Bank", 100)));
      items.add(desk, List.of(later));
      var page = items.after(before, known(desk), 1000);
      assertThat(page.items()).containsExactly(later);
      assertThat(items.after(page.upTo(), known(desk), 1000).items()).isEmpty();
      assertThat(items.after(before, known(HistoryKey.ofThisRun()), 1000))
          .isEqualTo(new DeskItems.Page(List.of(), page.upTo()));
    }
  }

  private static DeskKeys known(HistoryKey... keys) {
    return new DeskKeys(List.of(keys));
  }

  private static DeskItem label(String words, int second) {
    return new DeskItem(Kind.LABEL, "", "0xAB", Instant.ofEpochSecond(second), List.of(words));
  }

  @Test
  void aLineThatIsNotWhatWasHashedIsRefused() throws Exception {
    try (var connection = server.connect("treasury", "pc17");
        var statement = connection.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.execute(
                      "INSERT INTO treasury_desk.audit (store, seq, before, line, hash,"
                          + " workstation) VALUES (gen_random_uuid(), 1, '', '{}', sha256('other'),"
                          + " 'pc')"))
          .hasMessageContaining("audit_line_is_what_is_hashed");
    }
  }

  @Test
  void ofSeveralThatMigrateAtATimeOneDoes() throws Exception {
    try (var fresh = PostgresServer.start();
        var threads = Executors.newFixedThreadPool(8)) {
      fresh.run("treasury", DeskSchema.roles());
      fresh.run("treasury", DeskSchema.roles());
      fresh.login("desk_admin", "treasury_desk_owner");
      fresh.login("pc17", "treasury_desk_workstation");
      assertThatThrownBy(() -> tables(fresh))
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OLDER));
      try (var workstation = fresh.open("pc17")) {
        assertThatThrownBy(() -> DeskSchema.migrate(workstation))
            .isInstanceOfSatisfying(
                DeskException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RIGHTS));
      }
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            () -> {
              try (var admin = fresh.open("desk_admin")) {
                return DeskSchema.migrate(admin);
              }
            });
      }
      List<Integer> before = new ArrayList<>();
      for (var each : threads.invokeAll(all)) {
        before.add(each.get());
      }
      assertThat(before).containsOnlyOnce(0).contains(DeskSchema.VERSION);
      tables(fresh);
      fresh.run(
          "treasury", "UPDATE treasury_desk.about SET value = '" + (DeskSchema.VERSION + 1) + "'");
      assertThatThrownBy(() -> tables(fresh))
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NEWER));
    }
  }

  private static void tables(PostgresServer at) throws Exception {
    try (var database = at.open("pc17")) {
      assertThat(DeskTables.of(database)).isNotNull();
    }
  }

  @Test
  void aWrongPasswordAndNoneAreToldFromAServerThatIsAway() throws Exception {
    assertThat(whyNot(server.place("pc17", true), Optional.of(Secret.of("wrong"))))
        .isEqualTo(Reason.LOGIN);
    assertThat(whyNot(server.place("pc17", true), Optional.empty())).isEqualTo(Reason.LOGIN);
    try (var gone = PostgresServer.start()) {
      gone.kill();
      assertThat(whyNot(gone.place("pc17", true), Optional.empty())).isEqualTo(Reason.AWAY);
    }
  }

  private static Reason whyNot(
      org.treasurylookup.settings.DeskPlace place, Optional<Secret> password) {
    try (var open = DeskDatabase.open(place, "pc17", password, PostgresServer::noTls)) {
      throw new AssertionError(open);
    } catch (DeskException e) {
      return e.reason();
    }
  }
}
