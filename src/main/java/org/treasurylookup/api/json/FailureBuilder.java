package org.treasurylookup.api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.text.Text;

/** Puts a {@link Failure} together from an answer that is no record. */
public final class FailureBuilder {
  private final Answer answer;
  private final FailureCode code;
  private final String provider;
  private final List<Cause> causes = new ArrayList<>();
  private String variant = "";
  private Optional<Text> headline = Optional.empty();
  private Optional<String> vendorCode = Optional.empty();
  private Optional<String> vendorMessage = Optional.empty();
  private Optional<String> requestId = Optional.empty();

  /**
   * A failure told by an answer.
   *
   * @param provider the provider's name as people know it
   */
  public FailureBuilder(Answer answer, FailureCode code, String provider) {
    this.answer = answer;
    this.code = code;
    this.provider = provider;
  }

  /** Adds a likely cause that cannot be tested from here. */
  public FailureBuilder cause(String key, Object... arguments) {
    return cause(Tested.NOT, key, arguments);
  }

  /** Adds a likely cause and what a test of it showed. */
  public FailureBuilder cause(Tested tested, String key, Object... arguments) {
    causes.add(new Cause(Text.of("cause." + key, arguments), tested));
    return this;
  }

  /** The vendor's code, words and request id. */
  public FailureBuilder vendor(
      Optional<String> words, Optional<String> ownCode, Optional<String> id) {
    vendorMessage = words;
    vendorCode = ownCode;
    requestId = id;
    return this;
  }

  /** Takes the texts of a variant, {@code failure.CODE.VARIANT.headline} and {@code …next}. */
  public FailureBuilder variant(String name) {
    variant = "." + name;
    return this;
  }

  /** Takes another headline, {@code failure.CODE.headline.VARIANT}, with one argument. */
  public FailureBuilder headline(String name, Text argument) {
    headline = Optional.of(Text.of("failure." + code + ".headline." + name, argument));
    return this;
  }

  /**
   * Words for a refusal that did not come in the provider's own words: it says nothing about a key,
   * an id or a record.
   *
   * @param keyMayBe whether an empty or unusual answer may still be the provider's about the key
   */
  public FailureBuilder refusedOnTheWay(boolean keyMayBe) {
    boolean page = ErrorBody.of(answer).isWebPage();
    if (!page) {
      variant("wordless").cause("stranger", provider);
    }
    cause("onTheWay.filter", provider).cause("onTheWay.address");
    return keyMayBe && !page ? cause("onTheWay.key") : this;
  }

  /** Words for a list that was refused for what it was asked for. */
  public FailureBuilder filterRefused() {
    return variant("list").cause("filter", provider);
  }

  /** Words for HTTP 200 without JSON, which is the provider's own fault if it is signed. */
  public FailureBuilder notJson() {
    if (answer.signature() == ResponseSignature.VALID) {
      return variant("signed").cause("provider.status");
    }
    if (saysJson()) {
      return variant("broken").cause("answer.cut", provider).cause("inspection");
    }
    return cause("captive").cause("inspection");
  }

  private boolean saysJson() {
    return !ErrorBody.of(answer).isWebPage()
        && answer.header("Content-Type").filter(type -> type.contains("json")).isPresent();
  }

  /** Words for HTTP 404 that is not the provider's own. */
  public FailureBuilder stranger() {
    return variant("stranger").cause("stranger", provider).cause("baseUrl");
  }

  /** The failure; its texts are {@code failure.CODE.headline} and {@code failure.CODE.next}. */
  public Failure build() {
    Object[] arguments = {provider, Integer.toString(answer.httpStatus())};
    String key = "failure." + code + variant;
    if (ErrorBody.of(answer).isWebPage() && code != FailureCode.SIGNATURE_INVALID) {
      causes.addFirst(Cause.untested(Text.of("cause.webPage", provider)));
    }
    return new Failure(
        code,
        headline.orElseGet(() -> Text.of(key + ".headline", arguments)),
        causes,
        Text.of(key + ".next", arguments),
        Optional.of(answer.httpStatus()),
        vendorCode,
        vendorMessage,
        requestId);
  }
}
