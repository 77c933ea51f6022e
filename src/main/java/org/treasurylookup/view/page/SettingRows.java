package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.treasurylookup.settings.EffectiveSettings.Setting;
import org.treasurylookup.settings.EffectiveSettings.Source;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.BreakingLine;
import org.treasurylookup.view.control.ChoiceKeys;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.ValueTable;

/** Rows of settings: a control, or what the organisation set, and who set it. */
final class SettingRows {
  private static final int MOST_DIGITS = 9;

  private final ControlKit kit;
  private final String organisation;
  private final ValueTable table;

  /**
   * No rows.
   *
   * @param organisation its name; empty for none
   */
  SettingRows(ControlKit kit, String organisation) {
    this.kit = kit;
    this.organisation = organisation;
    this.table = new ValueTable(kit);
  }

  ValueTable table() {
    return table;
  }

  String words(String key, Object... arguments) {
    return kit.words(key, arguments);
  }

  String list(List<String> values) {
    return kit.words(Text.list(values));
  }

  /** A value that cannot be changed here. */
  SettingRows fixed(String key, String value, Source source) {
    table.add(words(key), line(new WrappedText(value), source));
    return this;
  }

  SettingRows add(String key, Node control) {
    control.setAccessibleText(words(key));
    table.add(words(key), control);
    return this;
  }

  /** A choice, which is at once in force; only shown where the organisation made it. */
  <T> SettingRows choice(
      String key,
      Setting<T> setting,
      List<T> values,
      Function<T, String> words,
      Consumer<T> choose) {
    if (setting.isLocked()) {
      return fixed(key, words.apply(setting.value()), setting.source());
    }
    var box = box(key, values, words);
    box.setValue(setting.value());
    box.valueProperty().subscribe((_, chosen) -> choose.accept(chosen));
    table.add(words(key), box);
    return this;
  }

  <T> ChoiceBox<T> box(String key, List<T> values, Function<T, String> words) {
    var box = new ChoiceBox<T>(FXCollections.observableArrayList(values));
    box.setId(key.replace('.', '-'));
    box.setAccessibleText(words(key));
    return ChoiceKeys.words(box, words);
  }

  /**
   * A whole number, in force with Enter or when the field is left.
   *
   * @param change takes it; says what is wrong with it
   */
  SettingRows number(
      String key, Setting<Integer> setting, String unit, IntFunction<Optional<Text>> change) {
    if (setting.isLocked()) {
      return fixed(key, setting.value() + " " + words(unit), setting.source());
    }
    var field = new TextField(Integer.toString(setting.value()));
    field.setPrefColumnCount(5);
    field.setId(key.replace('.', '-'));
    field.setAccessibleText(words("settings.numberIn", words(key), words(unit)));
    var problem = new WrappedText("", "small-text");
    var row = new VBox(line(field, words(unit)));
    Runnable take =
        () -> {
          var wrong = take(field.getText(), change);
          problem.textProperty().set(wrong.map(kit::words).orElse(""));
          row.getChildren().remove(problem);
          if (wrong.isPresent()) {
            row.getChildren().add(problem);
          }
        };
    field.setOnAction(_ -> take.run());
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                take.run();
              }
            });
    table.add(words(key), row);
    return this;
  }

  private static Optional<Text> take(String text, IntFunction<Optional<Text>> change) {
    String typed = text.strip();
    if (!typed.matches("[0-9]+")) {
      return Optional.of(Text.of("settings.number", text));
    }
    return typed.length() <= MOST_DIGITS
        ? change.apply(Integer.parseInt(typed))
        : Optional.of(Text.of("settings.number.tooLarge", typed));
  }

  private Node line(Node value, Source source) {
    String who =
        source == Source.ORGANISATION && !organisation.isEmpty()
            ? words("settings.source.ORGANISATION.named", organisation)
            : words("settings.source." + source);
    return line(value, who);
  }

  /** A control or a value, and what is said of it, below it where there is no room. */
  static Node line(Node value, String behind) {
    var line = new BreakingLine(12, 2, value, new WrappedText(behind, "muted", "small-text"));
    line.getStyleClass().add("setting-line");
    return line;
  }
}
