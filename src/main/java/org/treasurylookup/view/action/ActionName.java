package org.treasurylookup.view.action;

import java.util.List;
import javafx.scene.input.KeyCombination;
import org.treasurylookup.view.lock.WindowLock;

/** Everything a window can do, with its keys, in the order of the help. */
public enum ActionName {
  BOX("box", "Shortcut+L", "Shortcut+K"),
  PASTE(Limit.NOT_WHILE_TYPING, "paste", "Shortcut+V"),
  LIST("list", "Shortcut+Shift+B"),
  SEARCH("search", "Shortcut+Shift+F"),
  NEW_TAB("newTab", "Shortcut+T"),
  CLOSE_TAB("closeTab", "Shortcut+W"),
  NEXT_TAB("nextTab", "Ctrl+Tab"),
  PREVIOUS_TAB("previousTab", "Ctrl+Shift+Tab"),
  REFRESH("refresh", "F5", "Shortcut+R"),
  REFRESH_ALL("refreshAll", "Shortcut+Shift+R"),
  BACK("back", "Alt+Left"),
  FORWARD("forward", "Alt+Right"),
  NEXT_PANE("nextPane", "F6"),
  PREVIOUS_PANE("previousPane", "Shift+F6"),
  JSON("json", "Shortcut+J"),
  MONEY("money", "Shortcut+Shift+M"),
  LOOKS("looks", "Shortcut+Shift+A"),
  FIND("find", "Shortcut+F"),
  FIND_NEXT("findNext", "F3"),
  FIND_PREVIOUS("findPrevious", "Shift+F3"),
  SPLIT("split", "F8", "Shortcut+Back Slash"),
  COMPARE("compare", "Shortcut+Shift+V"),
  LABEL(Limit.NOT_WHILE_TYPING, "label", "F2"),
  COPY_SUMMARY(Limit.EXPORT, "copySummary", "Shortcut+Shift+C"),
  COPY_LINK("copyLink", "Shortcut+Shift+K"),
  PIN("pin", "Shortcut+D"),
  WATCH("watch", "Shortcut+Shift+D"),
  RECENT("recent", "Shortcut+B"),
  NOTE("note", "Shift+F2"),
  HISTORY("history", "Shortcut+H"),
  EXPORT(Limit.EXPORT, "export", "Shortcut+E"),
  EVIDENCE(Limit.EXPORT, "evidence", "Shortcut+Shift+E"),
  VERIFY("verify"),
  TIMES("times", "Shortcut+U"),
  HIDE("hide", "Shortcut+Shift+H"),
  LARGER("larger", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
  SMALLER("smaller", "Shortcut+Minus", "Shortcut+Subtract"),
  PLAIN_SIZE("plainSize", "Shortcut+0", "Shortcut+Numpad 0"),
  COLUMNS("columns"),
  ROWS("rows"),
  RESET_LAYOUT("resetLayout"),
  EXPLORE("explore", "Shortcut+Shift+O"),
  LOCK("lock", WindowLock.KEYS),
  LABELS("labels", "Shortcut+Shift+N"),
  NAMES("names"),
  SECRETS("secrets"),
  SETTINGS("settings", "Shortcut+Comma"),
  SELF_CHECK("selfCheck"),
  AUDIT("audit"),
  PALETTE("palette", Palette.KEYS),
  HELP("help", "F1"),
  ESCAPE("escape", "Esc");

  private enum Limit {
    NONE,
    /** The keys belong to a text field while one has the focus. */
    NOT_WHILE_TYPING,
    /** Only where records may be taken out of the program whole. */
    EXPORT
  }

  private final Limit limit;
  private final String code;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<KeyCombination> keys;

  ActionName(String code, String... keys) {
    this(Limit.NONE, code, keys);
  }

  ActionName(Limit limit, String code, String... keys) {
    this.limit = limit;
    this.code = code;
    this.keys = List.of(keys).stream().map(KeyCombination::valueOf).toList();
  }

  String key() {
    return "action." + code;
  }

  /** The key combinations that do it, the one to show first; none for a menu entry only. */
  List<KeyCombination> keys() {
    return keys;
  }

  boolean isWhileTyping() {
    return limit != Limit.NOT_WHILE_TYPING;
  }

  boolean isExport() {
    return limit == Limit.EXPORT;
  }
}
