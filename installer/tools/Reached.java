import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Leaves of a library the classes that the program reaches. Its other classes would only make the
 * program larger, and its signature, which holds for the whole jar alone, would have each class
 * checked anew and kept out of the AOT cache.
 */
final class Reached {
  private Reached() {}

  /** Arguments: the program's jar, the library's, and the folder for what is left of it. */
  public static void main(String[] arguments) throws IOException {
    var jar = Path.of(arguments[1]);
    try (var program = new ZipFile(arguments[0]);
        var library = new ZipFile(jar.toFile())) {
      var reached = reached(program, library);
      if (reached.isEmpty()) {
        throw new IllegalStateException("The program uses nothing of " + jar);
      }
      var left = Path.of(arguments[2]).resolve(jar.getFileName());
      try (var out = new ZipOutputStream(Files.newOutputStream(left))) {
        for (String name : reached) {
          var entry = library.getEntry(name);
          var same = new ZipEntry(name);
          same.setTime(entry.getTime());
          out.putNextEntry(same);
          out.write(bytes(library, entry));
          out.closeEntry();
        }
      }
    }
  }

  /* From class to class; what is named in text alone, as for reflection, is not found. */
  private static Set<String> reached(ZipFile program, ZipFile library) throws IOException {
    Set<String> reached = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>();
    for (var entry : program.stream().filter(it -> it.getName().endsWith(".class")).toList()) {
      named(bytes(program, entry)).forEach(left::add);
    }
    while (!left.isEmpty()) {
      String name = left.pop();
      var entry = library.getEntry(name);
      if (entry != null && reached.add(name)) {
        named(bytes(library, entry)).forEach(left::add);
      }
    }
    return reached;
  }

  private static Stream<String> named(byte[] bytes) {
    var pool = ClassFile.of().parse(bytes).constantPool();
    return StreamSupport.stream(pool.spliterator(), false)
        .filter(ClassEntry.class::isInstance)
        .map(ClassEntry.class::cast)
        .map(it -> it.asInternalName().replaceFirst("^\\[+L(.*);$", "$1"))
        .map(name -> name + ".class");
  }

  private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
