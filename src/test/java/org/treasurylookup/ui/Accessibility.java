package org.treasurylookup.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/** What somebody who hears a window would miss: names, roles, labels, the words of cells. */
public final class Accessibility {
  private static final Set<AccessibleRole> SAY_NOTHING =
      Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

  private Accessibility() {}

  /** A sentence for each fault below a node; empty when a screen reader misses nothing. */
  public static List<String> faults(Parent root) {
    var labels = new ArrayList<Label>();
    var faults = new ArrayList<String>();
    look(root, labels, faults);
    return faults;
  }

  /** What can have the focus below a node, in the order of the scene. */
  public static List<Node> focusable(Parent root) {
    var found = new ArrayList<Node>();
    walk(root, found);
    return found;
  }

  private static void walk(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && !isReachedByArrows(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  /* Of buttons that exclude each other Tab stops at the chosen one only. */
  private static boolean isReachedByArrows(Node node) {
    return node instanceof ToggleButton toggle
        && toggle.getToggleGroup() != null
        && !toggle.isSelected();
  }

  private static void look(Node node, List<Label> labels, List<String> faults) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Label label) {
      labels.add(label);
    }
    if (node.isFocusTraversable() && !node.isDisabled()) {
      focusable(node, labels, faults);
    }
    switch (node) {
      case TableCell<?, ?> cell when !cell.isEmpty() && isMute(cell) ->
          faults.add("No words in a cell of " + cell.getTableColumn().getText());
      case ListCell<?> cell when !cell.isEmpty() && isMute(cell) ->
          faults.add("No words in a cell of " + describe(cell.getListView()));
      default -> {}
    }
    if (!spoken(node).isEmpty() && node.getAccessibleRole() == AccessibleRole.NODE) {
      faults.add("Words without a role: " + describe(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, labels, faults));
    }
  }

  private static void focusable(Node node, List<Label> labels, List<String> faults) {
    if (SAY_NOTHING.contains(node.getAccessibleRole())) {
      faults.add("No role: " + describe(node));
    }
    boolean labelled = labels.stream().anyMatch(label -> node.equals(label.getLabelFor()));
    boolean shown = node instanceof Labeled labeled && !blank(labeled.getText());
    if (spoken(node).isBlank() && !labelled && !shown) {
      faults.add("No name: " + describe(node));
    }
    boolean input = node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
    if (input && !labelled && besideALabel(node)) {
      faults.add("The label is not for its field: " + describe(node));
    }
  }

  private static boolean besideALabel(Node field) {
    return field.getParent().getChildrenUnmodifiable().stream()
        .anyMatch(sibling -> sibling instanceof Label label && label.getLabelFor() == null);
  }

  private static boolean isMute(Labeled cell) {
    return spoken(cell).isBlank() && blank(cell.getText());
  }

  private static String spoken(Node node) {
    var text = node.getAccessibleText();
    return text == null ? "" : text;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static String describe(Node node) {
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + node.getStyleClass()
        + " in "
        + (node.getParent() == null ? "nothing" : node.getParent().getStyleClass());
  }
}
