package org.treasurylookup.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.text.Text;

class HistoryModelTest {
  @TempDir Path home;

  @Test
  void whatWasTypedBeforeDoesNotTakeThePlaceOfWhyASearchIsRefused() throws Exception {
    var turns = new LinkedBlockingQueue<Runnable>();
    try (var wiring = new Wiring(home)) {
      var model =
          new WindowModels(wiring.pages(), "1.0.0", Clock.systemUTC(), turns::add).history();
      model.lineProperty().set("par");
      model.lineProperty().set("party:acme");
      assertThat(model.problemProperty().get()).contains(Text.of("history.masked"));
      turns.take().run();
      assertThat(model.problemProperty().get()).contains(Text.of("history.masked"));
    }
  }
}
