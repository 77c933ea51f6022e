package org.treasurylookup.view.record;

import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.SafeText;

/** What Cobo calls a token or a chain, with the id of it that Cobo sent. */
final class GivenNames {
  private static final String CHAIN = "chain_id";

  private GivenNames() {}

  /**
   * The same text, with the name of what it is the id of.
   *
   * @param beside whether there is room for the name; else it is told and spoken
   */
  static SafeText on(
      SafeText text, ControlKit kit, Provider provider, RecordPart.Field field, boolean beside) {
    if (provider != Provider.COBO) {
      return text;
    }
    String id = field.received().text().orElse("");
    if (field.vendor().kind() == VendorField.Kind.TOKEN) {
      return text.given(() -> kit.naming().token(id), beside);
    }
    return field.name().equals(CHAIN) ? text.given(() -> kit.naming().chain(id), beside) : text;
  }
}
