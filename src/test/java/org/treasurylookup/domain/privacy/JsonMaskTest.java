package org.treasurylookup.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldPrivacy;

class JsonMaskTest {
  @Test
  void amountsAreMaskedAndIdsAndLayoutStay() {
    assertThat(
            mask(
                "{ \"order_id\" : \"5001\",\n \"payable_amount\": \"103.03\" }",
                JsonMaskTest::isGuarded))
        .isEqualTo("{ \"order_id\" : \"5001\",\n \"payable_amount\": \"•\" }");
  }

  @Test
  void numbersAreMaskedWithoutQuotes() {
    assertThat(mask("{\"amount\":-1.5e9,\"retriable\":true}", JsonMaskTest::isGuarded))
        .isEqualTo("{\"amount\":•,\"retriable\":true}");
  }

  @Test
  void whatIsNotKnownIsMaskedWithEverythingElse() {
    assertThat(
            mask("{\"balance\":{\"eur\":[1,2]},\"status\":\"Pending\"}", JsonMaskTest::isGuarded))
        .isEqualTo("{\"balance\":{\"eur\":[•,•]},\"status\":\"Pending\"}");
  }

  @Test
  void peopleAreMaskedWhileAmountsAreShown() {
    assertThat(
            mask(
                "{\"amount\":\"1\",\"counterparty\":{\"counterparty_id\":\"c\","
                    + "\"counterparty_name\":\"A \\\"B\\\"\",\"phone\":[{\"x\":7}],"
                    + "\"email\":null}}",
                FieldPrivacy.PERSONAL::equals))
        .isEqualTo(
            "{\"amount\":\"1\",\"counterparty\":{\"counterparty_id\":\"c\","
                + "\"counterparty_name\":\"•\",\"phone\":[{\"x\":•}],\"email\":null}}");
  }

  @Test
  void aNameIsKnownHoweverItIsEscapedOrSpelled() {
    assertThat(
            mask(
                "{\"counterp\\u0061rty\":{\"x\":\"Ann\"},\"em\\u0061il\":\"a@b\",\"counterParty\":[[\"Ann\"]]}",
                FieldPrivacy.PERSONAL::equals))
        .isEqualTo(
            "{\"counterp\\u0061rty\":{\"x\":\"•\"},\"em\\u0061il\":\"•\",\"counterParty\":[[\"•\"]]}");
  }

  @Test
  void aPersonInPlaceOfAnObjectIsMaskedToo() {
    assertThat(mask("{\"destination\":\"Ann Example\"}", FieldPrivacy.PERSONAL::equals))
        .isEqualTo("{\"destination\":\"•\"}");
  }

  @Test
  void whatIsNoJsonIsMaskedFromTheFirstOddCharacterOn() {
    assertThat(mask("{\"order_id\":\"5\"}}secret", FieldPrivacy.PERSONAL::equals))
        .isEqualTo("{\"order_id\":\"5\"}•");
    assertThat(mask("{\"email\":\"a@b", FieldPrivacy.PERSONAL::equals)).isEqualTo("{\"email\":•");
    assertThat(mask("<html>Ann</html>", JsonMaskTest::isGuarded)).isEqualTo("•");
  }

  @Test
  void whatIsKnownToBeAboutAPersonIsMaskedWhereverItsFieldsAreUnknown() {
    String answer =
        "{\"data\":{\"destination_id\":\"d\",\"nickname\":\"Ann\",\"tax\":{\"number\":7},"
            + "\"wallet_addresses\":[{\"address\":\"0xaa\",\"chain_id\":\"ETH\",\"owner\":\"Ann\"}]},"
            + "\"success\":true}";
    assertThat(JsonMask.of(answer, FieldPrivacy.PERSONAL::equals, "•", Set.of("")))
        .contains("\"d\"", "0xaa", "ETH", "true")
        .doesNotContain("Ann", "7");
    assertThat(JsonMask.of(answer, FieldPrivacy.PERSONAL::equals, "•", Set.of("other")))
        .contains("Ann");
  }

  private static boolean isGuarded(FieldPrivacy kind) {
    return kind != FieldPrivacy.OPEN;
  }

  private static String mask(String json, Predicate<FieldPrivacy> hides) {
    return JsonMask.of(json, hides, "•");
  }
}
