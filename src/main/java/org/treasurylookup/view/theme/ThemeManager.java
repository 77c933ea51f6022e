package org.treasurylookup.view.theme;

import static javafx.application.ConditionalFeature.TRANSPARENT_WINDOW;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.PopupControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;

/**
 * Puts the chosen colours and text size on every window, dialogs and pop-ups included, before the
 * window is drawn for the first time. The operating system is listened to only while the choice is
 * {@link ThemeChoice#AUTO}.
 */
public final class ThemeManager {
  private final Platform.Preferences system;
  private final ObjectProperty<ThemeChoice> theme =
      new SimpleObjectProperty<>(this, "theme", ThemeChoice.AUTO);
  private final IntegerProperty textSize = new SimpleIntegerProperty(this, "textSize", 100);
  private final InvalidationListener follow = _ -> apply();
  private final ListChangeListener<Window> newcomers = this::dressNewcomers;
  private final VisibleFocus focus = new VisibleFocus();
  private boolean following;

  /**
   * @param system what the operating system prefers, from {@code Platform.getPreferences()}
   */
  public ThemeManager(Platform.Preferences system) {
    this.system = system;
  }

  /** Loads the fonts, styles every open window and from now on each new one. */
  public void start() {
    BundledFonts.load();
    theme.addListener(_ -> apply());
    textSize.addListener(_ -> apply());
    Window.getWindows().addListener(newcomers);
    apply();
  }

  /** Takes colours and text size from what the user chose, now and from now on. */
  public void follow(DisplayModel display) {
    display.themeProperty().subscribe(theme::set);
    display.textPercentProperty().subscribe(percent -> textSize.set(percent.intValue()));
  }

  /** Takes colours and a text size in percent that are not changed from now on. */
  public void take(ThemeChoice colours, int percent) {
    theme.set(colours);
    textSize.set(percent);
  }

  /** Stops looking at windows and at the operating system. */
  public void stop() {
    Window.getWindows().removeListener(newcomers);
    follow(false);
  }

  /** Styles a scene that is not in a window yet, so that its first measuring is right. */
  public void dress(Scene scene) {
    focus.keep(scene);
    var look = look();
    var lists = lists(look);
    if (!scene.getStylesheets().containsAll(lists)) {
      /* In one step: JavaFX matches all of a window with its lists again at each. */
      scene
          .getStylesheets()
          .setAll(
              Stream.concat(
                      lists.stream(), scene.getStylesheets().stream().filter(list -> !isOurs(list)))
                  .toList());
    }
    scene.getPreferences().setColorScheme(theme.get() == ThemeChoice.AUTO ? null : look.scheme());
  }

  private void dressNewcomers(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(this::dress);
    }
  }

  private void dress(Window window) {
    if (window.getScene() != null) {
      dress(window.getScene());
      if (window instanceof PopupControl popup && !Platform.isSupported(TRANSPARENT_WINDOW)) {
        fillUp(popup);
      }
    }
  }

  /* Room for a shadow lies outside the content: there the window shows what its scene is filled with. */
  private static void fillUp(PopupControl popup) {
    var scene = popup.getScene();
    if (!popup.getStyleClass().contains("opaque") && scene.getRoot() instanceof Region root) {
      popup.getStyleClass().add("opaque");
      root.getStyleClass().add("opaque");
      root.backgroundProperty()
          .map(Background::getFills)
          .map(fills -> fills.isEmpty() ? null : fills.getLast().getFill())
          .subscribe(scene::setFill);
    }
  }

  private void apply() {
    follow(theme.get() == ThemeChoice.AUTO);
    Application.setUserAgentStylesheet(look().base());
    List.copyOf(Window.getWindows()).forEach(this::dress);
    styleMenus();
  }

  /*
   * A menu takes its colours through its owner, and closes when its owner leaves the window, as the
   * row of a table does that is made anew for larger text; a frame that has begun styles it still.
   */
  private static void styleMenus() {
    var windows = List.copyOf(Window.getWindows());
    if (windows.stream().anyMatch(PopupControl.class::isInstance)) {
      /* Owners first: windows are listed in the order in which they were opened. */
      windows.stream()
          .filter(window -> window.isShowing() && window.getScene() != null)
          .forEach(window -> window.getScene().getRoot().applyCss());
    }
  }

  private void follow(boolean now) {
    if (now == following) {
      return;
    }
    following = now;
    if (now) {
      system.addListener(follow);
    } else {
      system.removeListener(follow);
    }
  }

  private ThemeStyle look() {
    return switch (theme.get()) {
      case LIGHT -> ThemeStyle.LIGHT;
      case DARK -> ThemeStyle.DARK;
      case CONTRAST -> ThemeStyle.CONTRAST;
      case AUTO -> {
        if (highContrast()) {
          yield ThemeStyle.CONTRAST;
        }
        yield system.getColorScheme() == ColorScheme.DARK ? ThemeStyle.DARK : ThemeStyle.LIGHT;
      }
    };
  }

  /* JavaFX passes the platforms' own names through; only these two tell of high contrast. */
  private boolean highContrast() {
    return system.getBoolean("Windows.SPI.HighContrast").orElse(false)
        || system.getString("GTK.theme_name").filter(n -> n.startsWith("HighContrast")).isPresent();
  }

  private List<String> lists(ThemeStyle look) {
    var lists = new ArrayList<>(look.lists());
    int percent = Math.clamp(textSize.get(), 100, 200);
    var own =
        new StringBuilder(
            ".root,.context-menu,.popover{-fx-font-size:" + DisplayModel.textSize(percent) + "px;");
    if (theme.get() == ThemeChoice.AUTO && look == ThemeStyle.CONTRAST) {
      own.append(systemColors());
    }
    lists.add(data(own.append('}').toString()));
    return lists;
  }

  /* Whoever set high contrast colours chose them for their eyes. */
  private String systemColors() {
    String back = css(system.getBackgroundColor());
    String fore = css(system.getForegroundColor());
    var colors = new StringBuilder();
    for (var name : List.of("page", "panel", "on-link", "unknown-text", "unknown-icon")) {
      colors.append("-tl-").append(name).append(':').append(back).append(';');
    }
    for (var name : List.of("text", "muted", "line", "control", "link", "chunk", "unknown-tint")) {
      colors.append("-tl-").append(name).append(':').append(fore).append(';');
    }
    for (var tone : List.of("success", "progress", "attention", "failure", "neutral")) {
      colors.append("-tl-").append(tone).append("-tint:").append(back).append(';');
      colors.append("-tl-").append(tone).append("-text:").append(fore).append(';');
      colors.append("-tl-").append(tone).append("-icon:").append(fore).append(';');
    }
    colors.append("-tl-focus:").append(css(system.getAccentColor())).append(';');
    return colors.toString();
  }

  private static String css(Color color) {
    return "#" + hex(color.getRed()) + hex(color.getGreen()) + hex(color.getBlue());
  }

  private static String hex(double channel) {
    return String.format(java.util.Locale.ROOT, "%02x", Math.round(channel * 255));
  }

  private static String data(String css) {
    return DATA + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static final String DATA = "data:text/css;base64,";

  private static boolean isOurs(String list) {
    return list.startsWith(DATA) || list.contains("/styles/");
  }
}
