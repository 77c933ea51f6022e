package org.treasurylookup.lookup;

import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.api.bitgo.BitgoList;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.RowsOutcome;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;

/** Pages of the providers' lists in an environment. Blocking: call it on a virtual thread. */
public final class ProviderLists {
  private final ProviderClients providers;

  ProviderLists(ProviderClients providers) {
    this.providers = providers;
  }

  public PageOutcome cobo(
      Environment environment,
      CoboList list,
      ListQuery query,
      Cancellation cancellation,
      RequestProgress progress) {
    return providers.askCobo(
        environment,
        progress,
        api -> api.page(list, query, cancellation, progress),
        ProviderLists::failed);
  }

  /** The tokens of Cobo's payments. */
  public RowsOutcome coboTokens(Environment environment, Cancellation cancellation) {
    return named(environment, api -> api.tokens(cancellation, RequestProgress.silent()));
  }

  /** A page of Cobo's chains. */
  public RowsOutcome coboChains(
      Environment environment, ListQuery query, Cancellation cancellation) {
    return named(environment, api -> api.chains(query, cancellation, RequestProgress.silent()));
  }

  private RowsOutcome named(Environment environment, Function<CoboApi, RowsOutcome> ask) {
    return providers.askCobo(environment, RequestProgress.silent(), ask, RowsOutcome.Failed::new);
  }

  /**
   * A page of a list of BitGo's.
   *
   * @param page counted from 0
   * @param size rows a page
   * @param trustOrg empty takes the environment's default
   */
  public PageOutcome bitgo(
      Environment environment,
      BitgoList list,
      ListQuery query,
      int page,
      int size,
      Optional<String> trustOrg,
      Cancellation cancellation,
      RequestProgress progress) {
    return providers.askBitgo(
        environment,
        progress,
        (api, side) ->
            api.page(
                list,
                query,
                page,
                size,
                trustOrg.orElse(side.defaultTrustOrg()),
                cancellation,
                progress),
        ProviderLists::failed);
  }

  /** How many pages a provider is asked for in a second at most. */
  public static int pagesPerSecond(Provider provider) {
    return switch (provider) {
      case COBO -> ProviderClients.COBO_PER_SECOND;
      case BITGO -> ProviderClients.BITGO_PER_SECOND;
    };
  }

  /** Whether a text is the secret of a key of an environment: it must not be sent as a filter. */
  public boolean isSecret(Environment environment, String text) {
    return providers.isSecret(environment, text);
  }

  private static PageOutcome failed(Failure failure) {
    return new PageOutcome.Failed(Optional.empty(), failure);
  }
}
