package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.text.Text;

/** Compares files with a list of their digests, as {@code sha256sum} writes it. */
final class PackSums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  private final String list;
  private final Map<String, byte[]> files;
  private final List<Text> problems = new ArrayList<>();
  private final Set<String> listed = new LinkedHashSet<>();

  /**
   * The comparison.
   *
   * @param list name of the list, which is one of the files
   */
  PackSums(String list, Map<String, byte[]> files) {
    this.list = list;
    this.files = files;
    var bytes = files.get(list);
    if (bytes == null) {
      problems.add(Text.of("verify.missing", list));
    } else {
      read(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void read(String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      var line = LINE.matcher(lines[i]);
      if (!line.matches() || !listed.add(line.group(2))) {
        problems.add(Text.of("verify.noSum", list, Integer.toString(i + 1)));
      } else {
        compare(line.group(2), line.group(1));
      }
    }
    if (!lines[lines.length - 1].isEmpty()) {
      problems.add(Text.of("verify.noSum", list, Integer.toString(lines.length)));
    }
  }

  private void compare(String name, String sum) {
    var content = files.get(name);
    if (content == null) {
      problems.add(Text.of("verify.missing", name));
    } else if (!ImmutableBytes.of(content).sha256().equals(sum)) {
      problems.add(Text.of("verify.altered", name));
    }
  }

  Set<String> listed() {
    return listed;
  }

  /** What does not agree. */
  List<Text> problems() {
    return problems;
  }
}
