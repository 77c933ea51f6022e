package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.record.Answers;

/** "Why?" beside a note about a record that is itself about a person. */
class PersonInWhyTest {
  private static final String ID = "c0f5a1d2-6b3e-4c7d-9e80-1a2b3c4d5e6f";
  private static final String NAME = "Mustermann";

  @TempDir Path home;

  private static Finding found(Target target) {
    var kind = target.kind() == Target.Kind.COBO_DESTINATION ? "destination" : "counterparty";
    var json = "{\"%s_id\":\"%s\",\"nickname\":\"%s\"}".formatted(kind, ID, NAME);
    var record = RelatedRecordReader.read(target.kind().fields(), Payloads.object(json));
    var answered = Answers.of("cobo:merchant:M1001");
    var answer = answered.answer().orElseThrow();
    var judged =
        new Checks().assess(record, PlainDelivery.of(ID, answered.now(), answer.signature()));
    return new Finding(
        target,
        answered.environment(),
        new FindingResult.Found(answer, record, judged),
        answered.now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"counterparty", "destination"})
  void aFieldThatIsNotKnownIsMaskedThereAsOnTheRecord(String kind) throws Exception {
    LookupStarter lookups =
        (target, _, _, done) -> {
          done.accept(found(target));
          return () -> {};
        };
    try (var wiring = new Wiring(home)) {
      var first = wiring.environments().first();
      try (var window = TestWindow.open(wiring, lookups, first, ThemeChoice.LIGHT, 1000, 700)) {
        window.box("cobo:" + kind + ":" + ID).user().press(KeyCode.ENTER);
        window.shows(Outcome.FOUND);
        assertThat(window.text()).contains("nickname").doesNotContain(NAME);
        FxThread.call(
            () -> {
              why(window).fire();
              return true;
            });
        window.until(() -> FxThread.call(() -> inPopOvers().contains("nickname")));
        assertThat(FxThread.call(PersonInWhyTest::inPopOvers)).doesNotContain(NAME);
      }
    }
  }

  private static Hyperlink why(TestWindow window) {
    return window.scene().getRoot().lookupAll(".note-row").stream()
        .filter(row -> row.getAccessibleText().contains("nickname"))
        .flatMap(row -> row.lookupAll(".hyperlink").stream())
        .map(Hyperlink.class::cast)
        .filter(link -> link.getText().equals("Why?"))
        .findFirst()
        .orElseThrow();
  }

  private static String inPopOvers() {
    return Window.getWindows().stream()
        .map(Window::getScene)
        .flatMap(scene -> Stream.ofNullable(scene).flatMap(PersonInWhyTest::texts))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> texts(Scene scene) {
    return scene.getRoot().lookupAll(".why .text").stream()
        .filter(Node::isVisible)
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getText());
  }
}
