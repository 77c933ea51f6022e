package org.treasurylookup.app.window;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.view.outcome.EmptyView.Sample;

/** Records of the sandbox worth a first look. */
public final class Samples {
  /** In the order shown. */
  public static final List<Sample> ALL =
      List.of(
          new Sample("sample.order", Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001")),
          new Sample(
              "sample.batch", Target.of(Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384")),
          new Sample(
              "sample.allocation",
              Target.of(Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f")));

  private Samples() {}

  /** Alt+1, Alt+2, … look a sample up, as long as the sandbox is what would be asked. */
  static void addKeys(Scene scene, ShellModel model) {
    for (int i = 0; i < ALL.size(); i++) {
      var target = ALL.get(i).target();
      scene
          .getAccelerators()
          .put(
              KeyCombination.valueOf("Alt+" + (i + 1)),
              () -> {
                if (model.environmentProperty().get().isEmbedded()) {
                  model.ask(List.of(target), false);
                }
              });
    }
  }
}
