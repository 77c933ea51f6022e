package org.treasurylookup.app.window;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;

/**
 * Opens what the command line, a link or a second start asks for. A link says where it was made to
 * be asked. It is asked there and nowhere else, after the user agreed where that is not where the
 * window asks; and a link to an environment that is not known here is not asked at all.
 */
public final class StartTargetOpener {
  private final ShellModel model;
  private final Supplier<Environments> environments;
  private final Consumer<Text> refuse;
  private final BiConsumer<List<TabTargets>, Runnable> gate;
  private final Consumer<Runnable> whenOpen;
  private final Deque<List<TabTargets>> waiting = new ArrayDeque<>();
  private boolean deciding;

  /**
   * An opener.
   *
   * @param refuse tells the user what was not opened and why
   * @param gate lets questions of one environment pass into tabs, or asks the user first where they
   *     go elsewhere; what it is given with them is told when the user has decided
   * @param whenOpen does work once the window is not locked
   */
  StartTargetOpener(
      ShellModel model,
      Supplier<Environments> environments,
      Consumer<Text> refuse,
      BiConsumer<List<TabTargets>, Runnable> gate,
      Consumer<Runnable> whenOpen) {
    this.gate = gate;
    this.model = model;
    this.environments = environments;
    this.refuse = refuse;
    this.whenOpen = whenOpen;
  }

  /**
   * Opens a page of a block explorer outside this program.
   *
   * @param show shows an address in the user's browser
   * @throws IllegalArgumentException for any other page: nothing else is ever opened
   */
  public static void page(URI page, ExplorerLinks links, Consumer<String> show) {
    if (!links.offers(page)) {
      throw new IllegalArgumentException("not a page of a known explorer");
    }
    show.accept(page.toString());
  }

  /** Opens each in a tab of its own and says what cannot be opened. */
  void open(List<StartTarget> asked) {
    Map<Environment, List<TabTargets>> linked = new LinkedHashMap<>();
    for (var asking : asked) {
      switch (asking) {
        case StartTarget.Ask(var target, var name) when name.isEmpty() ->
            model.open(List.of(target));
        case StartTarget.Ask(var target, var name) ->
            environments
                .get()
                .named(name.get())
                .ifPresentOrElse(
                    environment ->
                        linked
                            .computeIfAbsent(environment, _ -> new ArrayList<>())
                            .add(new TabTargets(List.of(target), environment)),
                    () -> say(unknown(name.get())));
        case StartTarget.Refused(var why) -> say(why);
      }
    }
    waiting.addAll(linked.values());
    next();
  }

  /* One decision after the other. */
  private void next() {
    if (!deciding && !waiting.isEmpty()) {
      deciding = true;
      var questions = waiting.remove();
      whenOpen.accept(() -> gate.accept(questions, this::decided));
    }
  }

  private void decided() {
    deciding = false;
    next();
  }

  /**
   * Opens what a second start handed over.
   *
   * @param environment the environment it names with an option; empty for the window's
   */
  void open(Optional<String> environment, List<String> words) {
    var wanted = environment.flatMap(name -> environments.get().named(name));
    if (environment.isPresent() && wanted.isEmpty()) {
      say(unknown(environment.get()));
      return;
    }
    try {
      open(StartTarget.all(words).stream().map(asking -> in(wanted, asking)).toList());
    } catch (SettingsException e) {
      say(e.text());
    }
  }

  private static StartTarget in(Optional<Environment> wanted, StartTarget asking) {
    return switch (asking) {
      case StartTarget.Ask(var target, var named) ->
          new StartTarget.Ask(target, named.or(() -> wanted.map(Environment::name)));
      case StartTarget.Refused refused -> refused;
    };
  }

  private Text unknown(String name) {
    var known = environments.get().all().stream().map(Environment::name).toList();
    return Text.of("link.environmentUnknown", name, Text.list(known));
  }

  private void say(Text why) {
    whenOpen.accept(() -> refuse.accept(why));
  }
}
