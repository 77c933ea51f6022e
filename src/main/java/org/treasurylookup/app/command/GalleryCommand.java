package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.treasurylookup.app.gallery.Gallery;
import org.treasurylookup.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code gallery}: pictures of the window in every state, theme and language. */
@Command(
    name = "gallery",
    description =
        "Save pictures of the window in every state, theme and language; needs no display.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class)
final class GalleryCommand implements Callable<Integer> {

  @ParentCommand WindowCommand window = new WindowCommand();

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder for the pictures.")
  Path folder = Path.of("gallery");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NAME",
      description = "Only these pictures, such as order or batch-small; default: all.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      converter = Spoken.class,
      description = {
        "Only in these languages: en, de, zh; default: all.",
        "Pictures in another language than English have its code in their name."
      })
  List<Language> languages = new ArrayList<>(Language.SPOKEN);

  /** The language of a code. */
  static final class Spoken implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      return Language.SPOKEN.stream()
          .filter(language -> language.locale().getLanguage().equals(code))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(code + " is none of en, de, zh"));
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    try (var wiring = window.common.wire()) {
      int count = Gallery.run(wiring, folder, names, languages);
      System.out.println(count + " pictures in " + folder);
      return 0;
    }
  }
}
