package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.sandbox.world.form.WorldToken;
import tools.jackson.databind.JsonNode;

/** An item of a batch allocation that has been carried out between two accounts of the world. */
record AllocationMove(WorldToken token, BigDecimal amount, String from, String to) {

  /** Items without a status come from the form that has none: they are done. */
  static List<AllocationMove> of(JsonNode batch) {
    var moves = new ArrayList<AllocationMove>();
    for (var item : batch.path("allocation_items")) {
      var token = WorldToken.find(text(item, "token_id"));
      var from = text(item, "source_account");
      var to = text(item, "destination_account");
      if (token.isPresent()
          && known(from)
          && known(to)
          && item.path("status").stringValue("Completed").equals("Completed")) {
        moves.add(new AllocationMove(token.get(), new BigDecimal(text(item, "amount")), from, to));
      }
    }
    return moves;
  }

  boolean touches(String account) {
    return from.equals(account) || to.equals(account);
  }

  BigDecimal change(String account) {
    return to.equals(account) ? amount : amount.negate();
  }

  private static boolean known(String account) {
    return account.equals(WorldMerchants.DEVELOPER) || WorldMerchants.find(account).isPresent();
  }

  private static String text(JsonNode item, String field) {
    return item.path(field).stringValue("");
  }
}
