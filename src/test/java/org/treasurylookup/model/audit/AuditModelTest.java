package org.treasurylookup.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.text.Text;

/** Reading and saving beside each other. */
class AuditModelTest {
  @TempDir Path home;

  @Test
  void readingAndSavingBothComeToTheirEnd() {
    try (var wiring = new Wiring(home)) {
      List<Runnable> work = new ArrayList<>();
      List<Text> told = new ArrayList<>();
      var audit = new AuditModel(wiring.history(), Optional::empty, work::add, Runnable::run);
      audit.read();
      audit.save(home.resolve("audit.csv"), told::add);
      List.copyOf(work).forEach(Runnable::run);
      assertThat(audit.stateProperty().get().isReading()).isFalse();
      assertThat(told).hasSize(1);
      audit.save(home.resolve("audit.csv"), told::add);
      audit.read();
      audit.cancel();
      work.subList(2, work.size()).forEach(Runnable::run);
      assertThat(told).hasSize(2);
      assertThat(home.resolve("audit.csv")).exists();
    }
  }
}
