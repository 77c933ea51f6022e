package org.treasurylookup.domain.privacy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Masks what a request's URL names somebody by: the words that a list was searched for, and
 * whatever else is not known to be an id, a word of the provider's, a time or a place in the list.
 */
public final class UrlMask {
  private static final Set<String> IMPERSONAL =
      Set.of(
          "active",
          "after",
          "allocationIds",
          "batch_allocation_id",
          "before",
          "chain_ids",
          "clientIds",
          "cobo_ids",
          "connectionIds",
          "createdBefore",
          "createdOnOrAfter",
          "currencies",
          "destination_account",
          "flow_direction",
          "initiatedBy",
          "limit",
          "max_created_timestamp",
          "merchant_id",
          "merchant_ids",
          "min_created_timestamp",
          "onlyShowDisputed",
          "pageNumber",
          "pageSize",
          "partnerIds",
          "psp_order_id",
          "request_id",
          "settlementIds",
          "settlementTransferStatuses",
          "source_account",
          "source_id",
          "source_type",
          "statuses",
          "token_id",
          "token_ids",
          "transaction_hashes",
          "transaction_ids",
          "trustOrg",
          "type",
          "types",
          "wallet_ids",
          "wallet_setup");

  private UrlMask() {}

  /**
   * The URL with the values of other parameters masked; the same object where nothing is.
   *
   * @param id what was looked up: it stays in whatever parameter it was sent
   */
  public static URI of(URI url, String id, String mask) {
    String query = url.getRawQuery();
    if (query == null) {
      return url;
    }
    String masked =
        Arrays.stream(query.split("&", -1))
            .map(parameter -> parameter(parameter, id, mask))
            .collect(Collectors.joining("&"));
    String whole = url.toString();
    return masked.equals(query)
        ? url
        : URI.create(whole.substring(0, whole.indexOf('?') + 1) + masked);
  }

  private static String parameter(String sent, String id, String mask) {
    int value = sent.indexOf('=') + 1;
    String name = value == 0 ? sent : sent.substring(0, value - 1);
    boolean stays = IMPERSONAL.contains(name) || decoded(sent.substring(value)).equals(id);
    return stays ? sent : sent.substring(0, value) + mask;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
