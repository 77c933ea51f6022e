package org.treasurylookup.view.value;

import javafx.scene.control.Hyperlink;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;

/**
 * A word of a sentence that leads to a record: Enter and a click in this tab, with Ctrl in a tab of
 * its own; Ctrl+C and the context menu copy the id. In the colour of the sentence, with a dotted
 * line below. Style class {@code id-link}.
 */
public final class IdLink extends Hyperlink {
  /**
   * @param words what is seen: the id, or what it is the id of
   */
  public IdLink(ControlKit kit, String words, Target target) {
    super(words);
    String kind = kit.words("target." + target.kind());
    getStyleClass().add("id-link");
    setMnemonicParsing(false);
    setWrapText(true);
    FollowButton.lead(this, target);
    ValueCopying.install(this, kit, kind, target::id);
    kit.follow(
        this,
        () ->
            setAccessibleText(
                kit.words("follow.open", kind, IdChunks.spoken(target.id()))
                    + LabelRuns.spoken(kit, target.id())));
  }
}
