package org.treasurylookup.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Says when the phases of a start were reached, for whoever measures it: with {@code
 * -Dtreasurylookup.phases=true} one line a phase goes to standard error.
 */
public enum StartPhases {
  /** The JVM runs the program. */
  MAIN,
  /** JavaFX is up. */
  TOOLKIT,
  /** The window has its content, unstyled. */
  CONTENT,
  /** The window is styled, laid out and handed to the operating system. */
  SHOWN,
  /** The first frame was given to the screen. */
  FRAME;

  private static final boolean TOLD = Boolean.getBoolean("treasurylookup.phases");

  public void reached() {
    if (TOLD) {
      System.err.println("phase " + name() + " " + ChronoUnit.MICROS.between(Instant.EPOCH, now()));
    }
  }

  private static Instant now() {
    return Instant.now();
  }
}
