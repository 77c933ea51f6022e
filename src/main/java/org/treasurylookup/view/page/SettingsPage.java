package org.treasurylookup.view.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.EffectiveSettings.Setting;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/** Every setting, its value in force and who set it; what the organisation set is only shown. */
public final class SettingsPage extends PageFrame {
  private final SettingsModel model;
  private final NetworkRows network;
  private Optional<DeskRows> desk = Optional.empty();

  /**
   * Where the page leads.
   *
   * @param close back to the tabs
   */
  public record Ways(Consumer<Environment> keys, Runnable selfCheck, Runnable close) {}

  public SettingsPage(ControlKit kit, SettingsModel model, Ways ways) {
    super(kit, kit.words("settings.page.title"), ways.close());
    this.model = model;
    this.network = new NetworkRows(kit, model, organisation(), ways.selfCheck());
    List<Node> nodes = new ArrayList<>();
    nodes.add(card("settings.start", start().table()));
    nodes.add(card("settings.display", display().table()));
    nodes.add(card("settings.network", network));
    nodes.add(card("settings.limits", limits().table()));
    nodes.add(card("settings.privacy", withRemark(privacy().table(), model.historyRemark())));
    model
        .desk()
        .map(desk -> new DeskRows(kit, model, desk, organisation()))
        .ifPresent(
            rows -> {
              desk = Optional.of(rows);
              nodes.add(card("settings.desk", rows));
            });
    nodes.add(card("settings.environments", new EnvironmentRows(kit, model, ways.keys())));
    nodes.add(card("settings.organisation", OrganisationRows.of(kit, model.effective())));
    show(nodes);
  }

  private String organisation() {
    return model.effective().policy().organisation();
  }

  private SettingRows rows() {
    return new SettingRows(kit(), organisation());
  }

  private Node card(String key, Node content) {
    var card = new VBox(new WrappedText(kit().words(key), "heading"), content);
    card.getStyleClass().add("page-card");
    return card;
  }

  private Node withRemark(Node content, Optional<Text> remark) {
    return remark
        .<Node>map(text -> new VBox(content, new WrappedText(kit().words(text), "small-text")))
        .orElse(content);
  }

  private SettingRows start() {
    var names = model.environments().all().stream().map(Environment::name);
    var first = model.environments().first().name();
    return rows()
        .choice(
            "settings.environment",
            model.effective().environment(),
            Stream.concat(Stream.of(""), names).toList(),
            name -> name.isEmpty() ? kit().words("settings.environment.first", first) : name,
            name -> model.change(preferences -> preferences.withEnvironment(name)))
        .add("settings.language", language());
  }

  /* A window keeps the words it was opened with: a record half in another language misleads. */
  private Node language() {
    var box =
        rows()
            .box(
                "settings.language",
                List.of(Language.values()),
                language -> language.ownName().orElseGet(() -> word("settings.language.SYSTEM")));
    box.setValue(model.effective().preferences().language());
    box.valueProperty()
        .subscribe((_, chosen) -> model.change(preferences -> preferences.with(chosen)));
    return SettingRows.line(box, word("settings.nextStart"));
  }

  private SettingRows display() {
    var display = kit().display();
    var rows = rows();
    var theme =
        rows.box("settings.theme", List.of(ThemeChoice.values()), t -> word("menu.theme." + t));
    theme.valueProperty().bindBidirectional(display.themeProperty());
    var text =
        rows.box("settings.text", List.copyOf(DisplayModel.TEXT_STEPS), percent -> percent + " %");
    text.setValue(display.textPercentProperty().get());
    text.valueProperty().subscribe((_, percent) -> display.textPercentProperty().set(percent));
    var times =
        rows.box("settings.times", List.of(TimeForm.values()), f -> word("menu.times." + f));
    times.valueProperty().bindBidirectional(display.timesProperty());
    var hide = PlainControls.of(new CheckBox(kit().words("settings.hidden.hide")));
    hide.selectedProperty().bindBidirectional(display.hiddenProperty());
    var letters = PlainControls.of(new CheckBox(kit().words("settings.letterKeys.on")));
    letters.setId("settings-letterKeys");
    letters.selectedProperty().bindBidirectional(display.letterKeysProperty());
    return rows.add("settings.theme", theme)
        .add("settings.text", text)
        .add("settings.times", times)
        .add("settings.hidden", hide)
        .add("settings.letterKeys", letters);
  }

  private String word(String key) {
    return kit().words(key);
  }

  private SettingRows limits() {
    var now = model.effective();
    return rows()
        .number(
            "settings.connectSeconds",
            seconds(now.connectTimeout()),
            "settings.unit.seconds",
            seconds -> model.limits(limits -> limits.withConnectSeconds(seconds)))
        .number(
            "settings.answerSeconds",
            seconds(now.answerTimeout()),
            "settings.unit.seconds",
            seconds -> model.limits(limits -> limits.withAnswerSeconds(seconds)))
        .number(
            "settings.largestAnswerMiB",
            now.largestAnswerMiB(),
            "settings.unit.MiB",
            size -> model.limits(limits -> limits.withLargestAnswerMiB(size)));
  }

  private static Setting<Integer> seconds(Setting<Duration> setting) {
    return new Setting<>(Math.toIntExact(setting.value().toSeconds()), setting.source());
  }

  private SettingRows privacy() {
    var now = model.effective();
    var lock = now.idleLock();
    return rows()
        .number(
            "settings.idleLockMinutes",
            new Setting<>(Math.toIntExact(lock.value().toMinutes()), lock.source()),
            "settings.unit.minutesOrNever",
            minutes -> model.privacy(it -> it.withIdleLock(Duration.ofMinutes(minutes))))
        .number(
            "settings.clipboardClearSeconds",
            seconds(now.clipboardClear()),
            "settings.unit.secondsOrNever",
            seconds -> model.privacy(it -> it.withClipboardClear(Duration.ofSeconds(seconds))))
        .number(
            "settings.retentionDays",
            now.retentionDays(),
            "settings.unit.days",
            days -> model.privacy(it -> it.withRetentionDays(days)))
        .choice(
            "settings.amountsInNotifications",
            now.amountsInNotifications(),
            List.of(false, true),
            shown -> word(shown ? "settings.amountsShown" : "settings.amountsNotShown"),
            shown -> model.privacy(it -> it.withAmountsInNotifications(shown)));
  }

  @Override
  public void focus() {
    lookup("#settings-environment").requestFocus();
  }

  @Override
  public void close() {
    network.wipe();
    desk.ifPresent(DeskRows::close);
  }
}
