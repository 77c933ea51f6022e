package org.treasurylookup.view.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.NoteRow;
import org.treasurylookup.view.control.Prose;

/** Nothing asked yet: what can be pasted, and samples to try when the sandbox is in front. */
public final class EmptyView extends VBox {
  /**
   * A sample of the sandbox.
   *
   * @param title message key of what it shows
   */
  public record Sample(String title, Target target) {}

  /**
   * An environment without a key.
   *
   * @param environment its name
   * @param enter opens the page where keys are entered
   */
  public record Missing(String environment, Runnable enter) {}

  /**
   * The page of a window or tab that was not asked anything yet.
   *
   * @param samples none unless the environment is the sandbox
   * @param numbered whether Alt and a number look a sample up
   * @param missing if the environment has no key yet
   */
  public EmptyView(
      Kit kit,
      List<Sample> samples,
      boolean numbered,
      Consumer<Target> ask,
      Optional<Missing> missing) {
    getStyleClass().add("empty-view");
    setAlignment(Pos.TOP_LEFT);
    var messages = kit.messages();
    getChildren()
        .addAll(
            new Prose(messages.get("empty.headline"), "title"),
            new Prose(messages.get("empty.text"), "muted"));
    missing.map(without -> enterKeys(kit, without)).ifPresent(getChildren()::add);
    if (samples.isEmpty()) {
      return;
    }
    getChildren().add(new Prose(messages.get("empty.samples"), "heading"));
    getChildren().add(table(kit, samples, numbered, ask));
  }

  /* Columns, so that the ids stand below each other. */
  private static GridPane table(
      Kit kit, List<Sample> samples, boolean numbered, Consumer<Target> ask) {
    var table = new GridPane();
    table.getStyleClass().add("samples");
    for (int row = 0; row < samples.size(); row++) {
      var sample = samples.get(row);
      String title = kit.messages().get(sample.title());
      table.addRow(row, button(title, sample, ask));
      if (numbered) {
        table.addRow(row, new KeyHint("Alt+" + (row + 1)));
      }
      table.addRow(row, new ChunkText(kit, title, sample.target().id()));
    }
    return table;
  }

  private static NoteRow enterKeys(Kit kit, Missing without) {
    return new NoteRow(Tone.WAITING, "", kit.messages().get("empty.noKey", without.environment()))
        .action(kit.messages().get("missing.enterSecrets"), without.enter());
  }

  private static Button button(String title, Sample sample, Consumer<Target> ask) {
    var button = new Button(title);
    button.setMnemonicParsing(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(title + " " + sample.target().id());
    button.setOnAction(_ -> ask.accept(sample.target()));
    return button;
  }
}
