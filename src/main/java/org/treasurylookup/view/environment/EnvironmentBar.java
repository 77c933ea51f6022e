package org.treasurylookup.view.environment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.action.AppMenu;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EnvironmentLabel;
import org.treasurylookup.view.window.LowWindow;

/** The line that says whose data new questions ask for, with the menu at its right. */
public final class EnvironmentBar extends StackPane {
  private final ControlKit kit;
  private final AppMenu menu;
  private boolean low;

  public EnvironmentBar(ControlKit kit, ShellModel model, AppMenu menu) {
    this.kit = kit;
    this.menu = menu;
    getStyleClass().add("environment-bar");
    getStyleClass().add("custom");
    setOnMouseClicked(this::click);
    model.environmentProperty().subscribe(this::show);
    LowWindow.follow(
        this,
        kit.display(),
        now -> {
          low = now;
          show(model.environmentProperty().get());
        });
  }

  private void show(Environment environment) {
    var line = new HBox(menu);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.setPickOnBounds(false);
    line.getStyleClass().add("environment-menu");
    getStyleClass()
        .set(getStyleClass().size() - 1, kind(environment).name().toLowerCase(Locale.ROOT));
    var bar = of(kit, environment);
    bar.keepOnOneLine(low);
    String change = kit.words("environment.change");
    String words = low ? bar.getAccessibleText() + " " + change : change;
    Tooltip.install(bar, new Tooltip(words));
    getChildren().setAll(bar, line);
  }

  /* Whose data it is is changed where it is said; by keyboard the same list is in the menu. */
  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      menu.environments().show(this, event.getScreenX(), bottom());
    }
  }

  private double bottom() {
    return localToScreen(getLayoutBounds()).getMaxY();
  }

  /** The bar of an environment: its word and its hosts. */
  public static EnvironmentLabel of(ControlKit kit, Environment environment) {
    List<String> hosts = new ArrayList<>();
    if (environment.isBuiltInSandbox()) {
      hosts.add(kit.words("environment.sandbox.inside"));
    } else {
      environment
          .cobo()
          .flatMap(Environment.Cobo::baseUrl)
          .map(url -> "Cobo  " + host(url))
          .ifPresent(hosts::add);
      environment
          .bitgo()
          .flatMap(Environment.Bitgo::baseUrl)
          .map(url -> "BitGo  " + host(url))
          .ifPresent(hosts::add);
    }
    return bar(environment, word(kit, environment), hosts, kit.words("environment.readOnly"));
  }

  private static EnvironmentLabel bar(
      Environment environment, String word, List<String> left, String right) {
    return new EnvironmentLabel(kind(environment), word, left, List.of(right));
  }

  /**
   * The bar of a tab, where it is not of the environment new questions go to: what is in front must
   * not be taken for data of the one that the window names.
   */
  public static Optional<EnvironmentLabel> ofTab(
      ControlKit kit, Environment tab, Environment window) {
    return tab.equals(window)
        ? Optional.empty()
        : Optional.of(
            bar(
                tab,
                word(kit, tab),
                List.of(kit.words("environment.tab")),
                kit.words("environment.tab.new", word(kit, window))));
  }

  /* Two at hosts that nobody knows are told apart by their names, whatever these are. */
  private static String word(ControlKit kit, Environment environment) {
    String word = kit.words("environment." + shownAs(environment) + ".word");
    return environment.isRecognised() && environment.name().equals(environment.kind().code())
        ? word
        : environment.name().toUpperCase(Locale.ROOT) + " · " + word;
  }

  private static String host(URI url) {
    return url.getPort() == -1 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }

  /* Whatever it is called: a host that is not the provider's is said to be one. */
  public static String shownAs(Environment environment) {
    return environment.isRecognised() ? environment.kind().code() : Environment.Kind.CUSTOM.code();
  }

  /** A record as a copied text begins with it: which one, where, and what that is worth. */
  public static String named(ControlKit kit, Finding finding) {
    var environment = finding.environment();
    String worth = kit.messages().plain().get("environment." + shownAs(environment) + ".word");
    return finding.target() + " (" + environment.name() + ", " + worth + ")";
  }

  private static EnvironmentLabel.Kind kind(Environment environment) {
    if (!environment.isRecognised()) {
      return EnvironmentLabel.Kind.CUSTOM;
    }
    return switch (environment.kind()) {
      case PRODUCTION -> EnvironmentLabel.Kind.PRODUCTION;
      case SANDBOX -> EnvironmentLabel.Kind.SANDBOX;
      case DEVELOPMENT, CUSTOM -> EnvironmentLabel.Kind.CUSTOM;
    };
  }

  /** What stands before the window's title, such as {@code [PROD] }. */
  public static String prefix(ControlKit kit, Environment environment) {
    return Optional.of(kit.words("environment." + shownAs(environment) + ".prefix"))
        .filter(prefix -> !prefix.isEmpty())
        .map(prefix -> "[" + prefix + "] ")
        .orElse("");
  }
}
