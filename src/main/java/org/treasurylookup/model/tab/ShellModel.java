package org.treasurylookup.model.tab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Recognizer.Origin;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.settings.Environment;

/** The window: the look-up box, the tabs and the environment new questions go to. */
public final class ShellModel {
  private final LookupStarter lookups;
  final Executor fx;
  final Executor workers;
  private final Clock clock;

  private final LookupBoxModel box;
  private final FrontNaming naming;
  private final LongTextReader copied;
  private BiPredicate<Origin, List<Target>> elsewhere = (_, _) -> false;
  private final ObjectProperty<Environment> environment;
  private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Tab>> front =
      new SimpleObjectProperty<>(this, "front", Optional.empty());
  private final TabOrigins origins = new TabOrigins();
  private final ReadOnlyObjectWrapper<Optional<TabModel>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());

  /**
   * A window without tabs.
   *
   * @param first the environment to begin with
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   * @param workers read what is pasted where it is long
   */
  public ShellModel(
      LookupStarter lookups, Environment first, Executor fx, Executor workers, Clock clock) {
    this.lookups = lookups;
    this.fx = fx;
    this.workers = workers;
    this.clock = clock;
    this.environment = new SimpleObjectProperty<>(this, "environment", first);
    this.box = new LookupBoxModel(environment::get, fx, workers);
    this.copied = new LongTextReader(fx, workers);
    this.naming = new FrontNaming(box, selected);
    front.addListener(
        (_, _, tab) -> {
          selected.set(tab.filter(TabModel.class::isInstance).map(TabModel.class::cast));
          naming.follow();
        });
  }

  /** How the tabs ask. */
  public LookupStarter lookups() {
    return lookups;
  }

  /** The text in the look-up box. */
  public StringProperty queryProperty() {
    return box.queryProperty();
  }

  /** What the text was recognised as. */
  public ReadOnlyObjectProperty<Recognition> recognitionProperty() {
    return box.recognitionProperty();
  }

  /** The list in the box, where it holds several ids; empty where it does not. */
  public ReadOnlyObjectProperty<Optional<IdList>> listProperty() {
    return box.listProperty();
  }

  /** Puts pasted text into the box; of several lines the box shows the beginning only. */
  public void paste(String text) {
    box.paste(text);
  }

  /** Does something with what the text in the box is: now, or when it is read. */
  public void whenRead(Runnable work) {
    copied.then(() -> box.whenRead(work));
  }

  /** Shows in the tab in front what it showed before. */
  public void back() {
    selected.get().ifPresent(TabModel::back);
    naming.name();
  }

  /** Undoes {@link #back()}. */
  public void forward() {
    selected.get().ifPresent(TabModel::forward);
    naming.name();
  }

  /** Opens the list in the box in a tab of its own, without asking; whether there was one. */
  public boolean openList() {
    var known = box.listProperty().get();
    if (known.isEmpty()) {
      return false;
    }
    String text = box.text();
    boolean here = box.isReadFor(environment.get());
    var list = openNewList();
    if (here) {
      list.show(text, known.get());
    } else {
      list.read(text);
    }
    return true;
  }

  /**
   * Opens a list with a text, if it holds an id, else with what is in the box, else empty: what
   * else is on the clipboard may be a secret and is not shown.
   */
  public void openList(String text, Runnable opened) {
    var place = environment.get();
    copied.read(
        text,
        () -> IdList.read(text, place),
        read -> {
          if (read.askable() > 0) {
            openNewList(place).show(text, read);
          } else if (!openList()) {
            openNewList();
          }
          opened.run();
        });
  }

  /** Whether a list is still read that will open in a tab of its own. */
  public boolean isReadingList() {
    return copied.isUnderWay();
  }

  /** Where new questions go; each tab keeps the environment it was asked in. */
  public ObjectProperty<Environment> environmentProperty() {
    return environment;
  }

  /** The tabs, left to right. */
  public ObservableList<Tab> tabs() {
    return tabs;
  }

  /** The tab in front, whatever it holds; empty when there is none. */
  public ObjectProperty<Optional<Tab>> frontProperty() {
    return front;
  }

  /** The tab in front if it is one of records; empty when there is none, or a list is in front. */
  public ReadOnlyObjectProperty<Optional<TabModel>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /**
   * Looks up what the text was recognised as, every kind it may be at once.
   *
   * @param newTab whether to keep the tab in front as it is
   * @return whether something was asked
   */
  public boolean lookUp(boolean newTab) {
    var targets = box.recognitionProperty().get().targets();
    if (targets.isEmpty()) {
      return false;
    }
    askWhereItIs(targets, newTab);
    return true;
  }

  /** Asks for these targets of what is in the box, in the environment that a link there names. */
  public void askWhereItIs(List<Target> targets, boolean newTab) {
    if (!elsewhere.test(box.recognitionProperty().get().origin(), targets)) {
      ask(targets, newTab);
    }
  }

  /**
   * Says who takes care of a link to another environment than the window's.
   *
   * @param taken told where the link leads and what it asks for; whether it was taken care of
   */
  public void onElsewhere(BiPredicate<Origin, List<Target>> taken) {
    elsewhere = taken;
  }

  /** Asks for all kinds the text may be, recognised or not. */
  public boolean lookUpEverywhere(boolean newTab) {
    var now = box.recognitionProperty().get();
    var targets = now.targets().isEmpty() ? now.anyway() : now.targets();
    if (!targets.isEmpty()) {
      askWhereItIs(targets, newTab);
    }
    return !targets.isEmpty();
  }

  /** Asks for these targets in the window's environment; a tab of another is left as it is. */
  public TabModel ask(List<Target> targets, boolean newTab) {
    var here = selected.get().filter(tab -> !newTab && isHere(tab));
    var tab = here.orElseGet(this::make);
    origins.forget(tab);
    tab.ask(new TabTargets(targets, environment.get()));
    if (here.isEmpty()) {
      show(tab);
    }
    return tab;
  }

  private boolean isHere(TabModel tab) {
    return tab.lookup().map(TabTargets::environment).map(environment.get()::equals).orElse(true);
  }

  /** Opens targets of one kind each in tabs of their own. */
  public void open(List<Target> targets) {
    targets.forEach(target -> ask(List.of(target), true));
  }

  /** Starts a look-up in a tab of its own, in the environment it names. */
  public void openTab(TabTargets lookup) {
    var tab = make();
    tab.ask(lookup);
    origins.opened(tab, front.get());
    show(tab);
  }

  /** Shows what was found already in a tab of its own, without asking again. */
  public void open(TabResult known) {
    var tab = make();
    tab.open(known);
    origins.opened(tab, front.get());
    show(tab);
  }

  /** Says what leads back to the page that the tab in front was opened from, once it is closed. */
  public void openedFrom(Runnable page) {
    front.get().ifPresent(tab -> origins.opened(tab, page));
  }

  /** Opens an empty list in a tab of its own; it asks in the environment of the window. */
  public ListModel openNewList() {
    return openNewList(environment.get());
  }

  ListModel openNewList(Environment place) {
    var list = new ListModel(lookups, place, fx, workers, clock);
    show(list);
    return list;
  }

  /** Closes a tab and cancels what it has under way; what it was opened from is in front then. */
  public void close(Tab tab) {
    tab.close();
    origins.close(tab, tabs, front);
  }

  /** Brings the tab to the front that is so many places to the right, around the end. */
  public void selectNext(int places) {
    if (!tabs.isEmpty()) {
      int now = front.get().map(tabs::indexOf).orElse(0);
      select(Math.floorMod(now + places, tabs.size()));
    }
  }

  /** Brings a tab to the front, counted from 0; nothing if there is none. */
  public void select(int place) {
    if (place < tabs.size()) {
      front.set(Optional.of(tabs.get(place)));
    }
  }

  /** Opens an empty tab in front. */
  public void addTab() {
    show(make());
  }

  private TabModel make() {
    return new TabModel(lookups, fx, clock);
  }

  void show(Tab tab) {
    tabs.add(tab);
    front.set(Optional.of(tab));
  }
}
