package org.treasurylookup.app.gallery;

import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.view.list.SampleIds;

/** Lists of ids that a picture shows. */
final class GalleryLists {
  /** Forty orders of which three ask for attention. */
  static final String FORTY = SampleIds.text();

  /** Every kind of line and of answer. */
  static final String MIXED =
      """
      O20250314-M1001-0001
      O20250304-M1001-1001\t100.00\tETH_USDT
      \u200BO20250304-M1001-1001
      5001
      5b0ed293-f728-40b4-b1f6-86b88cd51384
      8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f
      O20250304-M1002-0007
      cobo:order:ODD-ID-MISMATCH
      cobo:order:ODD-MALFORMED
      cobo:order:ERR-COBO-4001
      Order id
      100.00 ETH_USDT
      """;

  /** Nothing that is an id. */
  static final String STRANGE = "Order id\n100 ETH_USDT\n0x" + "ab".repeat(32);

  private GalleryLists() {}

  /** Opens the list of a picture, and asks if it shows answers. */
  static boolean open(GalleryPicture shot, ShellModel model) {
    var list = model.openNewList();
    list.read(shot.question());
    if (shot.act() == GalleryPicture.Act.LIST) {
      list.start();
    }
    return true;
  }
}
