package org.treasurylookup.model.page;

import java.util.concurrent.Executor;
import org.treasurylookup.lookup.KeyDesk;
import org.treasurylookup.lookup.SelfCheck;
import org.treasurylookup.settings.Effective;
import org.treasurylookup.settings.Environments;

/** What the pages of a window work with, beside records. */
public interface Office {
  /** Everything a person does with keys. */
  KeyDesk keys();

  /** Checks every host the program can reach. */
  SelfCheck selfCheck();

  /** The environments there are now. */
  Environments environments();

  /** What is in force now, and who set it. */
  Effective effective();

  /** Runs what waits. */
  Executor workers();
}
