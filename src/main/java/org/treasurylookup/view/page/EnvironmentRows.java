package org.treasurylookup.view.page;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.ValueTable;

/** The environments there are, with their hosts and the way to their keys, and those left out. */
final class EnvironmentRows extends VBox {
  private final ControlKit kit;
  private final SettingsModel model;
  private final VBox said = new VBox();
  private final Consumer<Environment> keys;
  private @Nullable EnvironmentForm form;

  EnvironmentRows(ControlKit kit, SettingsModel model, Consumer<Environment> keys) {
    this.kit = kit;
    this.model = model;
    this.keys = keys;
    getStyleClass().add("page-column");
    show();
  }

  private void show() {
    var table = new ValueTable(kit);
    model.environments().all().forEach(each -> table.add(each.name(), row(each)));
    model
        .environments()
        .refused()
        .values()
        .forEach(why -> table.add(kit.words("settings.refused"), new WrappedText(kit.words(why))));
    boolean custom = model.effective().policy().customHosts().orElse(true);
    getChildren()
        .setAll(
            table,
            said,
            new WrappedText(
                kit.words(custom ? "settings.environments.text" : "settings.environments.noCustom"),
                "muted",
                "small-text"));
    if (custom) {
      getChildren()
          .add(
              2,
              form == null
                  ? PlainControls.button(kit, "settings.environments.add", this::add)
                  : form);
    }
  }

  private void add() {
    var made = new EnvironmentForm(kit, model, this::added);
    form = made;
    getChildren().set(2, made);
    made.requestFocus();
  }

  private void added() {
    form = null;
    show();
  }

  private void removed(Optional<Text> problem) {
    said.getChildren().clear();
    show();
    problem
        .map(text -> new NoteRow(Tone.ATTENTION, "", kit.words(text)))
        .ifPresent(said.getChildren()::add);
  }

  private Node row(Environment environment) {
    String hosts =
        environment.isBuiltInSandbox()
            ? kit.words("settings.environments.sandbox")
            : kit.words(Text.list(environment.hostsAndPorts()));
    var words = new VBox(new WrappedText(hosts));
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!environment.isRecognised()) {
      words.getChildren().add(new WrappedText(kit.words("environment.custom.word"), "strong"));
    }
    /* The ends of all rows are below each other, whatever stands before them. */
    var row = new HBox(12, words);
    if (model.environments().own().contains(environment.name())) {
      var remove =
          PlainControls.button(
              kit,
              "settings.environments.remove",
              () -> model.removeEnvironment(environment.name(), this::removed));
      remove.setId("remove-" + environment.name());
      row.getChildren().add(remove);
    }
    var button =
        PlainControls.button(kit, "settings.environments.keys", () -> keys.accept(environment));
    button.setId("keys-of-" + environment.name());
    row.getChildren().add(button);
    row.getStyleClass().add("page-line");
    return row;
  }
}
