package org.treasurylookup.model.label;

import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.TokenName;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/**
 * What the provider calls something that is shown by its id.
 *
 * @param words its own words, beside the id; may be empty
 */
public record GivenName(String words, Text source) {
  static GivenName of(TokenName token, String environment, String day) {
    String words =
        token.name().isEmpty() || token.name().equals(token.id()) ? token.symbol() : token.name();
    return new GivenName(
        words.equals(token.id()) ? "" : words,
        Text.of(
            "names.token",
            said(token.name()),
            said(token.symbol()),
            said(token.decimals()),
            said(token.chain()),
            day,
            environment));
  }

  static GivenName of(ChainName chain, String environment, String day) {
    return new GivenName(
        chain.caip2(),
        Text.of(
            "names.chain",
            said(chain.caip2()),
            said(chain.symbol()),
            said(chain.confirmations()),
            day,
            environment));
  }

  private static String said(String words) {
    return words.isEmpty() ? "—" : InvisibleCharacters.show(words);
  }
}
