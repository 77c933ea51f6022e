package org.treasurylookup.view.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.treasurylookup.domain.Part;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.Section;

/** Sections of one kind of record that remember whether they are open. */
public final class Sections {
  private final Kit kit;
  private final String kind;
  private final Map<String, Section> made = new HashMap<>();

  /**
   * Sections that start as each call says, or as the user left those of the same kind.
   *
   * @param kind what the sections are of; part of the name they are remembered by
   */
  public Sections(Kit kit, String kind) {
    this.kit = kit;
    this.kind = kind;
  }

  /** An open section; {@code key} names its title and its state. */
  public Section open(String key, Node content, Object... arguments) {
    return section(key, content, true, arguments);
  }

  /** A closed section. */
  public Section closed(String key, Node content, Object... arguments) {
    return section(key, content, false, arguments);
  }

  /** Sections for what this version does not know of a part; none when it knows everything. */
  public List<Section> unknown(FieldTable fields, Part part) {
    int count = part.unknown().size();
    return count == 0
        ? List.of()
        : List.of(open("unknown", fields.unknown(part), Integer.toString(count)));
  }

  private Section section(String key, Node content, boolean open, Object... arguments) {
    var state = kit.display().remembered().section(kind + "." + key, open);
    return made.computeIfAbsent(key, _ -> new Section(kit, state))
        .show(kit.messages().get("section." + key, arguments), content);
  }
}
