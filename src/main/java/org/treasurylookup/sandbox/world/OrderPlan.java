package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;

/** An order under construction; status and times follow from its deposits. */
final class OrderPlan {

  static final long WINDOW = 1800;
  static final BigDecimal TOLERANCE = new BigDecimal("0.5");
  private static final long PARTS = 8;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final long number;
  private final WorldMerchants.Merchant merchant;
  private final WorldToken token;
  private final long created;
  private final List<WorldDeposit> deposits = new ArrayList<>();
  private BigDecimal pricing = BigDecimal.ZERO;
  private BigDecimal fee = BigDecimal.ZERO;
  private String settlement = "Pending";
  private int payer;
  private boolean open;
  private boolean cancelled;
  private @Nullable BigDecimal credited;

  OrderPlan(long number, WorldMerchants.Merchant merchant, WorldToken token, long created) {
    this.number = number;
    this.merchant = merchant;
    this.token = token;
    this.created = created;
  }

  /** The number of the order whose deposit a number counts. */
  static long orderOf(long depositIndex) {
    return depositIndex / PARTS;
  }

  OrderPlan priced(String amount, String feeAmount) {
    return priced(new BigDecimal(amount), new BigDecimal(feeAmount));
  }

  OrderPlan priced(BigDecimal amount, BigDecimal feeAmount) {
    pricing = amount;
    fee = feeAmount;
    return this;
  }

  OrderPlan payer(int counterparty) {
    payer = counterparty % WorldParties.COUNTERPARTIES;
    return this;
  }

  OrderPlan settled(String word) {
    settlement = word;
    return this;
  }

  /** Still within its pay-in window. */
  OrderPlan open() {
    open = true;
    return this;
  }

  OrderPlan cancelled() {
    cancelled = true;
    return this;
  }

  OrderPlan credited(String amount) {
    credited = new BigDecimal(amount);
    return this;
  }

  /** Seconds after the order's creation, seen and cleared. */
  OrderPlan paid(BigDecimal amount, long seen, long cleared) {
    return deposit(amount, seen, cleared, WorldDeposit.COMPLETED, null, null);
  }

  OrderPlan deposit(
      BigDecimal amount,
      long seen,
      long changed,
      String status,
      @Nullable String subStatus,
      @Nullable String failedReason) {
    var part = WorldKind.DEPOSIT.number(number * PARTS + deposits.size());
    var odd = ScatteredNumber.bits(part, 7) % 1000;
    deposits.add(
        new WorldDeposit(
            new WorldDeposit.Numbered(part),
            amount,
            status,
            subStatus,
            failedReason,
            (created + seen) * 1000 + odd,
            (created + changed) * 1000 + odd,
            payer));
    return this;
  }

  BigDecimal payable() {
    return pricing.add(fee);
  }

  WorldOrder order(String day, long sequence) {
    var id = "O" + day + "-" + merchant.id() + "-" + sequence;
    var expires = created + WINDOW;
    var received = received(expires);
    var status = status(received);
    return new WorldOrder(
        number,
        id,
        merchant.id(),
        merchant.codes() + sequence,
        "P" + day + "-" + sequence,
        token,
        pricing,
        fee,
        payable(),
        received,
        status,
        settlement,
        created,
        expires,
        updated(status, expires),
        deposits,
        null,
        credited);
  }

  /** The id carries the day of its creation. */
  WorldOrder order(long sequence) {
    return order(DAY.format(Instant.ofEpochSecond(created)), sequence);
  }

  private BigDecimal received(long expires) {
    return deposits.stream()
        .filter(deposit -> deposit.completed() && deposit.completedAt() <= expires)
        .map(WorldDeposit::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String status(BigDecimal received) {
    if (open) {
      return deposits.isEmpty() ? "Pending" : "Processing";
    }
    if (received.add(TOLERANCE).compareTo(payable()) >= 0) {
      return "Completed";
    }
    return received.signum() > 0 ? "Underpaid" : "Expired";
  }

  private long updated(String status, long expires) {
    var decided =
        switch (status) {
          case "Expired" -> cancelled ? created + 420 : expires + 2;
          case "Underpaid" -> expires + 2;
          default -> created;
        };
    return deposits.stream().mapToLong(WorldDeposit::completedAt).reduce(decided, Math::max);
  }
}
