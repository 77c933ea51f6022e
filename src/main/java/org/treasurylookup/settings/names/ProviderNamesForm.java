package org.treasurylookup.settings.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.FileForms;
import org.treasurylookup.settings.file.KeptFile;

/** The file as written. What makes no sense in it is left out; the rest stands. */
record ProviderNamesForm(
    @Nullable Integer version, @Nullable List<@Nullable EnvironmentForm> environments)
    implements KeptFile.Form<ProviderNames> {
  static final int VERSION = 1;

  static ProviderNamesForm of(List<EnvironmentNames> all) {
    return new ProviderNamesForm(VERSION, FileForms.of(all, EnvironmentForm::of));
  }

  @Override
  public ProviderNames toValue() {
    return ProviderNames.of(FileForms.read(environments, EnvironmentForm::toNames));
  }

  private static <T, F> @Nullable List<@Nullable F> listed(
      Optional<NameList<T>> from, Function<T, F> write) {
    return from.isPresent() ? FileForms.of(from.get().names(), write) : null;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> Optional<NameList<T>> list(@Nullable String read, List<T> names) {
    return FileForms.time(read).map(at -> new NameList<>(at, names));
  }

  record EnvironmentForm(
      @Nullable String environment,
      @Nullable String address,
      @Nullable String tokensRead,
      @Nullable List<@Nullable TokenForm> tokens,
      @Nullable String chainsRead,
      @Nullable List<@Nullable ChainForm> chains) {

    static EnvironmentForm of(EnvironmentNames from) {
      return new EnvironmentForm(
          from.environment(),
          from.address(),
          from.tokens().map(list -> list.read().toString()).orElse(null),
          listed(from.tokens(), TokenForm::of),
          from.chains().map(list -> list.read().toString()).orElse(null),
          listed(from.chains(), ChainForm::of));
    }

    Optional<EnvironmentNames> toNames() {
      return environment == null
          ? Optional.empty()
          : Optional.of(
              new EnvironmentNames(
                  environment,
                  text(address),
                  list(tokensRead, FileForms.read(tokens, TokenForm::toName)),
                  list(chainsRead, FileForms.read(chains, ChainForm::toName))));
    }
  }

  record TokenForm(
      @Nullable String id,
      @Nullable String name,
      @Nullable String symbol,
      @Nullable String decimals,
      @Nullable String chain) {

    static TokenForm of(TokenName from) {
      return new TokenForm(from.id(), from.name(), from.symbol(), from.decimals(), from.chain());
    }

    Optional<TokenName> toName() {
      return id == null
          ? Optional.empty()
          : Optional.of(new TokenName(id, text(name), text(symbol), text(decimals), text(chain)));
    }
  }

  record ChainForm(
      @Nullable String id,
      @Nullable String symbol,
      @Nullable String caip2,
      @Nullable String confirmations) {

    static ChainForm of(ChainName from) {
      return new ChainForm(from.id(), from.symbol(), from.caip2(), from.confirmations());
    }

    Optional<ChainName> toName() {
      return id == null
          ? Optional.empty()
          : Optional.of(new ChainName(id, text(symbol), text(caip2), text(confirmations)));
    }
  }
}
