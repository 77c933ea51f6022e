package org.treasurylookup.lookup.search;

import static org.treasurylookup.lookup.search.SearchFilter.after;
import static org.treasurylookup.lookup.search.SearchFilter.before;
import static org.treasurylookup.lookup.search.SearchFilter.many;
import static org.treasurylookup.lookup.search.SearchFilter.one;
import static org.treasurylookup.lookup.search.SearchFilter.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.api.bitgo.BitgoList;
import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PartyType;
import org.treasurylookup.domain.RelatedStatus;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.search.SearchFilter.Form;

/**
 * What can be searched, and the filters the provider has for it. Sources: Cobo OpenAPI, the list
 * operations under {@code /payments} and {@code /transactions}; BitGo OpenAPI, Go Network.
 */
public enum SearchKind {
  ORDERS(
      new ListSource.OfCobo(CoboList.ORDERS),
      FieldCatalogue.ORDER,
      one("merchant", "merchant_id"),
      one("psp", "psp_order_id"),
      many("status", "statuses").of(words(OrderStatus.values()))),
  BATCHES(
      new ListSource.OfCobo(CoboList.BATCHES), FieldCatalogue.BATCH, one("request", "request_id")),
  ITEMS(
      new ListSource.OfCobo(CoboList.ITEMS),
      FieldCatalogue.ITEM,
      one("batch", "batch_allocation_id"),
      one("token", "token_id"),
      one("account", "source_account", "destination_account"),
      one("from", "source_account"),
      one("to", "destination_account")),
  REFUNDS(
      new ListSource.OfCobo(CoboList.REFUNDS),
      FieldCatalogue.REFUND,
      one("merchant", "merchant_id"),
      one("request", "request_id"),
      many("status", "statuses").of(words(RelatedStatus.Words.REFUND))),
  PAYOUTS(
      new ListSource.OfCobo(CoboList.PAYOUTS), FieldCatalogue.PAYOUT, one("request", "request_id")),
  BULK_SENDS(
      new ListSource.OfCobo(CoboList.BULK_SENDS),
      FieldCatalogue.BULK_SEND,
      one("request", "request_id")),
  TRANSACTIONS(
      new ListSource.OfCobo(CoboList.TRANSACTIONS),
      FieldCatalogue.WAAS_TRANSACTION,
      many("hash", "transaction_hashes"),
      many("id", "transaction_ids"),
      one("request", "request_id"),
      many("status", "statuses").of(words(TransactionStatus.values())),
      many("type", "types"),
      many("token", "token_ids"),
      many("chain", "chain_ids"),
      many("wallet", "wallet_ids"),
      many("cobo", "cobo_ids"),
      after(Form.MILLISECONDS, "min_created_timestamp"),
      before(Form.MILLISECONDS, "max_created_timestamp")),
  MERCHANTS(
      new ListSource.OfCobo(CoboList.MERCHANTS),
      FieldCatalogue.MERCHANT,
      one("keyword", "keyword"),
      one("setup", "wallet_setup")),
  COUNTERPARTIES(
      new ListSource.OfCobo(CoboList.COUNTERPARTIES),
      FieldCatalogue.COUNTERPARTY_DETAIL,
      one("keyword", "keyword"),
      one("type", "type").of(words(PartyType.values())),
      one("country", "country")),
  DESTINATIONS(
      new ListSource.OfCobo(CoboList.DESTINATIONS),
      FieldCatalogue.DESTINATION_DETAIL,
      one("keyword", "keyword"),
      one("type", "type").of(words(PartyType.values())),
      one("country", "country"),
      many("merchant", "merchant_ids")),
  BALANCE_CHANGES(
      new ListSource.OfCobo(CoboList.BALANCE_CHANGES),
      FieldCatalogue.BALANCE_CHANGE,
      one("account", "source_account"),
      one("token", "token_id"),
      one("type", "source_type").of(words(RelatedStatus.Words.CHANGE)),
      one("id", "source_id"),
      one("direction", "flow_direction").of(List.of("in", "out")),
      after(Form.SECONDS, "min_created_timestamp"),
      before(Form.SECONDS, "max_created_timestamp")),
  ALLOCATIONS(
      new ListSource.OfBitgo(BitgoList.ALLOCATIONS),
      FieldCatalogue.ALLOCATION,
      many("id", "allocationIds"),
      many("type", "types").of(words(NetworkType.values())),
      many("status", "statuses").of(words(NetworkStatus.values())),
      many("token", "currencies"),
      many("connection", "connectionIds"),
      many("partner", "partnerIds"),
      many("client", "clientIds").on(BitgoRoute.ADMIN, BitgoRoute.PARTNER),
      after(Form.ISO, "createdOnOrAfter").on(BitgoRoute.CLIENT),
      before(Form.ISO, "createdBefore").on(BitgoRoute.CLIENT),
      organisation(TrustOrg.ALL)),
  CONNECTIONS(
      new ListSource.OfBitgo(BitgoList.CONNECTIONS),
      FieldCatalogue.CONNECTION,
      many("id", "connectionIds"),
      many("name", "names"),
      one("active", "active").of(List.of("true", "false")),
      many("partner", "partnerIds"),
      organisation(TrustOrg.ALL)),
  SETTLEMENTS(
      new ListSource.OfBitgo(BitgoList.SETTLEMENTS),
      FieldCatalogue.NETWORK_SETTLEMENT,
      many("id", "settlementIds"),
      many("status", "statuses").of(words(RelatedStatus.Words.SETTLEMENT)),
      many("partner", "partnerIds"),
      one("disputed", "onlyShowDisputed").of(List.of("true", "false"))),
  SETTLEMENT_TRANSFERS(
      new ListSource.OfBitgo(BitgoList.SETTLEMENT_TRANSFERS),
      FieldCatalogue.SETTLEMENT_TRANSFER,
      many("settlement", "settlementIds"),
      many("status", "settlementTransferStatuses").of(words(RelatedStatus.Words.TRANSFER)),
      many("token", "currencies"),
      many("initiator", "initiatedBy"),
      after(Form.ISO, "createdOnOrAfter").on(BitgoRoute.CLIENT),
      before(Form.ISO, "createdBefore").on(BitgoRoute.CLIENT),
      organisation(TrustOrg.ALL));

