package org.treasurylookup.view.page;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.keys.TypedSecret;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.SecretField;
import org.treasurylookup.view.control.WrappedText;

/** Where a secret or token is pasted: masked, with its length, and what to look out for. */
final class KeyEntry extends VBox {

  private final ControlKit kit;
  private final KeyModel setup;
  private final Runnable taken;
  private final Runnable refused;
  private final SecretField field;
  private final WrappedText count = new WrappedText("", "muted", "small-text");

  /**
   * An empty field.
   *
   * @param taken called before a key that was accepted here is shown
   * @param edited called with each change of what is typed
   * @param refused called after what was typed cannot be a key
   */
  KeyEntry(ControlKit kit, KeyModel setup, Runnable taken, Runnable edited, Runnable refused) {
    this.kit = kit;
    this.setup = setup;
    this.taken = taken;
    this.refused = refused;
    String name = name();
    var label = PlainControls.of(new Label(kit.words("keys." + name + ".label")));
    label.setMinWidth(Region.USE_PREF_SIZE);
    this.field = new SecretField(kit, label.getText());
    label.setLabelFor(field);
    field.setId(name + "-secret");
    field.setPromptText(kit.words("keys.prompt"));
    field.setPrefColumnCount(44);
    field.setOnAction(_ -> use());
    field.textProperty().subscribe(text -> count(text.length()));
    field.textProperty().subscribe((_, _) -> edited.run());
    var use = PlainControls.primary(kit, Text.of("keys.use"), this::use);
    use.disableProperty().bind(field.textProperty().isEmpty());
    var line = new HBox(10, field, use);
    HBox.setHgrow(field, Priority.SOMETIMES);
    field.setMinWidth(0);
    field.setMaxWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("key-entry");
    getChildren()
        .addAll(
            new WrappedText(kit.words("keys." + name + ".text") + auth(), "muted"),
            label,
            line,
            count);
  }

  private String name() {
    return setup.provider().code();
  }

  private String auth() {
    return setup.provider() == Provider.COBO
        ? ""
        : " "
            + kit.words(
                "keys.auth."
                    + setup.environment().bitgo().map(Bitgo::auth).orElse(BitgoAuth.BEARER));
  }

  private void count(int length) {
    String key =
        setup.provider() == Provider.COBO && length != TypedSecret.COBO_DIGITS
            ? "keys.count.cobo"
            : "keys.count";
    count.textProperty().set(kit.words(key, Integer.toString(length)));
  }

  /** Puts the focus into the field. */
  void focus() {
    field.requestFocus();
  }

  /** Overwrites what was typed. */
  void wipe() {
    field.wipe();
  }

  /* What cannot be a key stays in the field, to be looked at and corrected. */
  private void use() {
    if (field.getText().isEmpty()) {
      return;
    }
    if (setup.enter(field.typed(), taken)) {
      field.wipe();
    } else {
      refused.run();
    }
  }
}
