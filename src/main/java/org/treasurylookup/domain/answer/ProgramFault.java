package org.treasurylookup.domain.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.treasurylookup.text.Text;

/**
 * A mistake of this program, as its makers find it again. It has places and kinds only: the words
 * of an exception may carry what was typed or received, so they are left out.
 *
 * @param code {@code INTERNAL-} and four digits that stand for the kind and the place
 * @param outOfMemory whether there was not enough memory, which is seldom a mistake
 * @param trace kinds and places, outermost first; names of classes and methods
 */
public record ProgramFault(String code, boolean outOfMemory, List<String> trace) {
  private static final String OURS = "org.treasurylookup.";
  private static final int MOST_FRAMES = 60;
  private static final int MOST_CAUSES = 10;

  public ProgramFault {
    trace = List.copyOf(trace);
  }

  /** The mistake that an exception nobody expected stands for. */
  public static ProgramFault of(Throwable thrown) {
    List<String> trace = new ArrayList<>();
    var root = thrown;
    int depth = 0;
    for (Throwable each = thrown; each != null && depth < MOST_CAUSES; each = each.getCause()) {
      root = each;
      depth++;
      trace.add(each.getClass().getName());
      Arrays.stream(each.getStackTrace())
          .limit(MOST_FRAMES)
          .forEach(frame -> trace.add("  at " + frame));
    }
    return new ProgramFault(code(root, thrown), root instanceof OutOfMemoryError, trace);
  }

  /**
   * Tells of what nobody waits for: hands it to the handler of the calling thread, which in the
   * program is the one for all threads.
   */
  public static void report(Throwable thrown) {
    var here = Thread.currentThread();
    here.getUncaughtExceptionHandler().uncaughtException(here, thrown);
  }

  /* Numbers of lines and of lambdas differ from one build to the next; the code does not. */
  private static String code(Throwable root, Throwable outer) {
    var sum = new CRC32C();
    String place = root.getClass().getName() + " " + place(root, outer);
    sum.update(place.getBytes(StandardCharsets.UTF_8));
    return "INTERNAL-" + HexFormat.of().withUpperCase().toHexDigits(sum.getValue(), 4);
  }

  private static String place(Throwable root, Throwable outer) {
    for (var thrown : List.of(root, outer)) {
      for (var frame : thrown.getStackTrace()) {
        if (frame.getClassName().startsWith(OURS)) {
          return frame.getClassName() + "." + method(frame.getMethodName());
        }
      }
    }
    return Arrays.stream(root.getStackTrace())
        .findFirst()
        .map(frame -> frame.getClassName() + "." + method(frame.getMethodName()))
        .orElse("");
  }

  private static String method(String name) {
    return name.replaceAll("^lambda\\$|\\$[0-9]+$", "");
  }

  /** A sentence with the code, and what to do. */
  public Text text() {
    return Text.of(outOfMemory ? "mistake.memory" : "mistake.text", code);
  }

  /** The same for a page of a look-up. */
  public Failure failure() {
    return outOfMemory
        ? failure("failure.INTERNAL.memory.headline", "failure.INTERNAL.memory.next")
        : failure("failure.INTERNAL.headline", "failure.INTERNAL.next");
  }

  private Failure failure(String headline, String next) {
    return Failure.onTheWay(
        FailureCode.INTERNAL, Text.of(headline), List.of(), Text.of(next, code));
  }

  /** Everything for the makers, as lines; no secret and nothing of a record is in it. */
  public String details(String version) {
    return String.join(
        "\n",
        code,
        "Treasury Lookup " + version,
        "Java " + Runtime.version() + ", " + System.getProperty("os.name", ""),
        String.join("\n", trace));
  }
}