  @SuppressWarnings("ImmutableEnumChecker") // records of an enumeration
  private final ListSource source;

  private final FieldCatalogue fields;

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change, of records
  private final List<SearchFilter> filters;

  SearchKind(ListSource source, FieldCatalogue fields, SearchFilter... filters) {
    this.source = source;
    this.fields = fields;
    this.filters = List.of(filters);
  }

  private static List<String> words(KnownWord... all) {
    return Arrays.stream(all).map(KnownWord::raw).toList();
  }

  private static List<String> words(RelatedStatus.Words list) {
    return Arrays.stream(RelatedStatus.values())
        .filter(word -> list.read(word.raw()).is(word))
        .map(RelatedStatus::raw)
        .toList();
  }

  /** The kind of a word such as {@code bulk-sends}; empty for another word. */
  public static Optional<SearchKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.code().equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(SearchKind::code).toList();
  }

  /** The word that names it on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Provider provider() {
    return switch (source) {
      case ListSource.OfCobo _ -> Provider.COBO;
      case ListSource.OfBitgo _ -> Provider.BITGO;
    };
  }

  ListSource source() {
    return source;
  }

  /** What is known of the fields of its rows. */
  public FieldCatalogue fields() {
    return fields;
  }

  /** The filters the provider has for it on a route, which only matters at BitGo. */
  public List<SearchFilter> filters(BitgoRoute route) {
    return filters.stream().filter(filter -> filter.routes().contains(route)).toList();
  }
}
