package org.treasurylookup.fuzz;

import java.util.List;

/** A file of each kind that {@link SettingsFuzzer} reads, behind the byte that says which. */
final class HomeFiles {
  static final List<String> ALL =
      List.of(
          """
          0[{"name":"mine","kind":"custom","cobo":{"baseUrl":"http://127.0.0.1:1/v2","responseKey":"00"},
          "bitgo":{"baseUrl":"https://app.bitgo.com","route":"admin","enterpriseId":"e",
          "defaultTrustOrg":"BitGo Trust","auth":"bearer"}}]\
          """,
          """
          1{"version":1,"theme":"dark","textPercent":150,"proxy":{"mode":"manual","host":"h","port":8080,
          "user":"u","exceptions":["*.internal"]},"limits":{"largestAnswerMiB":64,"reservedMinutes":15,
          "reservedApprovalHours":24,"connectSeconds":10,"answerSeconds":30},"idleLockMinutes":15,
          "clipboardClearSeconds":60,"retentionDays":90,"updateNotice":true,"environment":"sandbox",
          "times":"utc","hidden":false,"language":"de","letterKeys":true,"spreadsheet":"comma"}\
          """,
          """
          2{"version":1,"labels":[{"value":"0xab","label":"A","environment":"mine",
          "changed":"2026-11-01T10:00:00Z"}]}\
          """,
          """
          3{"version":1,"recent":[{"target":"cobo:order:5001","environment":"mine",
          "at":"2026-11-01T10:00:00Z","status":"Pending","check":"SHORT","level":"look"}],"pinned":[],
          "watched":[{"target":"cobo:order:5001","environment":"mine","since":"2026-11-01T10:00:00Z"}]}\
          """,
          """
          4{"version":1,"window":{"x":1,"y":2,"width":800,"height":600,"maximised":true},
          "tables":{"items":{"order":["a"],"hidden":["b"],"widths":{"a":90},"rising":["a"],
          "falling":["b"]}},"sections":{"s":true},"shares":{"t":500}}\
          """,
          """
          5{"version":1,"environments":[{"environment":"mine","address":"http://127.0.0.1:1",
          "tokensRead":"2026-11-01T10:00:00Z","tokens":[{"id":"ETH_USDT","name":"Tether","decimals":"6",
          "chain":"ETH"}],"chainsRead":"2026-11-01T10:00:00Z","chains":[{"id":"ETH","caip2":"eip155:1"}]}]}\
          """,
          """
          6{"version":1,"keys":[{"account":"mine/cobo","rememberedAt":"2026-11-01T10:00:00Z",
          "publicKey":"00","expires":"2027-11-01T10:00:00Z","addresses":["127.0.0.1"],
          "checkedAt":"2026-11-01T10:00:00Z"}]}\
          """,
          """
          7{"cobo":{"secret":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"},
          "bitgo":{"token":"v2x00"},"proxy":{"password":"p"},"desk":{"password":"p","key":"00"}}\
          """);

  private HomeFiles() {}
}
