package org.treasurylookup.settings.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;
import org.treasurylookup.text.Messages;

class RecentLookupsFileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Look LOOK =
      new Look("cobo:order:5001", "sandbox", NOON, "Completed", "PAID_IN_FULL", "ok");
  private static final RecentLookups SOME =
      new RecentLookups(
          List.of(LOOK),
          List.of(new Look("bitgo:allocation:x?trustOrg=BitGo+Germany", "p", NOON, "", "", "")),
          List.of(
              new Watch(
                  "cobo:batch:b",
                  "sandbox",
                  "pay.example:8443",
                  NOON,
                  Optional.of(NOON),
                  "Pending",
                  "doubt",
                  "0a".repeat(32),
                  Optional.of(NOON),
                  Optional.empty(),
                  List.of())));

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @Test
  void whatIsRememberedIsThereNextTime() {
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(file.read()).isEqualTo(RecentLookups.NONE);
      file.set(SOME);
    }
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(file.read()).isEqualTo(SOME);
      assertThat(file.notice()).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadIt() throws Exception {
    Files.writeString(home.resolve("recent.json.tmp"), "left over");
    try (var file = new RecentLookupsFile(home, timer)) {
      file.set(SOME);
    }
    assertThat(Files.getPosixFilePermissions(home.resolve(RecentLookupsFile.FILE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatIsOddInItIsLeftOut() throws Exception {
    write(
        """
        {"version":1,"future":true,"pinned":null,"recent":[null,
          {"target":"cobo:order:1","environment":"sandbox"},
          {"target":"cobo:order:2","environment":"sandbox","at":"yesterday"},
          {"target":"cobo:order:3","environment":"sandbox","at":"2026-11-21T12:00:00Z",
           "status":"Jane Doe <jane@example.com>","check":"SHORT"}]}
        """);
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(file.read().recent())
          .containsExactly(new Look("cobo:order:3", "sandbox", NOON, "", "SHORT", ""));
    }
  }

  @Test
  void aWatchIsReadWithoutAHostAndWithoutOneThatIsNone() throws Exception {
    String watch =
        "{'target':'cobo:order:1','environment':'e','since':'2026-11-21T12:00:00Z'%s}"
            .replace('\'', '"');
    write(
        "{\"version\":1,\"watched\":[%s,%s,%s]}"
            .formatted(
                watch.formatted(""),
                watch.formatted(",\"host\":\"*\""),
                watch.formatted(",\"host\":\"Jane Doe <jane@example.com>\"")));
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(file.read().watched()).extracting(Watch::host).containsExactly("", "*", "");
    }
  }

  @Test
  void aFileThatCannotBeUnderstoodIsPutAsideByTheFirstChange() throws Exception {
    for (var damaged :
        List.of("", "null", "[]", "{\"recent\":7}", "\u0000", " ".repeat(4_300_000))) {
      write(damaged);
      try (var file = new RecentLookupsFile(home, timer)) {
        assertThat(file.read()).isEqualTo(RecentLookups.NONE);
        assertThat(Messages.ENGLISH.get(file.notice().orElseThrow())).contains("recent.json");
        file.set(SOME);
      }
      assertThat(home.resolve("recent.json.damaged")).hasContent(damaged);
      Files.delete(home.resolve("recent.json.damaged"));
      try (var file = new RecentLookupsFile(home, timer)) {
        assertThat(file.read()).isEqualTo(SOME);
      }
    }
  }

  @Test
  void aFileThatCannotBeReadIsNeitherWrittenNorPutAside() throws Exception {
    var path = home.resolve(RecentLookupsFile.FILE);
    Files.createDirectory(path);
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(file.read()).isEqualTo(RecentLookups.NONE);
      assertThat(Messages.ENGLISH.get(file.notice().orElseThrow()))
          .contains("its file is left as it is", "recent.json");
      file.set(SOME);
      file.save();
      file.putAside();
    }
    assertThat(path).isEmptyDirectory();
    try (var files = Files.list(home)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".damaged"));
    }
  }

  @Test
  void aFileOfANewerVersionIsLeftAlone() throws Exception {
    String newer = "{\"version\":2,\"recent\":[],\"lists\":[1]}";
    write(newer);
    try (var file = new RecentLookupsFile(home, timer)) {
      file.read();
      assertThat(file.notice()).isPresent();
      file.set(SOME);
    }
    assertThat(home.resolve(RecentLookupsFile.FILE)).hasContent(newer);
  }

  private void write(String text) throws Exception {
    Files.writeString(home.resolve(RecentLookupsFile.FILE), text, StandardCharsets.UTF_8);
  }
}
