package org.treasurylookup.lookup.search;

import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.Note;

/** What we say about a row: the same as about a record that was looked up by its id. */
record RowChecks(Checks checks) {
  private static final String PARAMETERS = "allocation_params";

  /**
   * What is said of a row.
   *
   * @param page how the answer came that all rows of a page share
   */
  Assessment assess(SearchKind kind, ProviderRecord record, AnswerDelivery page) {
    boolean bare =
        record instanceof BatchAllocation batch && batch.allocationItems().asValue().isEmpty();
    var delivery = bare ? page.lackingItems() : page;
    var whole =
        checks.assess(record, new CheckCircumstances(record.id().text().orElse(""), delivery));
    return whole.without(note -> isOfTheList(kind, bare, record, note));
  }

  /*
   * What is so in every such list says nothing about a record: Cobo's batches have their parameters
   * there in place of their items, and not every balance change names its source.
   */
  private static boolean isOfTheList(
      SearchKind kind, boolean bare, ProviderRecord record, Note note) {
    return switch (note.code()) {
      case ITEMS_INCOMPLETE -> bare;
      case UNKNOWN_FIELD ->
          bare && record.unknown().stream().allMatch(field -> field.name().equals(PARAMETERS));
      case NO_ID -> kind == SearchKind.BALANCE_CHANGES;
      default -> false;
    };
  }
}
