package org.treasurylookup.settings;

import java.time.Duration;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.text.Language;

/**
 * What a user may choose.
 *
 * @param theme colours
 * @param textPercent size of text, 100 to 200
 * @param proxy way to the network
 * @param limits limits of answers and ages
 * @param idleLock time without input until the window locks; zero for never
 * @param clipboardClear time until a copied value is removed from the clipboard; zero for never
 * @param retentionDays how many days look-ups are remembered, 1 to 3650
 * @param updateNotice whether to tell about newer versions
 * @param environment name of the environment a window opens with; empty for the first
 * @param times how times are written
 * @param hidden whether amounts and personal data are hidden
 * @param language what the window speaks, from its next start on
 * @param letterKeys whether bare letters mean something in tables
 * @param spreadsheet how the spreadsheet of this desk reads CSV
 */
public record Preferences(
    Theme theme,
    int textPercent,
    ProxyChoice proxy,
    Limits limits,
    Duration idleLock,
    Duration clipboardClear,
    int retentionDays,
    boolean updateNotice,
    String environment,
    TimeForm times,
    boolean hidden,
    Language language,
    boolean letterKeys,
    Spreadsheet spreadsheet) {

  /** What a fresh install has. */
  public static final Preferences STANDARD =
      new Preferences(
          Theme.AUTO,
          100,
          ProxyChoice.SYSTEM,
          Limits.STANDARD,
          Duration.ofMinutes(10),
          Duration.ofSeconds(30),
          30,
          false,
          "",
          TimeForm.UTC,
          false,
          Language.SYSTEM,
          true,
          Spreadsheet.SYSTEM);

  /** Colours; automatic follows the operating system. */
  public enum Theme {
    AUTO,
    LIGHT,
    DARK,
    /** Black, white and borders. */
    CONTRAST
  }

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
      range("largestAnswerMiB", largestAnswerMiB, 1, 1024);
      range("reservedMinutes", reservedMinutes, 1, 10_080);
      range("reservedApprovalHours", reservedApprovalHours, 1, 720);
      range("connectSeconds", connectSeconds, 1, 120);
      range("answerSeconds", answerSeconds, 5, 600);
    }
  }

  /**
   * Preferences.
   *
   * @throws ImproperValue when one is out of range
   */
  public Preferences {
    range("textPercent", textPercent, 100, 200);
    range("retentionDays", retentionDays, 1, 3650);
    range("idleLockMinutes", idleLock.toMinutes(), 0, 1440);
    range("clipboardClearSeconds", clipboardClear.toSeconds(), 0, 3600);
  }

  static void range(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new ImproperValue(
          "value.range", name, Long.toString(value), Long.toString(least), Long.toString(most));
    }
  }

  /** The same with another theme. */
  public Preferences with(Theme chosen) {
    return new Preferences(
        chosen,
        textPercent,
        proxy,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same with another size of text. */
  public Preferences withText(int percent) {
    return new Preferences(
        theme,
        percent,
        proxy,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same with another way to the network. */
  public Preferences with(ProxyChoice chosen) {
    return new Preferences(
        theme,
        textPercent,
        chosen,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same with other limits. */
  public Preferences with(Limits chosen) {
    return new Preferences(
        theme,
        textPercent,
        proxy,
        chosen,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same with other times of privacy. */
  public Preferences withTimes(Duration lock, Duration clear, int days) {
    return new Preferences(
        theme,
        textPercent,
        proxy,
        limits,
        lock,
        clear,
        days,
        updateNotice,
        environment,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same with another environment to open with. */
  public Preferences withEnvironment(String name) {
    return new Preferences(
        theme,
        textPercent,
        proxy,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        name,
        times,
        hidden,
        language,
        letterKeys,
        spreadsheet);
  }

  /** The same in another language. */
  public Preferences with(Language chosen) {
    return new Preferences(
        theme,
        textPercent,
        proxy,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        times,
        hidden,
        chosen,
        letterKeys,
        spreadsheet);
  }

  /** The same shown in another way. */
  public Preferences withDisplay(
      Theme colours, int percent, TimeForm form, boolean hide, boolean letters, Spreadsheet lists) {
    return new Preferences(
        colours,
        percent,
        proxy,
        limits,
        idleLock,
        clipboardClear,
        retentionDays,
        updateNotice,
        environment,
        form,
        hide,
        language,
        letters,
        lists);
  }
}
