package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/**
 * Asks before something that must not happen by a slip of the hand. Where it weighs more, the
 * button works only after a box was ticked.
 */
public final class ConfirmPage extends PageFrame {
  private final Button yes;
  private final CheckBox sure = new CheckBox();
  private final boolean weighty;
  private final Runnable left;

  /**
   * What is asked.
   *
   * @param sure what has to be ticked first; empty for nothing
   * @param yes words of the button
   * @param no words of the way out
   */
  public record Words(Text title, List<Text> sentences, String sure, Text yes, Text no) {
    public Words {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A question.
   *
   * @param shown what it is about, such as the bar of an environment
   * @param close leads back to the tabs
   * @param agreed does it, after the page was closed
   * @param left told once when the page is gone, whatever was chosen
   */
  public ConfirmPage(
      ControlKit kit, Words words, Node shown, Runnable close, Runnable agreed, Runnable left) {
    super(kit, kit.words(words.title()), close);
    this.left = left;
    this.weighty = !words.sure().isEmpty();
    this.yes =
        PlainControls.primary(
            kit,
            words.yes(),
            () -> {
              close.run();
              agreed.run();
            });
    yes.setId("confirm-yes");
    List<Node> nodes = new ArrayList<>();
    nodes.add(shown);
    words.sentences().forEach(text -> nodes.add(new WrappedText(kit.words(text))));
    if (weighty) {
      sure.setText(words.sure());
      sure.setMnemonicParsing(false);
      sure.setMinWidth(CheckBox.USE_PREF_SIZE);
      sure.setId("confirm-sure");
      yes.disableProperty().bind(sure.selectedProperty().not());
      nodes.add(sure);
    }
    var no = PlainControls.button(kit, words.no(), close);
    no.setId("confirm-no");
    nodes.add(new FlowPane(10, 8, yes, no));
    show(nodes);
  }

  @Override
  public void focus() {
    (weighty ? sure : yes).requestFocus();
  }

  @Override
  public void close() {
    left.run();
  }
}
