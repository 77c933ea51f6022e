package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.settings.DeskModel;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.EffectiveSettings.Source;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.SecretField;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FocusInSight;
import org.treasurylookup.view.value.NoteRow;

/** The desk that the organisation names: how it stands, and what lets this PC take part. */
final class DeskRows extends VBox {
  private final ControlKit kit;
  private final DeskModel desk;
  private final SecretField password;
  private final SecretField key;
  private final CheckBox remember = new CheckBox();
  private final VBox thisRun = new VBox();
  private final VBox fingerprint = new VBox();
  private final VBox said = new VBox();
  private final List<Text> refused = new ArrayList<>();

  DeskRows(ControlKit kit, SettingsModel model, DeskModel desk, String organisation) {
    this.kit = kit;
    this.desk = desk;
    this.password = new SecretField(kit, kit.words("settings.desk.password"));
    this.key = new SecretField(kit, kit.words("settings.desk.key"));
    getStyleClass().add("page-column");
    var place = desk.place();
    var rows = new SettingRows(kit, organisation);
    rows.fixed("settings.desk.database", place.name(), Source.ORGANISATION);
    rows.fixed("settings.desk.login", place.login(), Source.ORGANISATION);
    String shared = place.findings() ? "settings.desk.all" : "settings.desk.audit";
    rows.fixed("settings.desk.shared", kit.words(shared), Source.ORGANISATION);
    var state = new VBox();
    state.setId("desk-state");
    rows.add("settings.desk.state", state);
    remembering(model);
    password.setId("desk-password");
    password.setOnAction(_ -> apply());
    key.setOnAction(_ -> apply());
    rows.add("settings.desk.password", password);
    key.setId("desk-key");
    fingerprint.setId("desk-fingerprint");
    rows.add("settings.desk.key", new VBox(6, key, fingerprint));
    tellFingerprint();
    getChildren()
        .addAll(
            rows.table(),
            remember,
            thisRun,
            said,
            PlainControls.button(kit, "settings.desk.apply", this::apply),
            new WrappedText(kit.words("settings.desk.note"), "muted", "small-text"));
    desk.watch(text -> state.getChildren().setAll(new WrappedText(kit.words(text))));
  }

  private void remembering(SettingsModel model) {
    remember.setText(kit.words("settings.desk.remember", model.keystore()));
    remember.setMnemonicParsing(false);
    PlainControls.show(remember, false);
    model.whyNotRemember(why -> offer(model, why));
  }

  private void offer(SettingsModel model, Optional<Text> whyNot) {
    remember.setSelected(whyNot.isEmpty());
    PlainControls.show(remember, whyNot.isEmpty());
    thisRun.getChildren().setAll(ThisRunOnly.because(kit, model, whyNot, why -> offer(model, why)));
  }

  private void tellFingerprint() {
    desk.fingerprint(
        known ->
            fingerprint
                .getChildren()
                .setAll(
                    new WrappedText(
                        known
                            .map(print -> kit.words("settings.desk.fingerprint", print))
                            .orElseGet(() -> kit.words("settings.desk.noKey")),
                        "small-text")));
  }

  private void apply() {
    refused.clear();
    take(DeskSecret.PASSWORD, password, this::say);
    take(
        DeskSecret.KEY,
        key,
        wrong -> {
          say(wrong);
          tellFingerprint();
        });
  }

  private void take(DeskSecret what, SecretField field, Consumer<Optional<Text>> done) {
    if (!field.getText().isEmpty()) {
      desk.take(what, field.typed(), remember.isSelected(), done);
      field.wipe();
    }
  }

  /* That one of the two was taken does not hide that the other was not. */
  private void say(Optional<Text> wrong) {
    wrong.ifPresent(refused::add);
    said.getChildren()
        .setAll(
            refused.isEmpty()
                ? List.of(new NoteRow(Tone.SUCCESS, "", kit.words("settings.desk.applied")))
                : refused.stream()
                    .map(text -> new NoteRow(Tone.ATTENTION, "", kit.words(text)))
                    .toList());
    FocusInSight.said(said);
  }

  /** Overwrites what was typed, and asks no more how it stands. */
  void close() {
    password.wipe();
    key.wipe();
    desk.close();
  }
}
