package org.treasurylookup.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.text.Messages;

class LabelFileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Label KRAKEN =
      new Label("0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15", "Kraken hot wallet", "", NOON);
  private static final Label SHOP = new Label("M1001", "Web shop", "sandbox", NOON);

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private LabelFile file() {
    return new LabelFile(home, timer);
  }

  private Path path() {
    return home.resolve(LabelFile.FILE);
  }

  @Test
  void aLabelIsOnTheDiskOnceItIsCalledKept() {
    var file = file();
    assertThat(file.change(List.of(), List.of(KRAKEN, SHOP))).isEmpty();
    var next = file();
    assertThat(next.labels()).isEqualTo(Labels.NONE);
    assertThat(next.read()).isEmpty();
    assertThat(next.labels().all()).containsExactly(KRAKEN, SHOP);
  }

  @Test
  void labelsGivenBeforeTheFileWasReadDoNotReplaceIt() {
    file().change(List.of(), List.of(KRAKEN));
    assertThat(file().change(List.of(), List.of(SHOP))).isEmpty();
    var next = file();
    assertThat(next.read()).isEmpty();
    assertThat(next.labels().all()).containsExactly(KRAKEN, SHOP);
  }

  @Test
  void twoProgramsLoseNothingOfEachOther() {
    var one = file();
    var other = file();
    assertThat(one.read()).isEmpty();
    assertThat(other.read()).isEmpty();
    one.change(List.of(), List.of(KRAKEN));
    other.change(List.of(), List.of(SHOP));
    one.change(List.of(KRAKEN), List.of());
    var next = file();
    assertThat(next.read()).isEmpty();
    assertThat(next.labels().all()).containsExactly(SHOP);
  }

  @Test
  void whoListensHearsOfEachChange() {
    List<Integer> sizes = new ArrayList<>();
    var file = file();
    file.onChange(() -> sizes.add(file.labels().size()));
    assertThat(file.read()).isEmpty();
    file.change(List.of(), List.of(KRAKEN));
    file.change(List.of(KRAKEN), List.of());
    assertThat(sizes).containsExactly(0, 1, 0);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadIt() throws Exception {
    file().change(List.of(), List.of(KRAKEN));
    assertThat(Files.getPosixFilePermissions(path()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void whatIsOddInItIsLeftOut() throws Exception {
    Files.writeString(
        path(),
        """
        {"version":1,"future":true,"labels":[null,{"value":"M1"},{"label":"x"},
          {"value":"M2","label":""},{"value":"M3","label":"Third","changed":"yesterday"}]}
        """);
    var file = file();
    assertThat(file.read()).isEmpty();
    assertThat(file.labels().all()).containsExactly(new Label("M3", "Third", "", Instant.EPOCH));
  }

  @Test
  void aDamagedFileIsKeptAsideAndSaid() throws Exception {
    Files.writeString(path(), "{\"labels\":[");
    var file = file();
    assertThat(file.read().map(Messages.ENGLISH::get).orElseThrow())
        .startsWith("The labels cannot be read.");
    assertThat(file.change(List.of(), List.of(SHOP))).isEmpty();
    assertThat(home.resolve(LabelFile.FILE + ".damaged")).hasContent("{\"labels\":[");
    assertThat(file.labels().all()).containsExactly(SHOP);
  }

  @Test
  void aFileThatCannotBeReadIsLeftAsItIsAndSaidWithEachChange() throws Exception {
    Files.createDirectory(path());
    var file = file();
    assertThat(file.read().map(Messages.ENGLISH::get).orElseThrow())
        .startsWith("The labels cannot be read, and their file is left as it is");
    assertThat(file.change(List.of(), List.of(SHOP))).isPresent();
    assertThat(file.labels().all()).containsExactly(SHOP);
    assertThat(path()).isEmptyDirectory();
    assertThat(home.resolve(LabelFile.FILE + ".damaged")).doesNotExist();
  }

  @Test
  void aFileOfANewerVersionIsLeftAlone() throws Exception {
    String newer = "{\"version\":2,\"labels\":[{\"value\":\"M1\",\"label\":\"x\",\"who\":\"y\"}]}";
    Files.writeString(path(), newer);
    var file = file();
    assertThat(file.read()).isPresent();
    assertThat(file.change(List.of(), List.of(SHOP))).isPresent();
    assertThat(path()).hasContent(newer);
  }

  @Test
  void moreThanThereIsRoomForIsRefusedWhole() {
    var many =
        IntStream.rangeClosed(0, Labels.MOST)
            .mapToObj(i -> new Label("M" + i, "Shop " + i, "", NOON))
            .toList();
    var file = file();
    assertThat(file.change(List.of(), many).map(Messages.ENGLISH::get))
        .contains("The label book is full: it has room for 10,000 labels.");
    assertThat(file.labels().size()).isZero();
    assertThat(file.change(List.of(), many.subList(1, many.size()))).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws Exception {
    var noFolder = Files.writeString(home.resolve("file"), "x");
    var file = new LabelFile(noFolder, timer);
    assertThat(file.change(List.of(), List.of(SHOP))).isPresent();
    assertThat(file.labels().all()).containsExactly(SHOP);
  }
}
