package org.treasurylookup.model.save;

import java.io.IOException;
import java.nio.file.Path;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.export.CsvForm;
import org.treasurylookup.export.EnvironmentMark;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.ExportOrder;
import org.treasurylookup.export.FindingExport;
import org.treasurylookup.export.OwnWords;
import org.treasurylookup.model.save.SaveModel.Form;
import org.treasurylookup.model.save.SaveModel.State;
import org.treasurylookup.model.save.SaveModel.Surroundings;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.text.Text;

/** One file, from the choice to the disk. Blocking, and without a window. */
record SaveJob(
    SaveSubject what, Form form, boolean personal, CsvForm csv, ExportAuthor by, OwnWords own) {

  private FindingExport export() {
    return FindingExport.of(
        new ExportOrder(what.findings(), what.list(), form.format(), personal, csv, by, own));
  }

  private EvidencePack pack() {
    return EvidencePack.of(what.findings(), what.list(), personal, by);
  }

  /* Asked for on the thread of the window: nothing is masked or made for it. */
  String name() {
    return form == Form.EVIDENCE
        ? EvidencePack.name(what.findings(), what.list())
        : FindingExport.name(what.findings(), what.list(), form.format());
  }

  int rows() {
    return form == Form.EVIDENCE ? pack().answers() : export().rows();
  }

  private byte[] content() {
    return form == Form.EVIDENCE ? pack().content() : export().content();
  }

  /**
   * Notes what is about to be written, writes it, and notes what came of it: what cannot be noted
   * is not written.
   */
  State save(Path file, Surroundings around) {
    byte[] content;
    try {
      content = form == Form.EVIDENCE ? around.stamper().stamped(content()) : content();
    } catch (IOException _) {
      return new State.Failed(Text.of("save.failed.stamp"));
    } catch (FindingExport.TooLong _) {
      return new State.Failed(Text.of("save.failed.rows"));
    }
    String sha256 = ImmutableBytes.of(content).sha256();
    return write(file, content, line(file, sha256), around);
  }

  private State write(Path file, byte[] content, SaveJournal.Line line, Surroundings around) {
    var journal = around.journal();
    try {
      journal.add(line);
    } catch (IOException e) {
      return new State.Failed(
          Text.of("save.failed.journal", SaveJournal.FILE, WriteProblem.of(e).text()));
    }
    try {
      new JournaledFile(journal, line, around.clock()).write(file, content);
    } catch (IOException e) {
      return new State.Failed(why(e));
    }
    return new State.Saved(file, rows(), personal, line.sha256());
  }

  private SaveJournal.Line line(Path file, String sha256) {
    return new SaveJournal.Line(
        by.at(),
        by.user(),
        SaveJournal.Event.WRITING,
        form == Form.EVIDENCE ? "evidence" : "export." + form,
        String.valueOf(file.getFileName()),
        sha256,
        what.findings().size(),
        EnvironmentMark.forName(what.findings()),
        personal);
  }

  private static Text why(IOException e) {
    return switch (WriteProblem.of(e)) {
      case FOLDER -> Text.of("save.failed.folder");
      case FULL -> Text.of("save.failed.full");
      case RIGHTS -> Text.of("save.failed.rights");
      case NAME -> Text.of("save.failed.name");
      case TAKEN -> Text.of("save.failed.taken");
      case DISK -> Text.of("save.failed.other");
    };
  }
}
