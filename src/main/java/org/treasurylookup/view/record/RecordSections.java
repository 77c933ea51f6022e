package org.treasurylookup.view.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FoldingSection;

/** Sections of one kind of record that remember whether they are open. */
public final class RecordSections {
  private final ControlKit kit;
  private final String kind;
  private final Map<String, FoldingSection> made = new HashMap<>();

  /**
   * Sections that start as each call says, or as the user left those of the same kind.
   *
   * @param kind what the sections are of; part of the name they are remembered by
   */
  public RecordSections(ControlKit kit, String kind) {
    this.kit = kit;
    this.kind = kind;
  }

  /** An open section; {@code key} names its title and its state. */
  public FoldingSection open(String key, Node content, Object... arguments) {
    return section(key, content, true, arguments);
  }

  public FoldingSection closed(String key, Node content, Object... arguments) {
    return section(key, content, false, arguments);
  }

  /** Sections for what this version does not know of a part; none when it knows everything. */
  public List<FoldingSection> unknown(FieldTable fields, RecordPart part) {
    int count = part.unknown().size();
    return count == 0
        ? List.of()
        : List.of(open("unknown", fields.unknown(part), Integer.toString(count)));
  }

  private FoldingSection section(String key, Node content, boolean open, Object... arguments) {
    var state = kit.display().remembered().section(kind + "." + key, open);
    return made.computeIfAbsent(key, _ -> new FoldingSection(kit, state))
        .show(kit.words("section." + key, arguments), content);
  }
}
