package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Recognizer.Origin;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.KnownHosts;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.EnvironmentBar;
import org.treasurylookup.view.page.ConfirmPage;

/**
 * Changes where questions go, never by a slip: the environment is named and agreed to, production
 * with a tick besides. One without keys leads to the page where they are entered.
 */
record EnvironmentSwitch(ControlKit kit, ShellModel model, WindowModels models, WindowPages pages) {
  /** Asks whether new questions should go to an environment. */
  void to(Environment environment) {
    if (environment.equals(model.environmentProperty().get())) {
      return;
    }
    confirm(
        "switch",
        environment,
        List.of(
            Text.of("switch.from", model.environmentProperty().get().name(), environment.name()),
            Text.of("switch.tabs")),
        () -> {
          model.environmentProperty().set(environment);
          kit.toast().say(kit.words("switch.done", environment.name()));
          enterMissingKeys(environment, List.of(Provider.values()));
        },
        () -> {});
  }

  /**
   * Opens questions of links, after asking where they go to another environment than the window's.
   *
   * @param then told when the user has decided
   */
  void link(List<TabTargets> questions, Runnable then) {
    ask("link", "link.from", questions, then);
  }

  /**
   * Asks for what a pasted link holds, where it says, after asking if that is not where the window
   * asks.
   *
   * @return whether that was taken care of; else it may be asked where the window asks
   */
  boolean pasted(Origin origin, List<Target> targets) {
    String place = origin.environment().or(origin::host).orElse("");
    var there = place(models, model, origin);
    boolean foreign =
        there.isPresent() || origin.environment().isPresent() || KnownHosts.isKnown(place);
    if (!foreign || there.filter(model.environmentProperty().get()::equals).isPresent()) {
      return false;
    }
    there.ifPresentOrElse(
        environment -> link(List.of(new TabTargets(targets, environment)), () -> {}),
        () -> kit.toast().say(kit.words(unknown(place))));
    return true;
  }

  /** The environment that a link names or whose host it leads to; empty where neither is known. */
  static Optional<Environment> place(WindowModels models, ShellModel model, Origin origin) {
    var known = models.environments();
    return origin
        .environment()
        .map(known::named)
        .orElseGet(
            () -> origin.host().flatMap(host -> known.at(host, model.environmentProperty().get())));
  }

  private Text unknown(String place) {
    return Text.of(
        "link.environmentUnknown",
        InvisibleCharacters.show(place),
        Text.list(models.environments().all().stream().map(Environment::name).toList()));
  }

  /** Opens what stands in the side pane, after asking where it goes elsewhere. */
  void entry(TabTargets lookup) {
    ask("recent", "recent.from", List.of(lookup), () -> {});
  }

  private void ask(String what, String from, List<TabTargets> questions, Runnable then) {
    var environment = questions.getFirst().environment();
    if (environment.equals(model.environmentProperty().get())) {
      questions.forEach(model::openTab);
      then.run();
      return;
    }
    List<Text> sentences = new ArrayList<>();
    sentences.add(Text.of(from, environment.name(), model.environmentProperty().get().name()));
    questions.stream()
        .flatMap(lookup -> lookup.targets().stream())
        .limit(10)
        .forEach(target -> sentences.add(Text.literal(target.toString())));
    confirm(
        what,
        environment,
        sentences,
        () -> {
          questions.forEach(model::openTab);
          enterMissingKeys(
              environment,
              questions.stream()
                  .flatMap(lookup -> lookup.targets().stream())
                  .map(target -> target.kind().provider())
                  .distinct()
                  .toList());
        },
        () -> pages.later(then));
  }

  private void confirm(
      String what, Environment environment, List<Text> sentences, Runnable agreed, Runnable left) {
    boolean real = isReal(environment);
    var words =
        new ConfirmPage.Words(
            Text.of(what + ".title", environment.name()),
            sentences,
            real ? kit.words("switch.sure." + EnvironmentBar.shownAs(environment)) : "",
            Text.of(what + ".yes", environment.name()),
            Text.of(what + ".no"));
    pages.open(
        new ConfirmPage(
            kit, words, EnvironmentBar.of(kit, environment), pages::close, agreed, left));
  }

  /* A host nobody knows weighs as much as real money. */
  private static boolean isReal(Environment environment) {
    return environment.kind() == Kind.PRODUCTION || !environment.isRecognised();
  }

  private void enterMissingKeys(Environment environment, List<Provider> asked) {
    if (!models.isReady(environment, asked)) {
      pages.keys(environment);
    }
  }
}
