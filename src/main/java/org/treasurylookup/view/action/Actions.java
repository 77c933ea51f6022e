package org.treasurylookup.view.action;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.text.Text;

/**
 * What a window does for each of its actions: every part of it says so for those that are its own.
 * Menu, keys, palette and help all go by this one list.
 */
public final class Actions {
  static final String TAB_BY_NUMBER = "action.tabByNumber";
  private static final int TABS_BY_NUMBER = 9;

  private final Map<ActionName, Runnable> work = new EnumMap<>(ActionName.class);
  private final Optional<Text> whyNoExport;
  private final Consumer<Text> say;
  private IntConsumer tabs = _ -> {};
  private Function<ActionName, Optional<Runnable>> instead = _ -> Optional.empty();

  /**
   * Actions that nobody does yet.
   *
   * @param whyNoExport why records may not be taken out whole; empty when they may
   * @param say says why something is not done
   */
  public Actions(Optional<Text> whyNoExport, Consumer<Text> say) {
    this.whyNoExport = whyNoExport;
    this.say = say;
  }

  /** Says what an action does; FX thread. */
  public void on(ActionName name, Runnable run) {
    if (work.putIfAbsent(name, run) != null) {
      throw new IllegalStateException(name + " is done twice");
    }
  }

  /**
   * Says what is done in place of an action, such as while a page stands over what it is about.
   *
   * @param instead asked each time; empty where the action is done
   */
  public void instead(Function<ActionName, Optional<Runnable>> instead) {
    this.instead = instead;
  }

  /**
   * Says what a number together with Alt does.
   *
   * @param open opens the tab of a place, counted from 0
   */
  public void onNumber(IntConsumer open) {
    tabs = open;
  }

  /** All actions, in the order of the help. */
  public List<WindowAction> all() {
    return Arrays.stream(ActionName.values()).map(this::get).toList();
  }

  WindowAction get(ActionName name) {
    var run = work.get(name);
    if (run == null) {
      throw new IllegalStateException("nobody does " + name);
    }
    var refused = name.isExport() ? whyNoExport : Optional.<Text>empty();
    return new WindowAction(
        name.key(),
        name.keys(),
        name.isWhileTyping(),
        refused
            .<Runnable>map(why -> () -> say.accept(why))
            .orElse(() -> instead.apply(name).orElse(run).run()),
        refused);
  }

  private WindowAction tab(int number) {
    var keys = List.of(KeyCombination.valueOf("Alt+" + number));
    return new WindowAction(
        TAB_BY_NUMBER, keys, true, () -> tabs.accept(number - 1), Optional.empty());
  }

  /** Does what the keys mean, if anything, and then keeps them from anybody else. */
  public void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    Stream.concat(all().stream(), IntStream.rangeClosed(1, TABS_BY_NUMBER).mapToObj(this::tab))
        .filter(action -> action.whileTyping() || !typing)
        .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
        .findFirst()
        .ifPresent(
            action -> {
              event.consume();
              action.run().run();
            });
  }
}
