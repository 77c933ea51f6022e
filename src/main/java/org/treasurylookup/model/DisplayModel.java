package org.treasurylookup.model;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.Preferences.Display;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.ThemeChoice;

/**
 * How the window shows things: colours, size of text, form of times, and whether amounts and
 * personal data are hidden. What is on screen follows at once. JavaFX thread only.
 */
public final class DisplayModel {
  /** Sizes of text the keys step through, in percent. */
  public static final List<Integer> TEXT_STEPS = List.of(100, 110, 125, 150, 175, 200);

  /* Size of text at 100 %, in pixels. */
  private static final int BASE_SIZE = 13;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clock clock;
  private final DelayedAction alarm;
  private final boolean mayReveal;
  private final ObjectProperty<ThemeChoice> theme =
      new SimpleObjectProperty<>(this, "theme", Preferences.STANDARD.display().theme());
  private final IntegerProperty textPercent =
      new SimpleIntegerProperty(this, "textPercent", Preferences.STANDARD.display().textPercent());
  private final ObjectProperty<TimeForm> times =
      new SimpleObjectProperty<>(this, "times", Preferences.STANDARD.display().times());
  private final BooleanProperty hidden =
      new SimpleBooleanProperty(this, "hidden", Preferences.STANDARD.display().hidden());
  private final BooleanProperty letterKeys =
      new SimpleBooleanProperty(this, "letterKeys", Preferences.STANDARD.display().letterKeys());
  private final ObjectProperty<Spreadsheet> spreadsheet =
      new SimpleObjectProperty<>(this, "spreadsheet", Preferences.STANDARD.display().spreadsheet());
  private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper(this, "ticks");
  private final RememberedLayout remembered = new RememberedLayout();
  private Subscription ticking = Subscription.EMPTY;
  private Runnable revealing = () -> {};

  /**
   * As a fresh install has it.
   *
   * @param clock the PC's clock, with the zone of local times
   * @param alarm what revealed data and ages wait for
   * @param mayReveal whether personal data may be shown unmasked
   */
  public DisplayModel(Clock clock, DelayedAction alarm, boolean mayReveal) {
    this.clock = clock;
    this.alarm = alarm;
    this.mayReveal = mayReveal;
    times.subscribe(this::tickWhileAges);
  }

  /**
   * As a fresh install has it, for what is looked at once: UTC, nothing ever ticks, and no earlier
   * look-ups stand beside.
   */
  public static DisplayModel still() {
    var still = new DisplayModel(Clock.systemUTC(), DelayedAction.NEVER, true);
    still.remembered().recent(true).set(false);
    return still;
  }

  /** Takes over the user's preferences, and from now on writes each change into them. */
  public DisplayModel keptIn(PreferencesFile file) {
    var kept = file.get().display();
    theme.set(kept.theme());
    textPercent.set(kept.textPercent());
    times.set(kept.times());
    hidden.set(kept.hidden());
    letterKeys.set(kept.letterKeys());
    spreadsheet.set(kept.spreadsheet());
    theme.subscribe(() -> keep(file));
    textPercent.subscribe(() -> keep(file));
    times.subscribe(() -> keep(file));
    hidden.subscribe(() -> keep(file));
    letterKeys.subscribe(() -> keep(file));
    spreadsheet.subscribe(() -> keep(file));
    return this;
  }

  private void keep(PreferencesFile file) {
    var shown =
        new Display(
            theme.get(),
            textPercent.get(),
            times.get(),
            hidden.get(),
            letterKeys.get(),
            spreadsheet.get());
    file.set(file.get().with(shown));
  }

  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /** Size of text in percent, 100 to 200. */
  public IntegerProperty textPercentProperty() {
    return textPercent;
  }

  /** Size of text in pixels. */
  public double textSize() {
    return textSize(textPercent.get());
  }

  /** The same for a size in percent. */
  public static double textSize(int percent) {
    return BASE_SIZE * percent / 100.0;
  }

  /** How times are written. */
  public ObjectProperty<TimeForm> timesProperty() {
    return times;
  }

  /** Whether amounts and personal data are hidden. */
  public BooleanProperty hiddenProperty() {
    return hidden;
  }

  /** Whether bare letters mean something in tables. */
  public BooleanProperty letterKeysProperty() {
    return letterKeys;
  }

  /** How the spreadsheet of this desk reads CSV. */
  public ObjectProperty<Spreadsheet> spreadsheetProperty() {
    return spreadsheet;
  }

  /** Rises each second while times are ages. */
  public ReadOnlyLongProperty ticksProperty() {
    return ticks.getReadOnlyProperty();
  }

  /** The PC's clock, with the zone of local times. */
  public Clock clock() {
    return clock;
  }

  /** What the window remembers of its own looks. */
  public RememberedLayout remembered() {
    return remembered;
  }

  /** Whether personal data may be shown unmasked. */
  public boolean mayReveal() {
    return mayReveal;
  }

  /** Told each time personal data is revealed. */
  public void onReveal(Runnable told) {
    revealing = told;
  }

  void revealed() {
    revealing.run();
  }

  /** What reveals the personal data of one tab for a while. */
  public RevealModel reveal() {
    return new RevealModel(this);
  }

  /** The next form of times, around the end. */
  public void nextTimes() {
    var forms = List.of(TimeForm.values());
    times.set(forms.get((forms.indexOf(times.get()) + 1) % forms.size()));
  }

  /** Masks the personal data of every tab again, as if its time were over. */
  public void maskAll() {
    if (!hidden.get()) {
      hidden.set(true);
      hidden.set(false);
    }
  }

  /** Hides amounts and personal data, or shows them again. */
  public void toggleHidden() {
    hidden.set(!hidden.get());
  }

  /** The next larger size of text, or smaller. */
  public void stepText(boolean larger) {
    int now = textPercent.get();
    var further =
        TEXT_STEPS.stream().filter(step -> larger ? step > now : step < now).sorted().toList();
    if (!further.isEmpty()) {
      textPercent.set(larger ? further.getFirst() : further.getLast());
    }
  }

  /** What revealed data, ages and watches wait for. */
  public DelayedAction alarm() {
    return alarm;
  }

  private void tickWhileAges(TimeForm form) {
    ticking.unsubscribe();
    ticking = form == TimeForm.AGE ? alarm.after(SECOND, this::tick) : Subscription.EMPTY;
  }

  private void tick() {
    ticks.set(ticks.get() + 1);
    ticking = alarm.after(SECOND, this::tick);
  }
}
