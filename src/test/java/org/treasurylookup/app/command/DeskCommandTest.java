package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.history.SharedNotes;
import org.treasurylookup.history.desk.DeskItems;
import org.treasurylookup.history.desk.DeskTables;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.OutboxLine;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.keys.Secret;

/** {@code desk} and {@code history --desk} with a real server, as an administrator types them. */
class DeskCommandTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";
  private static final int MOST_TIMES = 40;
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).commonName("Company CA").build();
  private static final HeldCertificate PROOF =
      new HeldCertificate.Builder()
          .signedBy(AUTHORITY)
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  @AutoClose private static PostgresServer server;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void begin() throws Exception {
    server =
        PostgresServer.start(
            place -> {
              Files.writeString(place.resolve("server.crt"), PROOF.certificatePem());
              PostgresServer.secretFile(place.resolve("server.key"), PROOF.privateKeyPkcs8Pem());
            },
            "ssl=on",
            "ssl_cert_file=FOLDER/server.crt",
            "ssl_key_file=FOLDER/server.key");
    server.run("treasury", Output.of("desk", "roles").out());
    server.login("desk_admin", "treasury_desk_owner");
    server.login("pc17", "treasury_desk_workstation");
  }

  @AfterEach
  void noPolicy() {
    System.clearProperty(PolicyFile.PROPERTY);
  }

  private void policy(String members) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("policy.json"),
            "{\"version\": 1, %s}".formatted(members),
            StandardCharsets.UTF_8);
    System.setProperty(PolicyFile.PROPERTY, file.toString());
  }

  private static String desk(String words) {
    return "\"desk\": {\"database\": \"jdbc:postgresql://127.0.0.1:%d/treasury?user=pc17%s\","
            .formatted(server.port(), words)
        + " \"findings\": true}";
  }

  private Output with(String password, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home").toString(), "--secrets", "-"));
    String secrets = "{\"desk\":{\"password\":\"%s\",\"key\":\"%s\"}}".formatted(password, KEY);
    return Output.with(secrets, all.toArray(String[]::new));
  }

  private Output run(String... words) {
    return with(PostgresServer.PASSWORD, words);
  }

  private static void says(Output output, int status, String words) {
    assertThat(output.err()).contains(words);
    assertThat(output.status()).isEqualTo(status);
    assertThat(output.out()).isEmpty();
  }

  @Test
  void anAdministratorMakesTheTablesAndEachPcCanSeeWhetherItCanTakePart() throws Exception {
    says(Output.of("desk", "check", "--home", folder + "/home"), 2, "names no database of a desk");
    policy(desk(""));
    server.run("treasury", "DROP TABLE IF EXISTS treasury_desk.about CASCADE");
    server.run("treasury", "DROP SCHEMA treasury_desk CASCADE");
    server.run("treasury", Output.of("desk", "roles").out());
    says(run("desk", "check"), 4, "lacks tables of this version");
    says(run("desk", "migrate"), 4, "does not allow this login to do that");
    says(with("wrong", "desk", "check"), 4, "does not accept this login or its password");
    says(run("desk", "migrate", "--user", "desk_admin"), 0, "were of version 0 and are of");
    says(run("desk", "migrate", "--user", "desk_admin"), 0, "of version 1 now");
    says(run("desk", "check"), 0, "can be used as pc17");
    var keyless =
        Output.with(
            "{\"desk\":{\"password\":\"" + PostgresServer.PASSWORD + "\"}}",
            "desk",
            "check",
            "--home",
            folder + "/home",
            "--secrets",
            "-");
    says(keyless, 4, "The desk’s key is not known on this PC");
    server.run("treasury", "UPDATE treasury_desk.about SET value = '99'");
    says(run("desk", "check"), 4, "is of a newer version of this program and is left alone");
    says(run("desk", "migrate", "--user", "desk_admin"), 4, "is of a newer version");
    says(run("history", "--desk", ORDER), 4, "Update this PC");
    server.run("treasury", "UPDATE treasury_desk.about SET value = '1'");
  }

  private void migrated() throws Exception {
    policy(desk(""));
    assertThat(run("desk", "migrate", "--user", "desk_admin").status()).isZero();
  }

  @Test
  void theOrganisationsOwnAuthorityOfThePolicyVouchesForTheServer() throws Exception {
    migrated();
    policy(desk("&sslmode=verify-full"));
    says(run("desk", "check"), 4, "its certificate does not prove");
    var authority = Files.writeString(folder.resolve("company-ca.pem"), AUTHORITY.certificatePem());
    policy("\"extraCa\": [\"" + authority + "\"], " + desk("&sslmode=verify-full"));
    says(run("desk", "check"), 0, "can be used as pc17");
  }

  /* A line of a PC that was looked up at some time. */
  private static void lookedUp(String user, String at) throws Exception {
    String line =
        new AuditLine(Instant.parse(at), user, AuditEvent.LOOKUP, "production", ORDER, "found - -")
            .canonical();
    var before = ImmutableBytes.of(new byte[32]);
    var digest = ImmutableBytes.digest();
    digest.update(before.toArray());
    var hash = ImmutableBytes.of(digest.digest(("1\n" + line).getBytes(StandardCharsets.UTF_8)));
    try (var database = server.open("pc17")) {
      DeskTables.of(database)
          .add(UUID.randomUUID(), "PC of " + user, List.of(new OutboxLine(1, before, line, hash)));
    }
  }

  @Test
  void whoLookedAnOrderUpLastMonthIsOneSearch() throws Exception {
    migrated();
    lookedUp("anna", "2026-10-31T23:59:59Z");
    lookedUp("ben", "2026-10-01T00:00:00Z");
    lookedUp("carla", "2026-09-30T23:59:59Z");
    lookedUp("dora", "2026-11-01T00:00:00Z");
    String[] month = {"date>2026-10-01T00:00:00Z", "date<2026-11-01T00:00:00Z"};
    for (String order : List.of(ORDER, "O20250304-M1001-1001", "id:o20250304-m1001-1001")) {
      var found = run("history", "--desk", order, month[0], month[1], "environment:production");
      assertThat(found.status()).as(found.err()).isZero();
      assertThat(found.lines()).hasSize(2);
      assertThat(found.lines().getFirst())
          .contains("\"user\":\"anna\"", "\"workstation\":\"PC of anna\"", "\"login\":\"pc17\"");
      assertThat(found.lines().getLast()).contains("\"user\":\"ben\"");
    }
    assertThat(run("history", "--desk", "user:carla", "--format", "text").out())
        .contains("carla@PC of carla", ORDER);
    assertThat(run("history", "--desk", "O20250304-M1001").lines()).isEmpty();
    says(run("history", "--desk", "is:pinned"), 2, "");
  }

  @Test
  void aNoteOfAColleagueStandsBesideTheLooksAtItsRecord() throws Exception {
    migrated();
    lookedUp("edith", "2026-08-31T23:59:59Z");
    var key = HistoryKey.of(Secret.of(KEY)).orElseThrow();
    var note =
        new OwnNote(
            ORDER, "production", "asked Grace", "edith", Instant.parse("2026-11-01T08:00:00Z"));
    try (var database = server.open("pc17")) {
      new DeskItems(database).add(key, List.of(SharedNotes.item(note)));
    }
    assertThat(run("history", "--desk", ORDER, "user:edith").out())
        .contains("\"ownNote\":\"asked Grace\"", "\"ownNoteBy\":\"edith\"");
  }

  @Test
  void whatIsPrintedAtOnePcIsFoundAtAnother() throws Exception {
    migrated();
    Output printed;
    int times = 0;
    do {
      // A PC without a key store says when the desk was not told in time.
      printed = run("print", "--environment", "sandbox", "cobo:order:5001");
      assertThat(printed.status()).isZero();
      assertThat(++times).as(printed.err()).isLessThan(MOST_TIMES);
    } while (printed.err().contains("not told to the desk"));
    var found = run("history", "--desk", "cobo:order:5001", "--limit", "1");
    assertThat(found.lines()).hasSize(1);
    assertThat(found.out()).contains("\"verdict\":\"", "\"status\":\"", "\"sha256\":\"");
    String user = System.getProperty("user.name");
    assertThat(run("history", "--desk", "user:" + user, "5001", "--format", "csv").lines())
        .first()
        .asString()
        .startsWith("\"target\",\"environment\"");
  }
}
