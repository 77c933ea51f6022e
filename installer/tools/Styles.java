import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Puts a binary style sheet beside every sheet of a folder: JavaFX prefers it, and need not parse
 * text before the first frame.
 */
final class Styles {
  private Styles() {}

  public static void main(String[] arguments) throws IOException {
    try (var sheets = Files.list(Path.of(arguments[0]))) {
      for (var sheet : sheets.filter(file -> file.toString().endsWith(".css")).sorted().toList()) {
        String name = sheet.toString().replaceFirst("\\.css$", ".bss");
        Stylesheet.convertToBinary(sheet.toFile(), new File(name));
      }
    }
  }
}
