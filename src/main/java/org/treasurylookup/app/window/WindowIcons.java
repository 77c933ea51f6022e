package org.treasurylookup.app.window;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.treasurylookup.app.Installation;

/** The program's icon for task bars that do not take it from the menu entry. */
final class WindowIcons {
  private static final System.Logger LOG = System.getLogger(WindowIcons.class.getName());

  private WindowIcons() {}

  /** Gives a window the icons of the installation, in all sizes there are. */
  static void addTo(Stage stage) {
    Installation.file("icons")
        .ifPresent(
            folder -> {
              try (var files = Files.list(folder)) {
                files
                    .sorted()
                    .map(file -> new Image(file.toUri().toString(), true))
                    .forEach(stage.getIcons()::add);
              } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "no window icon: {0}", e.toString());
              }
            });
  }
}
