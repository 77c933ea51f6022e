package org.treasurylookup.settings.names;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.KeptFile;

/** The file as written. What makes no sense in it is left out; the rest stands. */
record ProviderNamesForm(
    @Nullable Integer version, @Nullable List<@Nullable EnvironmentForm> environments)
    implements KeptFile.Form<ProviderNames> {
  static final int VERSION = 1;

  static ProviderNamesForm of(List<EnvironmentNames> all) {
    return new ProviderNamesForm(VERSION, forms(all, EnvironmentForm::of));
  }

  @Override
  public ProviderNames toValue() {
    return ProviderNames.of(all(environments, EnvironmentForm::toNames));
  }

  private static <T, F> List<@Nullable F> forms(List<T> from, Function<T, F> write) {
    List<@Nullable F> forms = new ArrayList<>();
    from.forEach(each -> forms.add(write.apply(each)));
    return forms;
  }

  private static <T, F> @Nullable List<@Nullable F> listed(
      Optional<NameList<T>> from, Function<T, F> write) {
    return from.isPresent() ? forms(from.get().names(), write) : null;
  }

  private static <F, T> List<T> all(
      @Nullable List<@Nullable F> forms, Function<F, Optional<T>> read) {
    return forms == null
        ? List.of()
        : forms.stream().filter(Objects::nonNull).map(read).flatMap(Optional::stream).toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> Optional<NameList<T>> list(@Nullable String read, List<T> names) {
    try {
      return read == null
          ? Optional.empty()
          : Optional.of(new NameList<>(Instant.parse(read), names));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
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
                  list(tokensRead, all(tokens, TokenForm::toName)),
                  list(chainsRead, all(chains, ChainForm::toName))));
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
