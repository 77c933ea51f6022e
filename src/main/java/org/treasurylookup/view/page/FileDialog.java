package org.treasurylookup.view.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    String ending = name.substring(name.lastIndexOf('.'));
    var chooser = chooser(title, List.of(ending));
    chooser.setInitialFileName(name);
    var chosen = Optional.ofNullable(chooser.showSaveDialog(owner.get()));
    chosen.ifPresent(file -> folder = file.getParentFile());
    return chosen.map(File::toPath).map(file -> ending(file, ending));
  }

  @Override
  public Optional<Path> open(String title, List<String> endings) {
    var chosen = Optional.ofNullable(chooser(title, endings).showOpenDialog(owner.get()));
    chosen.ifPresent(file -> folder = file.getParentFile());
    return chosen.map(File::toPath);
  }

  private FileChooser chooser(String title, List<String> endings) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    var patterns = endings.stream().map(ending -> "*" + ending).toList();
    chooser.getExtensionFilters().add(new ExtensionFilter(String.join(", ", patterns), patterns));
    Optional.ofNullable(folder)
        .filter(File::isDirectory)
        .or(() -> DocumentsFolder.ofUser().map(Path::toFile))
        .ifPresent(chooser::setInitialDirectory);
    return chooser;
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
