package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.treasurylookup.app.gallery.Gallery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gallery}: pictures of the window in every state and theme. */
@Command(
    name = "gallery",
    description = "Save pictures of the window in every state and theme; needs no display.",
    mixinStandardHelpOptions = true,
    versionProvider = Commands.VersionText.class)
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

  @Override
  public Integer call() throws InterruptedException {
    try (var wiring = window.common.wire()) {
      int count = Gallery.run(wiring, folder, names);
      System.out.println(count + " pictures in " + folder);
      return 0;
    }
  }
}
