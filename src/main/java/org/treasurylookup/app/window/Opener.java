package org.treasurylookup.app.window;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.treasurylookup.app.Asking;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.model.Question;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.SettingsException;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * Opens what the command line, a link or a second start asks for. A link says where it was made to
 * be asked. It is asked there and nowhere else: the window's own environment stays as the user left
 * it, and a link to an environment that is not known here is not asked at all.
 */
public final class Opener {
  private final ShellModel model;
  private final Environments environments;
  private final Messages messages;
  private final Stage stage;
  private final Consumer<Runnable> whenOpen;

  /**
   * An opener.
   *
   * @param whenOpen does work once the window is not locked
   */
  Opener(
      ShellModel model,
      Environments environments,
      Messages messages,
      Stage stage,
      Consumer<Runnable> whenOpen) {
    this.model = model;
    this.environments = environments;
    this.messages = messages;
    this.stage = stage;
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
  void open(List<Asking> asked) {
    for (var asking : asked) {
      switch (asking) {
        case Asking.Ask(var target, var name) when name.isEmpty() -> model.open(List.of(target));
        case Asking.Ask(var target, var name) ->
            environments
                .named(name.get())
                .ifPresentOrElse(
                    environment -> ask(new Question(List.of(target), environment)),
                    () -> say(unknown(name.get())));
        case Asking.Refused(var why) -> say(why);
      }
    }
  }

  /**
   * Opens what a second start handed over.
   *
   * @param environment the environment it names with an option; empty for the window's
   */
  void open(Optional<String> environment, List<String> words) {
    var wanted = environment.flatMap(environments::named);
    if (environment.isPresent() && wanted.isEmpty()) {
      say(unknown(environment.get()));
      return;
    }
    try {
      open(Asking.all(words).stream().map(asking -> in(wanted, asking)).toList());
    } catch (SettingsException e) {
      say(Text.of("link.plain", String.valueOf(e.getMessage())));
    }
  }

  private static Asking in(Optional<Environment> wanted, Asking asking) {
    return switch (asking) {
      case Asking.Ask(var target, var named) ->
          new Asking.Ask(target, named.or(() -> wanted.map(Environment::name)));
      case Asking.Refused refused -> refused;
    };
  }

  private void ask(Question question) {
    model.addTab();
    model.selectedProperty().get().orElseThrow().ask(question);
  }

  private Text unknown(String name) {
    var known = environments.all().stream().map(Environment::name).toList();
    return Text.of("link.environmentUnknown", name, String.join(", ", known));
  }

  private void say(Text why) {
    whenOpen.accept(() -> warn(why));
  }

  private void warn(Text why) {
    var alert = new Alert(Alert.AlertType.WARNING, messages.get(why), ButtonType.OK);
    alert.initOwner(stage);
    alert.setHeaderText(messages.get("link.notOpened"));
    alert.setTitle("Treasury Lookup");
    alert.show();
  }
}
