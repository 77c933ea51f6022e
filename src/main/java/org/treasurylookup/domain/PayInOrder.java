package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A Cobo pay-in order, {@code GET /payments/orders/{order_id}} (reference page "Get pay-in order
 * information"). Amounts are decimal strings in display units, times are seconds.
 *
 * @param orderId Cobo's id of the order
 * @param pspOrderCode the developer's own reference
 * @param merchantOrderCode the merchant's own reference
 * @param pricingCurrency currency the order is priced in
 * @param pricingAmount base amount in {@code pricing_currency}, without the fee
 * @param feeAmount developer fee in {@code pricing_currency}, added to the base amount
 * @param exchangeRate (pricing_amount + fee_amount) / payable_amount; not sent when the payable
 *     amount was given at creation
 * @param payableCurrency token id of the payment
 * @param chainId blockchain network of the payment
 * @param payableAmount amount to be paid in {@code payable_currency}
 * @param receivedTokenAmount amount received until expiry in {@code payable_currency}; late
 *     deposits excluded
 * @param amountTolerance allowed shortfall in {@code payable_currency}
 * @param receiveAddress address the payment has to go to
 * @param settlementStatus the current status of the settlement
 * @param created creation, seconds
 * @param updated last update, seconds
 * @param expiredAt end of the payment period, seconds
 * @param transactions blockchain transactions of the order
 * @param currency deprecated alias of {@code pricing_currency}
 * @param orderAmount deprecated alias of {@code pricing_amount}
 * @param tokenId deprecated alias of {@code payable_currency}
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record PayInOrder(
    Received<String> orderId,
    Received<String> pspOrderCode,
    Received<String> merchantId,
    Received<String> merchantOrderCode,
    Received<Status<OrderStatus>> status,
    Received<String> pricingCurrency,
    Received<Decimal> pricingAmount,
    Received<Decimal> feeAmount,
    Received<Decimal> exchangeRate,
    Received<String> payableCurrency,
    Received<String> chainId,
    Received<Decimal> payableAmount,
    Received<Decimal> receivedTokenAmount,
    Received<Decimal> amountTolerance,
    Received<String> receiveAddress,
    Received<Status<SettlementStatus>> settlementStatus,
    Received<Moment> created,
    Received<Moment> updated,
    Received<Moment> expiredAt,
    Received<List<Received<PayInTransaction>>> transactions,
    Received<String> currency,
    Received<String> orderAmount,
    Received<String> tokenId,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements ProviderRecord {

  public PayInOrder {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.ORDER.with(
        orderId,
        pspOrderCode,
        merchantId,
        merchantOrderCode,
        status,
        pricingCurrency,
        pricingAmount,
        feeAmount,
        exchangeRate,
        payableCurrency,
        chainId,
        payableAmount,
        receivedTokenAmount,
        amountTolerance,
        receiveAddress,
        settlementStatus,
        created,
        updated,
        expiredAt,
        transactions,
        currency,
        orderAmount,
        tokenId);
  }

  @Override
  public Received<String> id() {
    return orderId;
  }
}
