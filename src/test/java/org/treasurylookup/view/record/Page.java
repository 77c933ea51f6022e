package org.treasurylookup.view.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.theme.ThemeManager;
import org.treasurylookup.view.value.StatusBadge;

/**
 * A view of a record as it stands in the window, without the window around it. JavaFX thread only.
 */
public final class Page implements AutoCloseable {
  /** Words without a place to say them. */
  public static final ControlKit KIT = new ControlKit(Messages.ENGLISH, _ -> {});

  /* What the window puts above and below a record, in pixels. */
  private static final int AROUND = 184;

  private final ThemeManager themes = new ThemeManager(Platform.getPreferences());
  private final ThemeChoice theme;
  private final Scene scene;

  private Page(RecordView view, ThemeChoice theme, int percent, int wide, int high) {
    this.theme = theme;
    var display = DisplayModel.still();
    display.themeProperty().set(theme);
    display.textPercentProperty().set(percent);
    themes.follow(display);
    themes.start();
    scene = new Scene(new StackPane(view.node()), wide, high - AROUND);
    themes.dress(scene);
    settle();
  }

  /** The view in a window of 1360 by 860. */
  public static Page of(RecordView view) {
    return of(view, ThemeChoice.LIGHT, 1360, 860);
  }

  /** The view in a window of that size. */
  public static Page of(RecordView view, ThemeChoice theme, int wide, int high) {
    return new Page(view, theme, 100, wide, high);
  }

  /** The view with larger text. */
  public static Page enlarged(RecordView view, int percent) {
    return new Page(view, ThemeChoice.LIGHT, percent, 1360, 860);
  }

  /** Lays the page out until nothing moves: tables make rows in one pass and measure them later. */
  public void settle() {
    for (int pass = 0; pass < 6; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /** Saves what is seen, named after theme and width. */
  public Path picture(String name) {
    settle();
    String look = theme.name().toLowerCase(Locale.ROOT);
    return Pictures.save(scene, "records/" + name + "-" + look + "-" + (int) scene.getWidth());
  }

  /** What an eye would find wrong. */
  public List<String> faults() {
    return Faults.of(scene);
  }

  /** Every word to be seen, one text a line. */
  public String text() {
    var all = new StringBuilder();
    for (var node : all(Text.class)) {
      all.append(node.getText());
      all.append('\n');
    }
    return all.toString();
  }

  /** The words of the badges, in order. */
  public List<String> badges() {
    return all(StatusBadge.class).stream().map(badge -> badge.textProperty().get()).toList();
  }

  /** The first node of a kind that is meant. */
  public <N extends Node> N find(Class<N> kind, Predicate<N> meant) {
    return all(kind).stream().filter(meant).findFirst().orElseThrow();
  }

  /** All visible nodes of a kind, in the order of the scene. */
  public <N extends Node> List<N> all(Class<N> kind) {
    List<N> found = new ArrayList<>();
    collect(scene.getRoot(), kind, found);
    return found;
  }

  private static <N extends Node> void collect(Node node, Class<N> kind, List<N> found) {
    if (!node.isVisible()) {
      return;
    }
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, found));
    }
  }

  @Override
  public void close() {
    themes.stop();
  }
}
