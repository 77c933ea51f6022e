package org.treasurylookup.label;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.file.KeyedMerge;
import org.treasurylookup.text.Text;

/**
 * Names of ours in {@code labels.json} of the home, readable by this user only. Nothing is read
 * before {@link #read()}. What another window gives and takes meanwhile stays.
 */
public final class LabelFile extends KeptFile<Labels> implements LabelBook {
  /** Name of the file in the home. */
  public static final String FILE = "labels.json";

  private static final int LARGEST_BYTES = 32 * 1024 * 1024;

  private volatile Runnable told = () -> {};

  /** The file of a home, not read yet. */
  public LabelFile(Path home, ScheduledExecutorService timer) {
    super(
        Optional.of(
            new JsonFile<>(
                home.resolve(FILE), LabelFileForm.class, JsonFile.Kind.PRIVATE, LARGEST_BYTES)),
        LabelFileForm.VERSION,
        Labels.NONE,
        Optional.of(timer));
  }

  private LabelFile() {
    super(Optional.empty(), LabelFileForm.VERSION, Labels.NONE, Optional.empty());
  }

  /** In place of a file: keeps names while it is there. */
  public static LabelFile unwritten() {
    return new LabelFile();
  }

  @Override
  public Labels labels() {
    return get();
  }

  @Override
  public Optional<Text> read() {
    loadOnce();
    told.run();
    return notice();
  }

  private Optional<Text> notice() {
    return isOfNewerVersion()
        ? Optional.of(Text.of("label.newer", FILE))
        : problem().map(e -> Text.of(isUnread() ? "label.unread" : "label.damaged", e.text()));
  }

  @Override
  public Optional<Text> change(Collection<Label> gone, Collection<Label> given) {
    var problem = changed(gone, given);
    told.run();
    return problem;
  }

  private synchronized Optional<Text> changed(Collection<Label> gone, Collection<Label> given) {
    loadOnce();
    if (isOfNewerVersion()) {
      return Optional.of(Text.of("label.newer", FILE));
    }
    var fresh = get().without(gone).with(given);
    if (fresh.size() > Labels.MOST) {
      return Optional.of(Text.of("label.full", Text.number(Labels.MOST)));
    }
    set(fresh);
    save();
    return isSaved() ? Optional.empty() : Optional.of(Text.of("label.unsaved", FILE));
  }

  @Override
  public void onChange(Runnable told) {
    this.told = told;
  }

  @Override
  protected Object merged(Labels known, Labels mine, Labels theirs) {
    List<Label> all =
        KeyedMerge.of(
            known.all(),
            mine.all(),
            theirs.all(),
            Labels::key,
            (own, other) -> other.changed().isAfter(own.changed()) ? other : own);
    return LabelFileForm.of(all);
  }
}
