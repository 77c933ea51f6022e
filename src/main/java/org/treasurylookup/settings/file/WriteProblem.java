package org.treasurylookup.settings.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * Why a file cannot be written, in our words: those of the system are in its own language, name
 * paths, and end without what to do. Where they are not English, what stands there tells.
 */
public enum WriteProblem {
  /** The disk or the user's share of it is full. */
  FULL,
  /** Its folder is gone, or something else stands there. */
  FOLDER,
  /** The user may not write there, or another program keeps the file open. */
  RIGHTS,
  /** Its name is too long, or has a character that its place does not take. */
  NAME,
  /** Something that is no file stands there, such as a folder, a pipe or a device. */
  TAKEN,
  /** Anything else: mostly a disk or a network that gave an error. */
  DISK;

  private static final List<String> OF_FULL = List.of("no space", "not enough space", "quota");
  private static final List<String> OF_RIGHTS =
      List.of("read-only", "permission denied", "being used by another process");

  private static final List<String> OF_NAME =
      List.of("name too long", "name or extension is too long", "filename", "invalid argument");

  /** What stopped a file from being written. */
  public static WriteProblem of(IOException e) {
    return switch (e) {
      case SafeFile.NoRoom _ -> FULL;
      case SafeFile.NoFile _ -> TAKEN;
      case NoSuchFileException _, NotDirectoryException _, FileAlreadyExistsException _ -> FOLDER;
      case AccessDeniedException _ -> RIGHTS;
      default -> ofWords(e).or(() -> ofPlace(e)).orElse(DISK);
    };
  }

  /* What was written beside a file and cannot take its place is kept out by who has that open. */
  private static Optional<WriteProblem> ofPlace(IOException e) {
    if (!(e instanceof FileSystemException at) || at.getFile() == null) {
      return Optional.empty();
    }
    if (at.getOtherFile() != null) {
      return Optional.of(RIGHTS);
    }
    try {
      var folder = Path.of(at.getFile()).toAbsolutePath().getParent();
      while (folder != null && !Files.exists(folder)) {
        folder = folder.getParent();
      }
      if (folder == null || !Files.isDirectory(folder)) {
        return Optional.of(FOLDER);
      }
      return Files.isWritable(folder) && !Files.getFileStore(folder).isReadOnly()
          ? Optional.empty()
          : Optional.of(RIGHTS);
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Optional<WriteProblem> ofWords(IOException e) {
    String said = said(e);
    if (said.contains("not a directory")) {
      return Optional.of(FOLDER);
    }
    if (OF_FULL.stream().anyMatch(said::contains)) {
      return Optional.of(FULL);
    }
    if (OF_NAME.stream().anyMatch(said::contains)) {
      return Optional.of(NAME);
    }
    return OF_RIGHTS.stream().anyMatch(said::contains) ? Optional.of(RIGHTS) : Optional.empty();
  }

  private static String said(IOException e) {
    var said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return said == null ? "" : said.toLowerCase(Locale.ROOT);
  }

  /** The end of a sentence that says what cannot be written, with what to do. */
  public Text text() {
    return switch (this) {
      case FULL -> Text.of("file.full");
      case FOLDER -> Text.of("file.folder");
      case RIGHTS -> Text.of("file.rights");
      case NAME -> Text.of("file.name");
      case TAKEN -> Text.of("file.taken");
      case DISK -> Text.of("file.disk");
    };
  }
}
