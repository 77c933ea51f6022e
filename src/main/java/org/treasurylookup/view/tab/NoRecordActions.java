package org.treasurylookup.view.tab;

import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.outcome.NoRecordView;

/** What can be done in a tab that has no record to show. */
record NoRecordActions(TabModel model, WindowContext context) implements NoRecordView.Actions {
  @Override
  public void askAgain() {
    model.refresh();
  }

  @Override
  public void askElsewhere() {
    model.askElsewhere();
  }

  @Override
  public void stopElsewhere() {
    model.stopElsewhere();
  }

  @Override
  public void showRaw() {
    model.jsonProperty().set(true);
  }

  @Override
  public void enterSecrets() {
    model.lookup().map(TabTargets::environment).ifPresent(context.beginning().enterKeys());
  }
}
