package org.treasurylookup.view.record;

import javafx.scene.Node;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.RecordModel;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.Prose;

/**
 * A view on a page of its own that is filled anew with each answer of its model.
 *
 * @param <R> the kind of record
 */
public abstract class BoundView<R extends ProviderRecord> implements RecordView {
  /** What controls need from around them. */
  protected final Kit kit;

  /** The page to fill. */
  protected final RecordPage page = new RecordPage();

  /** Sections that stay as they are when the page is filled anew. */
  protected final Sections sections;

  private final RecordModel<R> model;
  private Node verdict = new Prose("");

  /** An empty view; call {@link #bind()} once it can be filled. */
  protected BoundView(Kit kit, RecordModel<R> model) {
    this.kit = kit;
    this.model = model;
    this.sections = new Sections(kit);
  }

  /** Shows what the model holds, now and from now on. */
  protected final void bind() {
    model
        .findingProperty()
        .subscribe(
            finding ->
                finding.ifPresent(
                    known ->
                        verdict = show(known, model.recordProperty().getValue().orElseThrow())));
  }

  /** Fills the page and gives the node that holds the answer. */
  protected abstract Node show(Finding finding, R record);

  @Override
  public final Node node() {
    return page;
  }

  @Override
  public final Node verdict() {
    return verdict;
  }
}
