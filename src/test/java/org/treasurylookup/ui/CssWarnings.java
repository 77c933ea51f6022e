package org.treasurylookup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which JavaFX warned about a stylesheet. */
public final class CssWarnings implements BeforeEachCallback, AfterEachCallback {
  /* Kept here: the log manager holds loggers weakly. */
  private static final Logger CSS = Logger.getLogger("javafx.css");

  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler listener = new Listener(warnings);

  @Override
  public void beforeEach(ExtensionContext context) {
    warnings.clear();
    CSS.addHandler(listener);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    CSS.removeHandler(listener);
    assertThat(warnings).as("warnings of JavaFX about stylesheets").isEmpty();
  }

  private static final class Listener extends Handler {
    private final List<String> warnings;

    Listener(List<String> warnings) {
      this.warnings = warnings;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        warnings.add(String.valueOf(entry.getMessage()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
