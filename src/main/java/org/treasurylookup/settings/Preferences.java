package org.treasurylookup.settings;

import java.time.Duration;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.text.Language;

/**
 * What a user may choose.
 *
 * @param environment name of the environment a window opens with; empty for the first
 * @param language what the window speaks, from its next start on
 */
public record Preferences(
    String environment,
    Language language,
    Display display,
    Privacy privacy,
    Network network,
    Limits limits) {

  /** The longest that look-ups can be remembered. */
  private static final int MOST_RETENTION_DAYS = 3650;

  /** What a fresh install has. */
  public static final Preferences STANDARD =
      new Preferences(
          "",
          Language.SYSTEM,
          new Display(ThemeChoice.AUTO, 100, TimeForm.UTC, false, true, Spreadsheet.SYSTEM),
          new Privacy(Duration.ofMinutes(10), Duration.ofSeconds(30), 30, false),
          new Network(ProxyChoice.SYSTEM, false),
          Limits.STANDARD);

  /** How times are written; the zone is always there. */
  public enum TimeForm {
    UTC,
    /** In the zone of this PC. */
    LOCAL,
    /** How long ago. */
    AGE,
    /** Seconds or milliseconds since 1970, as received where they were. */
    EPOCH
  }

  /** Which separator and which decimal sign a spreadsheet expects in CSV. */
  public enum Spreadsheet {
    /** As this PC writes numbers. */
    SYSTEM,
    COMMA_POINT,
    SEMICOLON_POINT,
    SEMICOLON_COMMA,
    TAB_POINT,
    TAB_COMMA
  }

  /**
   * How things are shown.
   *
   * @param textPercent size of text, 100 to 200
   * @param times how times are written
   * @param hidden whether amounts and personal data are hidden
   * @param letterKeys whether bare letters mean something in tables
   * @param spreadsheet how the spreadsheet of this desk reads CSV
   */
  public record Display(
      ThemeChoice theme,
      int textPercent,
      TimeForm times,
      boolean hidden,
      boolean letterKeys,
      Spreadsheet spreadsheet) {
    /**
     * How things are shown.
     *
     * @throws ImproperValue when the size is out of range
     */
    public Display {
      Range.TEXT_PERCENT.check(textPercent);
    }
  }

  /**
   * How long what was seen stays.
   *
   * @param idleLock time without input until the window locks, up to a day; zero for never
   * @param clipboardClear time until a copied value is removed from the clipboard, up to an hour;
   *     zero for never
   * @param retentionDays how many days look-ups are remembered, 1 to 3650
   * @param amountsInNotifications whether notifications of the desktop have amounts: others may see
   *     them
   */
  public record Privacy(
      Duration idleLock,
      Duration clipboardClear,
      int retentionDays,
      boolean amountsInNotifications) {
    /**
     * How long what was seen stays.
     *
     * @throws ImproperValue when one is out of range
     */
    public Privacy {
      Range.RETENTION_DAYS.check(retentionDays);
      Range.IDLE_LOCK_MINUTES.check(idleLock.toMinutes());
      Range.CLIPBOARD_CLEAR_SECONDS.check(clipboardClear.toSeconds());
    }

    /** The same with another time until the window locks. */
    public Privacy withIdleLock(Duration time) {
      return new Privacy(time, clipboardClear, retentionDays, amountsInNotifications);
    }

    /** The same with another time until the clipboard is cleared. */
    public Privacy withClipboardClear(Duration time) {
      return new Privacy(idleLock, time, retentionDays, amountsInNotifications);
    }

    /** The same with another time that look-ups are remembered. */
    public Privacy withRetentionDays(int days) {
      return new Privacy(idleLock, clipboardClear, days, amountsInNotifications);
    }

    public Privacy withAmountsInNotifications(boolean shown) {
      return new Privacy(idleLock, clipboardClear, retentionDays, shown);
    }
  }

  /**
   * What is asked of the network, and how.
   *
   * @param proxy way to the network
   * @param updateNotice whether to tell about newer versions
   */
  public record Network(ProxyChoice proxy, boolean updateNotice) {
    /** The same by another way. */
    public Network with(ProxyChoice chosen) {
      return new Network(chosen, updateNotice);
    }
  }

  /**
   * Limits.
   *
   * @param largestAnswerMiB largest answer that is read, 1 to 1024 MiB
   * @param reservedMinutes age from which a reserved allocation without an approval is noted, 1 to
   *     10080
   * @param reservedApprovalHours the same with a pending approval, 1 to 720
   * @param connectSeconds longest time to connect, 1 to 120
   * @param answerSeconds longest time for one attempt, connect to last byte, 5 to 600
   */
  public record Limits(
      int largestAnswerMiB,
      int reservedMinutes,
      int reservedApprovalHours,
      int connectSeconds,
      int answerSeconds) {
    /** 64 MiB, 15 minutes, 24 hours, 10 seconds, 30 seconds. */
    public static final Limits STANDARD = new Limits(64, 15, 24, 10, 30);

    /**
     * Limits.
     *
     * @throws ImproperValue when one is out of range
     */
    public Limits {
      Range.LARGEST_ANSWER_MIB.check(largestAnswerMiB);
      Range.RESERVED_MINUTES.check(reservedMinutes);
      Range.RESERVED_APPROVAL_HOURS.check(reservedApprovalHours);
      Range.CONNECT_SECONDS.check(connectSeconds);
      Range.ANSWER_SECONDS.check(answerSeconds);
    }

    public Limits withLargestAnswerMiB(int size) {
      return new Limits(
          size, reservedMinutes, reservedApprovalHours, connectSeconds, answerSeconds);
    }

    /** The same with another time to connect. */
    public Limits withConnectSeconds(int seconds) {
      return new Limits(
          largestAnswerMiB, reservedMinutes, reservedApprovalHours, seconds, answerSeconds);
    }

    /** The same with another time for an attempt. */
    public Limits withAnswerSeconds(int seconds) {
      return new Limits(
          largestAnswerMiB, reservedMinutes, reservedApprovalHours, connectSeconds, seconds);
    }
  }

  /** Which numbers a setting may have, by whoever it is set. */
  enum Range {
    TEXT_PERCENT("textPercent", 100, 200),
    RETENTION_DAYS("retentionDays", 1, MOST_RETENTION_DAYS),
    IDLE_LOCK_MINUTES("idleLockMinutes", 0, 1440),
    CLIPBOARD_CLEAR_SECONDS("clipboardClearSeconds", 0, 3600),
    LARGEST_ANSWER_MIB("largestAnswerMiB", 1, 1024),
    RESERVED_MINUTES("reservedMinutes", 1, 10_080),
    RESERVED_APPROVAL_HOURS("reservedApprovalHours", 1, 720),
    CONNECT_SECONDS("connectSeconds", 1, 120),
    ANSWER_SECONDS("answerSeconds", 5, 600);

    private final String setting;
    private final long least;
    private final long most;

    Range(String setting, long least, long most) {
      this.setting = setting;
      this.least = least;
      this.most = most;
    }

    void check(long value) {
      if (value < least || value > most) {
        throw new ImproperValue(
            "value.range",
            setting,
            Long.toString(value),
            Long.toString(least),
            Long.toString(most));
      }
    }
  }

  /** The same with look-ups that stay as long as can be chosen. */
  Preferences forgettingNothing() {
    return with(privacy.withRetentionDays(MOST_RETENTION_DAYS));
  }

  /** The same with another environment to open with. */
  public Preferences withEnvironment(String name) {
    return new Preferences(name, language, display, privacy, network, limits);
  }

  public Preferences with(Language chosen) {
    return new Preferences(environment, chosen, display, privacy, network, limits);
  }

  /** The same shown in another way. */
  public Preferences with(Display chosen) {
    return new Preferences(environment, language, chosen, privacy, network, limits);
  }

  /** The same with other times of privacy. */
  public Preferences with(Privacy chosen) {
    return new Preferences(environment, language, display, chosen, network, limits);
  }

  /** The same with another use of the network. */
  public Preferences with(Network chosen) {
    return new Preferences(environment, language, display, privacy, chosen, limits);
  }

  public Preferences with(Limits chosen) {
    return new Preferences(environment, language, display, privacy, network, chosen);
  }
}
