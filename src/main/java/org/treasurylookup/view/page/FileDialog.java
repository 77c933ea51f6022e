package org.treasurylookup.view.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The operating system's own dialog. It asks by itself before a file is replaced. */
public final class FileDialog implements SaveDialog {
  private final Supplier<Window> owner;
  private @Nullable File folder;

  /** A dialog over a window, which begins in the folder of the last file, or among documents. */
  public FileDialog(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> ask(String title, String name) {
    var chooser = new FileChooser();
    String ending = name.substring(name.lastIndexOf('.'));
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
    Optional.ofNullable(folder)
        .filter(File::isDirectory)
        .or(() -> DocumentsFolder.ofUser().map(Path::toFile))
        .ifPresent(chooser::setInitialDirectory);
    var chosen = Optional.ofNullable(chooser.showSaveDialog(owner.get()));
    chosen.ifPresent(file -> folder = file.getParentFile());
    return chosen.map(File::toPath).map(file -> ending(file, ending));
  }

  /**
   * A file with its ending, where the user left that out. The dialog has not asked whether to
   * replace that file, so one that is there already is left alone.
   */
  static Path ending(Path file, String ending) {
    String name = file.getFileName().toString();
    var whole = file.resolveSibling(name + ending);
    return name.contains(".") || Files.exists(whole) ? file : whole;
  }
}
