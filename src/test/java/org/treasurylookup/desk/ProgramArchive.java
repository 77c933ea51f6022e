package org.treasurylookup.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * The program under test as one jar, and beside it its classes as a JVM had loaded, verified and
 * linked them: the tests start it dozens of times, and a third of a start went into that. Whoever
 * needs it first makes it; who comes meanwhile starts the program from its classes.
 */
final class ProgramArchive {
  private static final Path FOLDER = Path.of("target", "desk-program").toAbsolutePath();
  private static final String JAR = "program.jar";
  private static final String ARCHIVE = "program.aot";

  private final Path build;
  private final Path folder;

  private ProgramArchive(Path build, Path folder) {
    this.build = build;
    this.folder = folder;
  }

  /**
   * That of a build, unless another JVM is just making it.
   *
   * @param build folder of its {@code classes} and {@code lib}
   */
  static Optional<ProgramArchive> of(Path build) throws IOException, InterruptedException {
    var archive = new ProgramArchive(build, FOLDER.resolve(print(build)));
    try (var file = lockFile();
        var lock = file.tryLock()) {
      if (lock == null) {
        return Optional.empty();
      }
      archive.make();
      return Optional.of(archive);
    }
  }

  /** The same, waiting for whoever is just making it. */
  static ProgramArchive awaited(Path build) throws IOException, InterruptedException {
    var archive = new ProgramArchive(build, FOLDER.resolve(print(build)));
    try (var file = lockFile();
        var _ = file.lock()) {
      archive.make();
    }
    return archive;
  }

  /* Of a build made anew every file has another time. */
  private static String print(Path build) throws IOException {
    var files = new ArrayList<String>();
    for (var part : List.of(build.resolve("classes"), build.resolve("lib"))) {
      for (var file : files(part)) {
        files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return Integer.toHexString(files.hashCode());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What the JVM is told to start from it; more may follow on the class path. */
  List<String> options() {
    return List.of("-XX:AOTCache=" + folder.resolve(ARCHIVE));
  }

  String classPath() throws IOException {
    return folder.resolve(JAR)
        + ":"
        + files(build.resolve("lib")).stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  private static FileChannel lockFile() throws IOException {
    Files.createDirectories(FOLDER);
    return FileChannel.open(
        FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private void make() throws IOException, InterruptedException {
    if (Files.exists(folder.resolve(ARCHIVE))) {
      return;
    }
    try (var others = Files.newDirectoryStream(FOLDER, Files::isDirectory)) {
      others.forEach(DeskProgram::delete);
    }
    Files.createDirectories(folder);
    pack();
    train();
  }

  private void pack() throws IOException {
    var classes = build.resolve("classes");
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(JAR)))) {
      jar.setLevel(0);
      for (var file : files(classes)) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
  }

  /* The tour that the installers are trained with, on no display. */
  private void train() throws IOException, InterruptedException {
    var home = Files.createTempDirectory("desk-training");
    var made = folder.resolve("new.aot");
    var command = new ArrayList<>(Launch.java(build));
    command.addAll(
        1,
        List.of(
            "-XX:AOTCacheOutput=" + made,
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + home,
            "-Dtreasurylookup.tour=true"));
    command.addAll(List.of("-cp", classPath(), "org.treasurylookup.Main", "--home", "" + home));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("training.log").toFile());
    DeskProgram.surroundings(builder, home);
    int status = builder.start().waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "the tour ended with "
              + status
              + ": "
              + Files.readString(folder.resolve("training.log")));
    }
    Files.move(made, folder.resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
    DeskProgram.delete(home);
  }
}
