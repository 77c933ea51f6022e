package org.treasurylookup.view.page;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ui.CssWarnings;

/** A page of a window at a {@link Workplace}, whose styles are all understood. */
abstract class AtWorkplace {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;
  Workplace services;

  @BeforeEach
  void openWorkplace() throws Exception {
    services = new Workplace(home);
  }

  @AfterEach
  void closeWorkplace() {
    services.close();
  }
}
