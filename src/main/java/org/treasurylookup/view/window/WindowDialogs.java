package org.treasurylookup.view.window;

import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.view.control.ControlKit;

/** Small windows over a window, as large as their words and never larger than the window. */
public final class WindowDialogs {
  private static final double MOST = 0.9;
  /* For what scrolls, in multiples of the text size. */
  private static final double LEAST = 16;

  private WindowDialogs() {}

  /*
   * How high the words are is known once they have their style, and how large the frame is once
   * there is one; a window manager may hold on to a size from before.
   */
  private static void fit(DialogPane pane) {
    if (stage(pane) instanceof Stage stage && stage.isShowing()) {
      var scene = stage.getScene();
      double wide = pane.prefWidth(-1);
      double high = Math.max(pane.prefHeight(wide), scene.getHeight() + missing(pane));
      if (scene.getWidth() < wide - 1 || scene.getHeight() < high - 1) {
        WindowPlace.put(
            stage,
            stage.getX() - (wide - scene.getWidth()) / 2,
            stage.getY() - (high - scene.getHeight()) / 2,
            wide + beside(stage),
            high + above(stage));
      }
    }
  }

  /*
   * JavaFX measures the words as wide as the pane, though they stand inside its padding: a line that
   * breaks there would lie under the buttons. What scrolls needs no more than it has.
   */
  private static double missing(DialogPane pane) {
    boolean whole = pane.getMinHeight() == Region.USE_PREF_SIZE;
    return whole && pane.getContent() instanceof Region words
        ? Math.max(0, words.prefHeight(words.getWidth()) - words.getHeight())
        : 0;
  }

  /* None once it was answered. */
  private static @Nullable Window stage(DialogPane pane) {
    return pane.getScene() == null ? null : pane.getScene().getWindow();
  }

  private static void keepAtLeast(DialogPane pane) {
    if (stage(pane) instanceof Stage stage && stage.isShowing()) {
      double wide = pane.prefWidth(-1);
      stage.setMinWidth(wide + beside(stage));
      stage.setMinHeight(pane.minHeight(wide) + above(stage));
    }
  }

  /*
   * Who presses a key just before a dialog is mapped, or has just closed another, may keep it from
   * the focus: window managers take it for one that came unasked. Its owner has the keyboard then
   * and can do nothing with it. JavaFX calls a window that it shows focused before it is, so it is
   * the owner that tells. Who is in another program is left there.
   */
  private static void takeKeyboard(DialogPane pane, Window owner) {
    if (owner.isFocused() && stage(pane) instanceof Stage stage && stage.isShowing()) {
      stage.requestFocus();
    }
  }

  private static void settle(DialogPane pane, Window owner) {
    WindowPlace.looks(
        () -> {
          fit(pane);
          takeKeyboard(pane, owner);
        },
        () -> {
          keepAtLeast(pane);
          if (owner.isFocused() && stage(pane) != null) {
            settle(pane, owner);
          }
        });
  }

  private static double beside(Stage stage) {
    return Math.max(0, stage.getWidth() - stage.getScene().getWidth());
  }

  private static double above(Stage stage) {
    return Math.max(0, stage.getHeight() - stage.getScene().getHeight());
  }

  /**
   * Shows a dialog whose content is complete. JavaFX measures it before it has its style, so its
   * width is said here.
   *
   * @param wide width in multiples of the text size
   * @param high height in the same; zero for as high as its words are
   */
  public static void show(
      ControlKit kit, Dialog<?> dialog, Window owner, double wide, double high) {
    var pane = dialog.getDialogPane();
    dialog.initOwner(owner);
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    double size = kit.display().textSize();
    pane.setPrefWidth(Math.min(owner.getWidth() * MOST, wide * size));
    pane.setMinHeight(LEAST * size);
    if (high > 0) {
      pane.setPrefHeight(Math.min(owner.getHeight() * MOST, high * size));
    } else {
      pane.setMinHeight(Region.USE_PREF_SIZE);
    }
    for (var type : pane.getButtonTypes()) {
      if (pane.lookupButton(type) instanceof Button button) {
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    dialog.setResizable(true);
    dialog.setOnShown(_ -> settle(pane, owner));
    dialog.show();
  }
}
