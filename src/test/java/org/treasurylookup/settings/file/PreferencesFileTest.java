package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.settings.KnownHosts.Recognition;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.Preferences.Display;
import org.treasurylookup.settings.Preferences.Limits;
import org.treasurylookup.settings.Preferences.Network;
import org.treasurylookup.settings.Preferences.Privacy;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;

class PreferencesFileTest {
  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @Test
  void aFreshInstallHasTheStandardAndWritesNothing() {
    try (var file = new PreferencesFile(home, timer)) {
      assertThat(file.get()).isEqualTo(Preferences.STANDARD);
    }
    assertThat(home.resolve("settings.json")).doesNotExist();
  }

  @Test
  void whatIsChangedWhileTheProgramEndsIsWrittenAtOnce() {
    timer.shutdown();
    var chosen = Preferences.STANDARD.with(new Network(ProxyChoice.SYSTEM, true));
    try (var file = new PreferencesFile(home, timer)) {
      file.set(chosen);
      try (var next = new PreferencesFile(home, timer)) {
        assertThat(next.get()).isEqualTo(chosen);
      }
    }
  }

  @Test
  void aChangeThatCannotBeWrittenIsToldWithTheFileAndStaysForNow() throws Exception {
    List<String> told = new ArrayList<>();
    var chosen = Preferences.STANDARD.with(new Network(ProxyChoice.SYSTEM, true));
    try (var file = new PreferencesFile(home, timer)) {
      file.onUnwritten(text -> told.add(Messages.ENGLISH.get(text)));
      Files.createDirectory(home.resolve(".lock"));
      file.set(chosen);
      file.save();
      assertThat(told)
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("The file " + home.resolve("settings.json") + " cannot be written:")
          .endsWith("until this window is closed, and no longer.");
      assertThat(file.get()).isEqualTo(chosen);
      Files.delete(home.resolve(".lock"));
    }
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.get()).isEqualTo(chosen);
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void whatIsChangedIsThereNextTime() {
    var proxy = new ProxyChoice(ProxyChoice.Mode.MANUAL, "p.test", 3128, "me", List.of(".in.test"));
    var chosen =
        Preferences.STANDARD
            .with(new Network(proxy, true))
            .with(new Privacy(Duration.ofMinutes(7), Duration.ZERO, 365, true))
            .with(new Limits(16, 30, 48, 7, 70))
            .withEnvironment("production")
            .with(
                new Display(
                    ThemeChoice.CONTRAST,
                    175,
                    TimeForm.EPOCH,
                    true,
                    false,
                    Spreadsheet.SEMICOLON_COMMA))
            .with(Language.CHINESE);
    try (var file = new PreferencesFile(home, timer)) {
      file.set(chosen);
    }
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.get()).isEqualTo(chosen);
    }
    assertThat(PreferencesFile.chosen(home)).isEqualTo(chosen);
    assertThat(home.resolve("settings.json.tmp")).doesNotExist();
  }

  /* A word that is written in one way and read in another would make the file a damaged one. */
  @Test
  void everyChoiceIsThereNextTimeAsItWasMade() {
    var plain = Preferences.STANDARD;
    List<Preferences> all = new ArrayList<>();
    for (var theme : ThemeChoice.values()) {
      all.add(shown(theme, 100, TimeForm.UTC, Spreadsheet.SYSTEM));
    }
    for (var times : TimeForm.values()) {
      all.add(shown(ThemeChoice.AUTO, 100, times, Spreadsheet.SYSTEM));
    }
    for (var spreadsheet : Spreadsheet.values()) {
      all.add(shown(ThemeChoice.AUTO, 100, TimeForm.UTC, spreadsheet));
    }
    for (var language : Language.values()) {
      all.add(plain.with(language));
    }
    for (var mode : ProxyChoice.Mode.values()) {
      all.add(plain.with(new Network(new ProxyChoice(mode, "p.test", 3128, "", List.of()), false)));
    }
    for (var chosen : all) {
      try (var file = new PreferencesFile(home, timer)) {
        file.set(chosen);
      }
      try (var next = new PreferencesFile(home, timer)) {
        assertThat(next.problem()).isEmpty();
        assertThat(next.get()).isEqualTo(chosen);
      }
    }
  }

  private static Preferences shown(
      ThemeChoice theme, int percent, TimeForm times, Spreadsheet spreadsheet) {
    return Preferences.STANDARD.with(new Display(theme, percent, times, true, true, spreadsheet));
  }

  /* The names of all components are the forms' too: a new choice needs a line above. */
  @Test
  void noChoiceOfAWordIsLeftUntried() {
    assertThat(
            Stream.of(Preferences.class, Display.class, Privacy.class, Network.class, Limits.class)
                .flatMap(type -> Stream.of(type.getRecordComponents())))
        .filteredOn(it -> it.getType().isEnum())
        .extracting(RecordComponent::getName)
        .containsExactlyInAnyOrder("theme", "times", "language", "spreadsheet");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ThemeChoice.class,
        TimeForm.class,
        Spreadsheet.class,
        Language.class,
        ProxyChoice.Mode.class,
        BitgoRoute.class,
        BitgoAuth.class,
        TwoWords.class
      })
  <E extends Enum<E>> void aWordIsReadAsItWasWritten(Class<E> words) {
    for (var word : words.getEnumConstants()) {
      assertThat(FileWords.of(words, "field", FileWords.written(word))).isEqualTo(word);
    }
  }

  private enum TwoWords {
    ONE_TWO
  }

  @Test
  void aDamagedFileCostsOnlyItself() throws Exception {
    for (var damaged :
        List.of(
            "{\"version\":1,\"retentionDays\":0}",
            "{\"theme\":\"beige\"}",
            "{\"times\":[]}",
            "{\"language\":\"klingon\"}",
            "{\"theme\":",
            "null",
            "",
            "\u0000\u0001")) {
      Files.writeString(home.resolve("settings.json"), damaged);
      try (var file = new PreferencesFile(home, timer)) {
        var lasting = Preferences.STANDARD.privacy().withRetentionDays(3650);
        assertThat(file.get()).as(damaged).isEqualTo(Preferences.STANDARD.with(lasting));
        assertThat(file.problem()).as(damaged).isPresent();
        assertThat(PreferencesFile.chosen(home)).as(damaged).isEqualTo(Preferences.STANDARD);
      }
      assertThat(home.resolve("settings.json")).hasContent(damaged);
    }
  }

  @Test
  void aValueOutOfRangeIsNamed() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\":1,\"retentionDays\":0}");
    try (var file = new PreferencesFile(home, timer)) {
      assertThat(file.problem())
          .get()
          .asString()
          .contains("settings.json: retentionDays is 0, and may be 1 to 3650");
    }
  }

  @Test
  void theFirstChangePutsADamagedFileAside() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"theme\":");
    try (var file = new PreferencesFile(home, timer)) {
      file.set(shown(ThemeChoice.AUTO, 150, TimeForm.UTC, Spreadsheet.SYSTEM));
    }
    assertThat(home.resolve("settings.json.damaged")).hasContent("{\"theme\":");
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.get().display().textPercent()).isEqualTo(150);
      assertThat(next.problem()).isEmpty();
    }
  }

  @Test
  void noLookUpIsForgottenBecauseAFileWasDamagedWheneverTheProgramStarts() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"retentionDays\":365,,}");
    try (var file = new PreferencesFile(home, timer)) {
      assertThat(file.get().privacy().retentionDays()).isEqualTo(3650);
      file.set(file.get().with(new Network(ProxyChoice.SYSTEM, true)));
    }
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.problem()).isEmpty();
      assertThat(next.get().network().updateNotice()).isTrue();
      assertThat(next.get().privacy().retentionDays()).isEqualTo(3650);
      next.set(next.get().with(next.get().privacy().withRetentionDays(30)));
    }
    try (var last = new PreferencesFile(home, timer)) {
      assertThat(last.get().privacy().retentionDays()).as("what was chosen").isEqualTo(30);
    }
  }

  @Test
  void theUsualTimeChosenAfterADamageCounts() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{");
    try (var file = new PreferencesFile(home, timer)) {
      file.set(file.get().with(file.get().privacy().withRetentionDays(30)));
      assertThat(file.get().privacy().retentionDays()).isEqualTo(30);
    }
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.get().privacy().retentionDays()).isEqualTo(30);
    }
  }

  /* Which of the two was meant nobody knows, and the lesser one would forget look-ups. */
  @Test
  void aSettingThatStandsTwiceIsSaidAndForgetsNoLookUp() throws Exception {
    Files.writeString(
        home.resolve("settings.json"),
        """
        {"version": 1,
         "retentionDays": 365,
         "retentionDays": 1}
        """);
    try (var file = new PreferencesFile(home, timer)) {
      assertThat(Messages.ENGLISH.get(file.problem().orElseThrow().text()))
          .contains("settings.json, line 3", "retentionDays stands here twice");
      assertThat(file.get().privacy().retentionDays()).isGreaterThan(365);
    }
  }

  @Test
  void aSecondDamagedFileTakesNotThePlaceOfTheFirst() throws Exception {
    for (var damaged : List.of("{\"first\"", "{\"second\"", "{\"first\"")) {
      Files.writeString(home.resolve("settings.json"), damaged);
      try (var file = new PreferencesFile(home, timer)) {
        file.set(file.get().with(new Network(ProxyChoice.SYSTEM, true)));
      }
    }
    assertThat(home.resolve("settings.json.damaged")).hasContent("{\"first\"");
    assertThat(home.resolve("settings.json.damaged-2")).hasContent("{\"second\"");
    assertThat(home.resolve("settings.json.damaged-3")).doesNotExist();
  }

  /** Ways in which a file is there and cannot be read, whatever is in it. */
  enum Unreadable {
    NO_FILE {
      @Override
      void make(Path file) throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("within"), "theirs");
      }
    },
    LINK_TO_ITSELF {
      @Override
      void make(Path file) throws IOException {
        assumeThat(OS.current()).as("where links need a right").isNotEqualTo(OS.WINDOWS);
        Files.createSymbolicLink(file, file);
      }
    },
    NO_RIGHT {
      @Override
      void make(Path file) throws IOException {
        Files.writeString(file, "{\"version\":1,\"theme\":\"dark\"}");
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        assumeThat(view).isNotNull();
        view.setPermissions(Set.of(PosixFilePermission.OWNER_WRITE));
        assumeThat(Files.isReadable(file)).as("who may read all").isFalse();
      }
    };

    abstract void make(Path file) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Unreadable.class)
  void aFileThatCannotBeReadIsLeftInItsPlaceAndSaid(Unreadable why) throws Exception {
    var path = home.resolve("settings.json");
    why.make(path);
    var before = identity(path);
    List<String> told = new ArrayList<>();
    var chosen = shown(ThemeChoice.AUTO, 150, TimeForm.UTC, Spreadsheet.SYSTEM);
    try (var file = new PreferencesFile(home, timer)) {
      file.onUnwritten(text -> told.add(Messages.ENGLISH.get(text)));
      assertThat(file.problem().flatMap(SettingsException::unread)).isPresent();
      assertThat(file.get().display().hidden()).isTrue();
      file.set(chosen);
      file.save();
      assertThat(told)
          .singleElement(InstanceOfAssertFactories.STRING)
          .startsWith("The file " + path + " cannot be read: ")
          .contains("It is left as it is")
          .endsWith("until this window is closed, and no longer.");
      assertThat(file.get()).isEqualTo(chosen);
    }
    assertThat(identity(path)).isEqualTo(before);
    assertThat(home.resolve("settings.json.damaged")).doesNotExist();
  }

  private static String identity(Path path) throws IOException {
    var file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return file.fileKey() + " " + file.lastModifiedTime();
  }

  @Test
  void whatCanBeReadAgainKeepsWhatIsInItAndTakesTheChange() throws Exception {
    var path = home.resolve("settings.json");
    Files.createDirectory(path);
    try (var file = new PreferencesFile(home, timer)) {
      file.set(shown(ThemeChoice.AUTO, 150, TimeForm.UTC, Spreadsheet.SYSTEM));
      file.save();
      Files.delete(path);
      Files.writeString(path, "{\"version\":1,\"theme\":\"dark\"}");
    }
    try (var next = new PreferencesFile(home, timer)) {
      assertThat(next.get().display().theme()).isEqualTo(ThemeChoice.DARK);
      assertThat(next.get().display().textPercent()).isEqualTo(150);
    }
  }

  @Test
  void aFileOfANewerVersionIsReadAndLeftAlone() throws Exception {
    String newer = "{\"version\":9,\"theme\":\"dark\",\"hologram\":true}";
    Files.writeString(home.resolve("settings.json"), newer);
    try (var file = new PreferencesFile(home, timer)) {
      assertThat(file.get().display().theme()).isEqualTo(ThemeChoice.DARK);
      file.set(shown(ThemeChoice.AUTO, 150, TimeForm.UTC, Spreadsheet.SYSTEM));
    }
    assertThat(home.resolve("settings.json")).hasContent(newer);
  }

  @Test
  void aHostThatIsNoneOfTheProvidersIsUnrecognisedWhateverItIsCalled() {
    assertThat(recognition("production", Environment.Kind.PRODUCTION, "https://api.cobo.com/v2"))
        .isEqualTo(Recognition.RECOGNISED);
    assertThat(recognition("production", Environment.Kind.PRODUCTION, "https://api.cobo.co/v2"))
        .isEqualTo(Recognition.UNRECOGNISED);
    assertThat(recognition("p", Environment.Kind.PRODUCTION, "https://api.dev.cobo.com/v2"))
        .isEqualTo(Recognition.MIXED);
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox, https://api.sandbox.cobo.com/v2, provider",
    "sandbox, http://127.0.0.1:8080/v2, sandbox",
    "sandbox, , sandbox",
    "production, https://api.cobo.com/v2, provider",
    "production, https://api.cobo.co/v2, unrecognised"
  })
  void whoseHostsAnEnvironmentAsksIsToldByThemAndNotByItsKind(
      String kind, @Nullable URI url, String hosts) {
    var environment =
        new Environment(
            "e",
            Environment.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
            Optional.of(new Environment.Cobo(Optional.ofNullable(url), Optional.empty())),
            Optional.empty());
    assertThat(environment.hosts().code()).isEqualTo(hosts);
  }

  private static Recognition recognition(String name, Environment.Kind kind, String url) {
    return KnownHosts.of(
        new Environment(
            name,
            kind,
            Optional.of(new Environment.Cobo(Optional.of(URI.create(url)), Optional.empty())),
            Optional.empty()));
  }
}
