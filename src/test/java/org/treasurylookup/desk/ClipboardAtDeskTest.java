package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Until;

/** The clipboard as the programs of a Linux desktop share it. */
@AtDesk
class ClipboardAtDeskTest {
  private static final String ID = "O20250304-M1001-1001";

  @TempDir Path home;

  @Test
  void whatWasCopiedIsThereAfterTheProgramHasEnded(Desk desk) throws Exception {
    try (var program = DeskProgram.start(desk, home)) {
      program.lookUp(ID, "Completed");
      program.press("ctrl+shift+k");
      program.until("it is copied", () -> desk.clipboard().contains(ID));
      program.leave();
    }
    Until.met("it is there", () -> desk.clipboard().contains(ID));
  }

  @Test
  void theMiddleButtonPastesMarkedTextIntoTheBoxAndSendsNothing(DeskProgram program) {
    program.desk().says(ID, "sh", "-c", "xclip -selection primary -i >/dev/null 2>&1");
    program.mouse(program.spot("#lookup-field"), "click", "2");
    program.read("Recognised");
    assertThat(program.read(ID).area().height()).isPositive();
    assertThat(program.eyes().nodes(".tab-pane .tab")).isEmpty();
  }
}
