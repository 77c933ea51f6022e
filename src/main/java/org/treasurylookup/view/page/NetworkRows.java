package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.ProxyChoice.Mode;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.SecretField;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FocusInSight;
import org.treasurylookup.view.value.NoteRow;

/** The way to the network: as the system says, a proxy with name and password, or none. */
final class NetworkRows extends VBox {
  private final ControlKit kit;
  private final SettingsModel model;
  private final SettingRows rows;
  private final ChoiceBox<Mode> mode;
  private final TextField host = new TextField();
  private final TextField port = new TextField();
  private final TextField user = new TextField();
  private final TextField exceptions = new TextField();
  private final SecretField password;
  private final CheckBox remember = new CheckBox();
  private final VBox thisRun = new VBox();
  private final VBox said = new VBox();

  NetworkRows(ControlKit kit, SettingsModel model, String organisation, Runnable selfCheck) {
    this.kit = kit;
    this.model = model;
    this.rows = new SettingRows(kit, organisation);
    this.mode = rows.box("settings.proxy", List.of(Mode.values()), this::words);
    this.password = new SecretField(kit, kit.words("settings.proxy.password"));
    getStyleClass().add("page-column");
    var setting = model.effective().proxy();
    if (setting.isLocked()) {
      rows.fixed("settings.proxy", describe(setting.value()), setting.source());
    } else {
      editable(setting.value());
    }
    if (!setting.value().user().isEmpty() || !setting.isLocked()) {
      passwordRows();
    }
    boolean own = setting.isLocked() && setting.value().user().isEmpty();
    getChildren().add(rows.table());
    if (setting.value().mode() == Mode.SYSTEM) {
      model
          .proxyRemarks()
          .forEach(remark -> getChildren().add(new WrappedText(kit.words(remark), "small-text")));
    }
    var buttons = new FlowPane(10, 8);
    if (!own) {
      String key = setting.isLocked() ? "settings.proxy.applyPassword" : "settings.proxy.apply";
      buttons.getChildren().add(PlainControls.button(kit, key, this::apply));
    }
    buttons.getChildren().add(PlainControls.button(kit, "settings.selfCheck", selfCheck));
    getChildren()
        .addAll(
            said, buttons, new WrappedText(words("settings.proxy.basic"), "muted", "small-text"));
  }

  private String words(Mode value) {
    return words("settings.proxy." + value);
  }

  private String words(String key, Object... arguments) {
    return kit.words(key, arguments);
  }

  private String describe(ProxyChoice choice) {
    return choice.mode() == Mode.MANUAL
        ? choice.host() + ":" + choice.port()
        : words(choice.mode());
  }

  private void editable(ProxyChoice now) {
    mode.setValue(now.mode());
    host.setText(now.host());
    port.setText(now.port() == 0 ? "" : Integer.toString(now.port()));
    user.setText(now.user());
    exceptions.setText(String.join(", ", now.exceptions()));
    exceptions.setPromptText(words("settings.proxy.exceptions.prompt"));
    host.setId("proxy-host");
    port.setId("proxy-port");
    user.setId("proxy-user");
    port.setPrefColumnCount(5);
    port.setMaxWidth(USE_PREF_SIZE);
    rows.add("settings.proxy", mode);
    for (var field : List.of(host, port, user, exceptions)) {
      field.disableProperty().bind(mode.valueProperty().isNotEqualTo(Mode.MANUAL));
      field.setOnAction(_ -> apply());
    }
    rows.add("settings.proxy.host", host)
        .add("settings.proxy.port", port)
        .add("settings.proxy.exceptions", exceptions)
        .add("settings.proxy.user", user);
  }

  private void passwordRows() {
    password.setId("proxy-password");
    password.setPromptText(words("settings.proxy.password.prompt"));
    remember.setText(words("settings.proxy.remember", model.keystore()));
    remember.setMnemonicParsing(false);
    PlainControls.show(remember, false);
    model.whyNotRemember(this::offer);
    if (!model.effective().proxy().isLocked()) {
      password.disableProperty().bind(mode.valueProperty().isNotEqualTo(Mode.MANUAL));
      remember.disableProperty().bind(mode.valueProperty().isNotEqualTo(Mode.MANUAL));
    }
    rows.add("settings.proxy.password", new VBox(6, password, remember, thisRun));
    password.setOnAction(_ -> apply());
  }

  private void offer(Optional<Text> whyNot) {
    PlainControls.show(remember, whyNot.isEmpty());
    thisRun.getChildren().setAll(ThisRunOnly.because(kit, model, whyNot, this::offer));
  }

  private void apply() {
    Optional<Text> wrong =
        model.effective().proxy().isLocked()
            ? Optional.empty()
            : model.proxy(
                mode.getValue(),
                host.getText(),
                port.getText(),
                user.getText(),
                exceptions.getText());
    if (wrong.isEmpty() && !password.getText().isEmpty()) {
      model.proxyPassword(password.typed(), remember.isSelected(), this::say);
      password.wipe();
    } else {
      say(wrong);
    }
  }

  private void say(Optional<Text> wrong) {
    said.getChildren()
        .setAll(
            wrong
                .map(text -> new NoteRow(Tone.ATTENTION, "", kit.words(text)))
                .orElseGet(() -> new NoteRow(Tone.SUCCESS, "", words("settings.proxy.applied"))));
    FocusInSight.said(said);
  }

  /** Overwrites a password that was typed. */
  void wipe() {
    password.wipe();
  }
}
