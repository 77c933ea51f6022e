package org.treasurylookup.desk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The command line that {@code ./run} starts the program with, and the eye in it. */
public final class Launch {
  /* Another build can be put under the same tests: the folder that holds "classes" and "lib". */
  static final Path BUILD = Path.of(System.getProperty("desk.build", "target")).toAbsolutePath();
  private static final String JAVAFX = "javafx-*-[0-9]*-[a-z]*.jar";

  private static final Path EYE = agent(Whereabouts.class);

  private static Optional<ProgramArchive> archive = Optional.empty();

  private Launch() {}

  /**
   * The command line.
   *
   * @param options more of the JVM
   * @param port where the eye finds the test
   */
  static List<String> command(List<String> options, int port) throws IOException {
    var command = new ArrayList<>(java(BUILD));
    command.addAll(1, options);
    /* An agent brings a module that the archive was made without. */
    boolean attended = options.stream().anyMatch(option -> option.startsWith("-javaagent:"));
    var archive = attended ? Optional.<ProgramArchive>empty() : archive();
    if (archive.isPresent()) {
      command.addAll(archive.get().options());
    }
    command.add("-cp");
    command.add(
        (archive.isPresent()
                ? archive.get().classPath()
                : BUILD.resolve("classes") + ":" + BUILD.resolve("lib") + "/*")
            + ":"
            + EYE);
    command.addAll(List.of(Whereabouts.class.getName(), Integer.toString(port)));
    return command;
  }

  private static synchronized Optional<ProgramArchive> archive() throws IOException {
    if (archive.isEmpty()) {
      try {
        archive = ProgramArchive.of(BUILD);
      } catch (InterruptedException e) {
        throw (IOException) new InterruptedIOException("the archive").initCause(e);
      }
    }
    return archive;
  }

  /** Java with the options and modules of {@code ./run}. */
  static List<String> java(Path build) throws IOException {
    try (var jars = Files.newDirectoryStream(build.resolve("lib"), JAVAFX);
        var found = StreamSupport.stream(jars.spliterator(), false)) {
      return List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--module-path",
          found.map(Path::toString).sorted().collect(Collectors.joining(":")),
          "--add-modules",
          "ALL-MODULE-PATH",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "-Dtreasurylookup.policy=" + build.resolve("no-policy.json"));
    }
  }

  private static Path folder(Class<?> type) {
    try {
      var classes = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(classes).resolve(room(type));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String room(Class<?> type) {
    return type.getPackageName().replace('.', '/') + "/";
  }

  /**
   * A file with a class, those in it and what it waits with, to be loaded into a program before it
   * starts.
   */
  public static Path agent(Class<?> type) {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", type.getName());
    try {
      var jar = Files.createTempFile(type.getSimpleName(), ".jar");
      jar.toFile().deleteOnExit();
      try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        put(type, out);
        put(DrawnFrames.class, out);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Class<?> type, JarOutputStream out) throws IOException {
    try (var types = Files.newDirectoryStream(folder(type), type.getSimpleName() + "*.class")) {
      for (var file : types) {
        out.putNextEntry(new JarEntry(room(type) + file.getFileName()));
        Files.copy(file, out);
      }
    }
  }
}
