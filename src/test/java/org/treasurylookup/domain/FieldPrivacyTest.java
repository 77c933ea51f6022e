package org.treasurylookup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever looks over a shoulder learns no more from a quoted value than from its field. */
class FieldPrivacyTest {
  @ParameterizedTest
  @CsvSource({
    "payable_amount, AMOUNT",
    "status, OPEN",
    "transactions[0].tx_hash, OPEN",
    "transactions[0].counterparty.counterparty_name, PERSONAL",
    "transactions[0].counterparty.remark, PERSONAL",
    "transactions[1].destination.email, PERSONAL",
    "transactions[0].counterparty[0], PERSONAL",
    "transactions[0].counterparty[0][1].who, PERSONAL",
    "transactions[0].counterParty.remark, PERSONAL",
    "Counterparty_Name, PERSONAL",
    "contactAddress, PERSONAL",
    "Payable_Amount, AMOUNT",
    "destination_account, OPEN",
    "transactions[0].destination.destination_id, OPEN",
    "bank_account.holder_name, PERSONAL",
    "bank_account.name, PERSONAL",
    "bank_account.currency, OPEN",
    "bankAccounts[0].holder, PERSONAL",
    "bank_accounts[0].tax.number, PERSONAL",
    "bank_accounts[0].intermediary_bank_info.note, PERSONAL",
    "contact_address.street, PERSONAL",
    "merchant.name, OPEN",
    "remark, WORDS",
  })
  void aPathAsksForWhatItsFieldDoes(String path, FieldPrivacy wanted) {
    assertThat(FieldPrivacy.ofPath(path)).isEqualTo(wanted);
  }
}
