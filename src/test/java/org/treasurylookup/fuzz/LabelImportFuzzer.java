package org.treasurylookup.fuzz;

import java.util.List;
import org.treasurylookup.export.label.LabelFiles;
import org.treasurylookup.export.label.LabelImport;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Messages;

/**
 * Files of labels of any bytes: refused with a sentence, or read; and what was read is the same
 * when it is written and read again.
 */
public final class LabelImportFuzzer {
  private LabelImportFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      var read = LabelFiles.read(input, Judged.NOW, "");
      read.leftOut().forEach(Messages.ENGLISH::get);
      if (!read.labels().isEmpty()) {
        Judged.same(read.labels(), again(read.labels()), "labels read again");
      }
    } catch (LabelImport.Unreadable e) {
      Messages.ENGLISH.get(e.text());
    }
  }

  private static List<Label> again(List<Label> labels) throws LabelImport.Unreadable {
    return LabelFiles.read(LabelFiles.write(LabelFiles.Form.CSV, labels), Judged.NOW, "").labels();
  }
}
