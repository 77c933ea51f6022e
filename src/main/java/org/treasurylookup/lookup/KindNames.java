package org.treasurylookup.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treasurylookup.lookup.Target.Kind;

/** The words before an id that say what it is an id of: keys of JSON, words of a mail, paths. */
final class KindNames {
  /* What an id behind a word may be written with: "Order no. 5001", "订单号". */
  static final String SUFFIX = "(?:[ _-]?(?:ids?|no|nr|number|nummer|号|编号)(?![A-Za-z])\\.?)?";

  private static final Pattern KEY = Pattern.compile("(?:[_.-][iI][dD]|[a-z]I[dD])$");
  private static final Pattern BETWEEN = Pattern.compile("[ _.#-]");

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    put(Kind.COBO_ORDER, "order", "payment order", "pay in order", "pay-in order");
    put(Kind.COBO_ORDER, "auftrag", "zahlungsauftrag", "bestellung", "订单", "支付订单");
    put(Kind.COBO_BATCH, "batch", "batch allocation", "sammelzuordnung", "批次", "批量分配");
    put(Kind.BITGO_ALLOCATION, "allocation", "deallocation", "zuweisung", "分配记录");
    put(Kind.COBO_TRANSACTION, "transaction", "tx", "transaktion", "交易");
    put(Kind.COBO_COUNTERPARTY, "counterparty", "counterparties", "gegenpartei", "交易对手");
    put(Kind.COBO_DESTINATION, "destination", "zahlungsziel", "目的地");
    put(Kind.COBO_MERCHANT, "merchant", "händler", "商户", "source account", "destination account");
    put(Kind.COBO_REFUND, "refund", "erstattung", "rückerstattung", "退款");
    put(Kind.COBO_PAYOUT, "payout", "auszahlung", "出款");
    put(Kind.COBO_BULK_SEND, "bulk send", "sammelauszahlung", "批量发送");
    put(Kind.BITGO_CONNECTION, "connection", "verbindung", "连接");
    put(Kind.BITGO_SETTLEMENT, "settlement", "abrechnung", "结算");
    put(Kind.BITGO_APPROVAL, "approval", "pending approval", "freigabe", "审批");
  }

  private KindNames() {}

  private static void put(Kind kind, String... names) {
    for (String name : names) {
      KINDS.put(plain(name), kind);
    }
  }

  /** What a word or a key announces; empty where it is none of ours. */
  static Optional<Kind> kind(String name) {
    String plain = plain(name);
    return Optional.ofNullable(KINDS.get(plain))
        .or(() -> Optional.ofNullable(KINDS.get(withoutSuffix(plain))))
        .or(() -> Optional.ofNullable(KINDS.get(singular(plain))));
  }

  /** Whether a name is that of a field that holds an id, ours or not. */
  static boolean isKey(String name) {
    return KEY.matcher(name).find();
  }

  /** The words of scripts that put no blanks between words, as part of a pattern. */
  static String han() {
    return words(true);
  }

  /** The other words, as part of a pattern. */
  static String latin() {
    return words(false);
  }

  private static String words(boolean han) {
    var names =
        KINDS.keySet().stream()
            .filter(name -> Character.isIdeographic(name.codePointAt(0)) == han)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
            .toList();
    /* At most places of a text one look at the first letter tells that no name stands there. */
    String first =
        names.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());
    return "(?=[" + first + "])(?:" + String.join("|", names) + ")";
  }

  /* order_id, orderId and "Order ID" are one name; of data.order.id the end counts. */
  private static String plain(String name) {
    String word = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    int dot = word.lastIndexOf('.');
    boolean end = word.substring(dot + 1).equalsIgnoreCase("id");
    int from = end ? word.lastIndexOf('.', dot - 1) : dot;
    return BETWEEN.matcher(word.substring(from + 1).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String withoutSuffix(String plain) {
    return plain.replaceFirst("(?:ids?|no|nr|number|nummer|号|编号)$", "");
  }

  private static String singular(String plain) {
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
