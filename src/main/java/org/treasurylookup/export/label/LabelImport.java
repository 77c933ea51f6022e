package org.treasurylookup.export.label;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;

/**
 * What a file of labels says.
 *
 * @param labels those that can be taken over, in the order of the file
 * @param leftOut why a line was left out, a sentence each with its number
 */
public record LabelImport(List<Label> labels, List<Text> leftOut) {
  public LabelImport {
    labels = List.copyOf(labels);
    leftOut = List.copyOf(leftOut);
  }

  /** The file is none of labels, or too large. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Unreadable(Text why) {
      super(why.key());
      this.why = why;
    }

    /** Why, for the user. */
    public Text text() {
      return why;
    }
  }

  /** Collects lines. */
  static final class Collected {
    private final List<Label> labels = new ArrayList<>();
    private final List<Text> leftOut = new ArrayList<>();

    void add(long line, Label label) {
      label.problem().ifPresentOrElse(why -> leaveOut(line, why), () -> labels.add(label));
    }

    void leaveOut(long line, Text why) {
      leftOut.add(Text.of("label.import.line", Long.toString(line), why));
    }

    LabelImport whole() {
      return new LabelImport(labels, leftOut);
    }
  }
}
