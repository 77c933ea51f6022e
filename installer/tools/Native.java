import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Takes the library of this system out of the jar of SQLite, and all libraries off the jar: the
 * installed program must not have to unpack code into a folder that users can write, and has no use
 * for twenty other systems.
 */
final class Native {
  private static final String NATIVES = "org/sqlite/native/";

  private Native() {}

  /** Arguments: the jar, and the folder for what becomes of it and for the library. */
  public static void main(String[] arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    var folder = Path.of(arguments[1]);
    String library = LibraryLoaderUtil.getNativeLibName();
    String own = NATIVES + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library;
    try (var in = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName())))) {
      var wanted = in.getEntry(own);
      if (wanted == null) {
        throw new IllegalStateException("There is no " + own + " in " + jar);
      }
      try (var bytes = in.getInputStream(wanted)) {
        Files.write(folder.resolve(library), bytes.readAllBytes());
      }
      in.stream()
          .filter(entry -> !entry.getName().startsWith(NATIVES))
          .forEach(entry -> copy(in, entry, out));
    }
  }

  private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) {
    try (var bytes = in.getInputStream(entry)) {
      var same = new ZipEntry(entry.getName());
      same.setTime(entry.getTime());
      out.putNextEntry(same);
      bytes.transferTo(out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
