package org.treasurylookup.ui;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has the windows of a test class drawn frame by frame, as a screen would: for tests that count
 * pixels or frames.
 */
public final class DrawnWindows implements BeforeAllCallback, AfterAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    UnseenScreen.draw(true);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    UnseenScreen.draw(false);
  }
}
