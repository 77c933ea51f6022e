package org.treasurylookup.view.action;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Language;
import org.treasurylookup.view.control.ControlKit;

/**
 * What the palette offers: every action, environment and choice, and the records looked up last.
 *
 * @param switchTo asks whether new questions should go to an environment
 * @param recent records looked up, the last one first
 * @param paste puts a value into the look-up box
 */
public record PaletteEntries(
    ControlKit kit,
    WindowModels models,
    Actions actions,
    Consumer<Environment> switchTo,
    Supplier<List<RecentRecord>> recent,
    Consumer<RecentRecord> open,
    Consumer<String> paste) {
  private static final int MOST_RECENT = 30;

  /** All lines as they are now: actions, places, choices, records. */
  public List<PaletteEntry> all() {
    List<PaletteEntry> all = new ArrayList<>();
    actions.all().forEach(action -> all.add(entry(action)));
    models
        .environments()
        .all()
        .forEach(
            each -> all.add(choice("menu.environments", each.name(), () -> switchTo.accept(each))));
    choices(all);
    if (!kit.display().hiddenProperty().get()) {
      recent.get().stream().limit(MOST_RECENT).forEach(look -> all.add(record(look)));
      kit.naming().find("").stream().map(this::label).forEach(all::add);
    }
    return all;
  }

  private PaletteEntry entry(WindowAction action) {
    var messages = kit.messages();
    String words = "palette.words." + action.key();
    return new PaletteEntry(
        messages.get(action.key()),
        messages.keys().contains(words) ? messages.get(words) : "",
        action.keyText(),
        action.run());
  }

  private void choices(List<PaletteEntry> all) {
    var display = kit.display();
    for (var form : TimeForm.values()) {
      all.add(shown("menu.times", form, () -> display.timesProperty().set(form)));
    }
    for (var theme : ThemeChoice.values()) {
      all.add(shown("menu.theme", theme, () -> display.themeProperty().set(theme)));
    }
    for (var percent : DisplayModel.TEXT_STEPS) {
      all.add(shown("menu.text", percent, () -> display.textPercentProperty().set(percent)));
    }
    Arrays.stream(Language.values()).map(this::language).forEach(all::add);
  }

  private PaletteEntry shown(String kind, Object value, Runnable run) {
    return choice(kind, kit.words(kind + "." + value), run);
  }

  private PaletteEntry choice(String kind, String value, Runnable run) {
    return PaletteEntry.of(kit.words("palette.choice", kit.words(kind), value), run);
  }

  /* A window keeps the words it was opened with. */
  private PaletteEntry language(Language language) {
    String name = language.ownName().orElseGet(() -> kit.words("settings.language.SYSTEM"));
    return choice(
        "settings.language",
        name,
        () -> {
          models.choose(language);
          kit.toast().say(kit.words("palette.language", name));
        });
  }

  private PaletteEntry record(RecentRecord look) {
    var target = look.ref().target();
    String kind = kit.words("tab." + target.kind(), target.id());
    return PaletteEntry.of(
        kit.words("palette.recent", kind, look.ref().environment()), () -> open.accept(look));
  }

  /* The value on a line of its own: it is shown whole. */
  private PaletteEntry label(Label label) {
    String words =
        kit.words(
            "label.stands",
            InvisibleCharacters.show(label.words()),
            "\n" + InvisibleCharacters.show(label.value()));
    return PaletteEntry.of(words, () -> paste.accept(label.value()));
  }
}
