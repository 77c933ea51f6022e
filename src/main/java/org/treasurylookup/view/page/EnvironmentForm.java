package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.record.FocusInSight;
import org.treasurylookup.view.value.NoteRow;

/** An environment of the user's own, typed in. */
final class EnvironmentForm extends VBox {
  private final ControlKit kit;
  private final SettingsModel model;
  private final Runnable done;
  private final SettingRows rows;
  private final TextField name = field("name");
  private final TextField cobo = field("cobo");
  private final TextField coboKey = field("coboKey");
  private final TextField bitgo = field("bitgo");
  private final TextField enterprise = field("enterprise");
  private final ChoiceBox<Kind> kind;
  private final ChoiceBox<BitgoRoute> route;
  private final ChoiceBox<BitgoAuth> auth;
  private final VBox said = new VBox();

  EnvironmentForm(ControlKit kit, SettingsModel model, Runnable done) {
    this.kit = kit;
    this.model = model;
    this.done = done;
    this.rows = new SettingRows(kit, "");
    this.kind = choice("own.kind", List.of(Kind.values()), Kind.CUSTOM);
    this.route = choice("own.route", List.of(BitgoRoute.values()), BitgoRoute.ADMIN);
    this.auth = choice("own.auth", List.of(BitgoAuth.values()), BitgoAuth.BEARER);
    cobo.setPromptText("https://host/v2");
    bitgo.setPromptText("https://host");
    rows.add("own.name", name)
        .add("own.kind", kind)
        .add("own.cobo", cobo)
        .add("own.coboKey", coboKey)
        .add("own.bitgo", bitgo)
        .add("own.route", route)
        .add("own.enterprise", enterprise)
        .add("own.auth", auth);
    getStyleClass().add("page-column");
    getChildren()
        .addAll(
            rows.table(),
            said,
            new FlowPane(
                10,
                8,
                PlainControls.primary(kit, Text.of("own.add"), this::add),
                PlainControls.button(kit, "own.cancel", done)));
  }

  private static TextField field(String id) {
    var field = new TextField();
    field.setId("own-" + id);
    return field;
  }

  private <T> ChoiceBox<T> choice(String key, List<T> values, T first) {
    var box = rows.box(key, values, value -> kit.words(key + "." + value));
    box.setValue(first);
    return box;
  }

  private void add() {
    var draft =
        new EnvironmentDraft(
            name.getText(),
            kind.getValue(),
            cobo.getText(),
            coboKey.getText(),
            bitgo.getText(),
            route.getValue(),
            enterprise.getText(),
            auth.getValue());
    model.addEnvironment(draft, this::say);
  }

  private void say(Optional<Text> problem) {
    if (problem.isEmpty()) {
      done.run();
      return;
    }
    said.getChildren().setAll(new NoteRow(Tone.ATTENTION, "", kit.words(problem.get())));
    FocusInSight.said(said);
  }

  @Override
  public void requestFocus() {
    name.requestFocus();
  }
}
