package org.treasurylookup.model.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Assessment;

/** A record that an order, a batch or an allocation leads to, with the lists in it. */
public final class RelatedModel extends RecordModel<RelatedRecord> {
  private final Map<String, ObservableList<RelatedRow>> lists = new HashMap<>();

  public RelatedModel() {
    super(RelatedRecord.class);
  }

  /** The rows of a list, in the order received. */
  public ObservableList<RelatedRow> rows(String list) {
    return lists.computeIfAbsent(list, _ -> FXCollections.observableArrayList());
  }

  @Override
  void fill(RelatedRecord record, Assessment assessment) {
    lists.values().forEach(ObservableList::clear);
    for (var field : record.fields()) {
      if (field.vendor().parts().isPresent()
          && field.received().asValue().map(Object.class::cast).orElse("")
              instanceof List<?> rows) {
        NumberedRows.fill(rows(field.name()), rows(rows));
      }
    }
  }

  private static List<RelatedRow> rows(List<?> received) {
    List<RelatedRow> rows = new ArrayList<>(received.size());
    for (int i = 0; i < received.size(); i++) {
      rows.add(new RelatedRow(i, RelatedRow.part((Received<?>) received.get(i))));
    }
    return rows;
  }
}
