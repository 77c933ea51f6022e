package org.treasurylookup.view.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.KeyDesk;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Provider;
import org.treasurylookup.settings.SettingsException;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.NoteRow;
import org.treasurylookup.view.control.Prose;

/** Takes a Cobo secret and a BitGo token for an environment, for this run only. */
final class SecretsForm {
  private final Kit kit;
  private final Environment environment;
  private final KeyDesk keys;
  private final Consumer<String> shown;
  private final PasswordField cobo = new PasswordField();
  private final PasswordField bitgo = new PasswordField();
  private final VBox problem = new VBox();

  SecretsForm(Kit kit, Environment environment, KeyDesk keys, Consumer<String> shown) {
    this.kit = kit;
    this.environment = environment;
    this.keys = keys;
    this.shown = shown;
  }

  /** Shows the form; says whether something was entered. */
  boolean show(Window owner) {
    var messages = kit.messages();
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    dialog.setTitle(messages.get("secrets.title", environment.name()));
    var use = new ButtonType(messages.get("secrets.use"), ButtonBar.ButtonData.OK_DONE);
    var pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(use, ButtonType.CANCEL);
    pane.setContent(content());
    pane.lookupButton(use)
        .addEventFilter(
            javafx.event.ActionEvent.ACTION,
            event -> {
              if (!keep()) {
                event.consume();
              }
            });
    dialog.setOnShown(_ -> cobo.requestFocus());
    return Optional.of(use).equals(dialog.showAndWait());
  }

  private VBox content() {
    var messages = kit.messages();
    var text = new Prose(messages.get("secrets.text", environment.name()));
    text.setPrefWidth(460);
    cobo.setId("cobo-secret");
    bitgo.setId("bitgo-token");
    problem.setManaged(false);
    var box =
        new VBox(
            8,
            text,
            label("secrets.coboLabel", cobo),
            cobo,
            label("secrets.bitgoLabel", bitgo),
            bitgo,
            problem);
    box.getStyleClass().add("form");
    return box;
  }

  private Label label(String key, PasswordField field) {
    var label = new Label(kit.messages().get(key));
    label.setMnemonicParsing(false);
    label.setLabelFor(field);
    field.setAccessibleText(label.getText());
    return label;
  }

  private boolean keep() {
    try {
      if (!cobo.getText().isBlank()) {
        keys.enter(environment, Provider.COBO, cobo.getText().toCharArray())
            .ifPresent(apiKey -> shown.accept(apiKey));
      }
      if (!bitgo.getText().isBlank()) {
        keys.enter(environment, Provider.BITGO, bitgo.getText().toCharArray());
      }
      cobo.clear();
      bitgo.clear();
      return true;
    } catch (SettingsException e) {
      problem.getChildren().setAll(new NoteRow(Tone.ATTENTION, "", kit.messages().get(e.text())));
      problem.setManaged(true);
      problem.getScene().getWindow().sizeToScene();
      return false;
    }
  }
}
