package org.treasurylookup.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.treasurylookup.lookup.Finding;

/** What a clerk saves in tests, and what is in it. */
public final class SavedFiles {
  public static final ExportAuthor CLERK =
      new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));

  private SavedFiles() {}

  /** An export of everything there is of some findings. */
  public static byte[] export(List<Finding> findings, ExportOrder.Format format, boolean personal)
      throws Exception {
    var order =
        new ExportOrder(
            findings,
            Optional.empty(),
            format,
            personal,
            CsvForm.plain(false),
            CLERK,
            OwnWords.NONE);
    return FindingExport.of(order).content();
  }

  /** The files in an archive, which is put into a folder, by their names. */
  public static Map<String, byte[]> in(byte[] zip, Path folder) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    var saved = Files.write(folder.resolve("saved.zip"), zip);
    try (var in = new ZipFile(saved.toFile())) {
      for (var entry : Collections.list(in.entries())) {
        files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }
}
