package org.treasurylookup.view.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.Text;

/** The operating system's own dialog. It asks by itself before a file is replaced. */
public final class FileDialog implements SaveDialog {
  /* As a date at the end of a name is not: letters behind the last dot. */
  private static final Pattern HAS_ENDING = Pattern.compile(".*\\.\\p{L}[\\p{L}\\p{N}]*");

  private final Supplier<Window> owner;
  private final Consumer<Text> told;
  private @Nullable File folder;

  /**
   * A dialog over a window, which begins in the folder of the last file, or among documents.
   *
   * @param told why what was chosen is not taken
   */
  public FileDialog(Supplier<Window> owner, Consumer<Text> told) {
    this.owner = owner;
    this.told = told;
  }

  @Override
  public Optional<Path> ask(String title, String name) {
    String ending = name.substring(name.lastIndexOf('.'));
    var chooser = chooser(title, List.of(ending));
    chooser.setInitialFileName(name);
    var chosen = Optional.ofNullable(chooser.showSaveDialog(owner.get()));
    chosen.ifPresent(file -> folder = file.getParentFile());
    return chosen.flatMap(this::path).map(file -> ending(file, ending));
  }

  @Override
  public Optional<Path> open(String title, List<String> endings) {
    var chosen = Optional.ofNullable(chooser(title, endings).showOpenDialog(owner.get()));
    chosen.ifPresent(file -> folder = file.getParentFile());
    return chosen.flatMap(this::path);
  }

  private Optional<Path> path(File file) {
    return path(file, told);
  }

  /* Where the system is set to plain ASCII, Java opens no file of another name. */
  static Optional<Path> path(File file, Consumer<Text> told) {
    try {
      return Optional.of(file.toPath());
    } catch (InvalidPathException _) {
      told.accept(Text.of("save.failed.name"));
      return Optional.empty();
    }
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
    return HAS_ENDING.matcher(name).matches() || Files.exists(whole) ? file : whole;
  }
}
