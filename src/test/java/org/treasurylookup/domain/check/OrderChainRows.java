package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.order;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import java.util.List;
import java.util.Locale;
import org.treasurylookup.domain.PayInOrder;

/** Rows about addresses, tokens and hashes of an order. */
final class OrderChainRows {
  private OrderChainRows() {}

  static void addTo(NoteTable table) {
    addressesAndTokens(table);
    hashes(table);
  }

  private static void addressesAndTokens(NoteTable table) {
    String tron = "'TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf'";
    table.on(OTHER_ADDRESS, "another address", order("transactions[0].to_address", tron));
    table.off(
        OTHER_ADDRESS,
        "an EVM address in capitals",
        order("transactions[0].to_address", "'0x15B95A2D8AF95D9F48148667B6B8B3CDF89E4F15'"));
    table.on(
        OTHER_ADDRESS,
        "a TRON address in another letter case",
        order(
            "receive_address",
            tron,
            "transactions[0].to_address",
            tron.toLowerCase(Locale.ROOT),
            "transactions[1].to_address",
            tron));
    String ton = "'UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4'";
    for (var spelled :
        List.of(
            "'EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9'",
            "'UQDFxzHPSHS00lddPpt+u+uxm9RfBD8YLNrplviS5yRlf/u4'",
            "'0:c5c731cf4874b4d2575d3e9b7ebbebb19bd45f043f182cdae996f892e724657f'")) {
      table.off(OTHER_ADDRESS, "TON's " + spelled, paidTo(ton, spelled));
    }
    table.on(
        OTHER_ADDRESS,
        "a TON address whose checksum is broken",
        paidTo(ton, "'EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z8'"));
    table.on(
        OTHER_ADDRESS,
        "TON's test network",
        paidTo(ton, "'kQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlfx33'"));
    String base58 = "'TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL'";
    table.off(
        OTHER_ADDRESS,
        "TRON in hex",
        paidTo(base58, "'418840e6c55b9ada326d211d818c34a994aeced808'"));
    table.off(
        OTHER_ADDRESS,
        "TRON in Ethereum's hex",
        paidTo(base58, "'0x8840e6c55b9ada326d211d818c34a994aeced808'"));
    table.off(OTHER_ADDRESS, "no address was sent", order("transactions[0].to_address", "null"));
    table.off(OTHER_ADDRESS, "filler", order("receive_address", "'<string>'"));

    table.on(OTHER_TOKEN, "another token", order("transactions[0].token_id", "'ETH_USDC'"));
    table.off(OTHER_TOKEN, "no token", order("transactions[0].token_id", "-"));
    table.off(
        OTHER_TOKEN,
        "an older order names its token in token_id",
        order("payable_currency", "-", "token_id", "'ETH_USDT'"));
    table.off(OTHER_TOKEN, "the order's token is filler", order("payable_currency", "'<string>'"));

    String a = "'0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537'";
    String alike = "'0xF8e4" + "0".repeat(32) + "b537'";
    table.on(
        LOOKALIKE_ADDRESSES,
        "a sender like the order's own address",
        order("transactions[0].from_address", "'0x15B9000000000000000000000000000000004F15'"));
    table.on(
        LOOKALIKE_ADDRESSES,
        "first and last four after 0x",
        order("transactions[0].from_address", alike, "transactions[1].from_address", a));
    table.on(
        LOOKALIKE_ADDRESSES,
        "alike in another letter case",
        order(
            "transactions[0].from_address",
            alike.replace("F8e4", "f8E4"),
            "transactions[1].from_address",
            a));
    table.off(
        LOOKALIKE_ADDRESSES,
        "only the first three after 0x",
        order("transactions[0].from_address", alike.replace("F8e4", "F8e5")));
    table.off(
        LOOKALIKE_ADDRESSES,
        "one EVM address in two spellings",
        order("transactions[0].from_address", a.toLowerCase(Locale.ROOT)));
    table.off(
        LOOKALIKE_ADDRESSES,
        "short words",
        order("transactions[0].from_address", "'ab'", "transactions[1].from_address", "'ab'"));
  }

  private static PayInOrder paidTo(String receive, String to) {
    return order(
        "receive_address",
        receive,
        "transactions[0].to_address",
        to,
        "transactions[1].to_address",
        to);
  }

  private static void hashes(NoteTable table) {
    String hash = "'0x742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8'";
    table.on(DUPLICATE_HASH, "the same hash", order("transactions[1].tx_hash", hash));
    table.on(
        DUPLICATE_HASH,
        "the same hash in capitals",
        order("transactions[1].tx_hash", hash.replace("cc6634c", "CC6634C")));
    table.on(
        DUPLICATE_HASH,
        "the same hash without 0x",
        order("transactions[1].tx_hash", hash.replace("0x", "")));
    table.off(
        DUPLICATE_HASH,
        "two without hash",
        order("transactions[0].tx_hash", "null", "transactions[1].tx_hash", "null"));
    table.off(
        DUPLICATE_HASH,
        "two fillers",
        order("transactions[0].tx_hash", "'<string>'", "transactions[1].tx_hash", "'<string>'"));

    table.on(
        HASH_SHAPE,
        "40 digits on ETH",
        order("transactions[0].tx_hash", "'0x742d35cc6634c0532925a3b844bc454e4438f44e'"));
    String bare = hash.replace("0x", "");
    table.on(HASH_SHAPE, "no 0x on ETH", order("transactions[0].tx_hash", bare));
    table.on(HASH_SHAPE, "0x on TRON", order("chain_id", "'TRON'"));
    table.off(
        HASH_SHAPE,
        "64 digits on TRON",
        order(
            "chain_id",
            "'TRON'",
            "transactions[0].tx_hash",
            bare,
            "transactions[1].tx_hash",
            bare.replace('7', '8')));
    String solana =
        "'5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW'";
    table.off(
        HASH_SHAPE,
        "a signature on SOL",
        order(
            "chain_id",
            "'SOL'",
            "transactions[0].tx_hash",
            solana,
            "transactions[1].tx_hash",
            solana.replace('V', 'W')));
    table.on(HASH_SHAPE, "hex on SOL", order("chain_id", "'SOL'"));
    table.off(HASH_SHAPE, "hex on APT", order("chain_id", "'APT'"));
    table.off(
        HASH_SHAPE,
        "Base64 on TON",
        order(
            "chain_id",
            "'TON'",
            "transactions[0].tx_hash",
            "'JJ/wbRJ8GmhLDJL6bJoP7dC1nG6sQ3QyKkJ6bX0VbSg='",
            "transactions[1].tx_hash",
            bare));
    table.off(HASH_SHAPE, "an unknown chain", order("chain_id", "'NEWCHAIN'"));
    table.off(HASH_SHAPE, "no hash yet", order("transactions[0].tx_hash", "-"));
  }
}
