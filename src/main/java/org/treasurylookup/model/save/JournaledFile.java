package org.treasurylookup.model.save;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.evidence.SaveJournal.Event;
import org.treasurylookup.settings.file.SafeFile;

/** A file whose journal already has that it is about to be written. Blocking. */
public record JournaledFile(SaveJournal journal, SaveJournal.Line begun, InstantSource clock) {

  /**
   * Writes it, and notes what came of it.
   *
   * @throws IOException when it could not be written
   */
  public void write(Path file, byte[] content) throws IOException {
    try {
      SafeFile.write(file, content);
    } catch (IOException e) {
      note(Event.FAILED);
      throw e;
    }
    note(Event.WRITTEN);
  }

  /* The file is there or not, whatever the journal takes now. */
  private void note(Event event) {
    try {
      journal.add(begun.with(event, clock.instant()));
    } catch (IOException e) {
      System.getLogger(JournaledFile.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "the journal of exports lacks a line: {0}",
              e.getClass());
    }
  }
}
