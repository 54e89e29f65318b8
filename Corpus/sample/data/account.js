window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "archive@example.org",
      "createdVia" : "web",
      "username" : "example_archive",
      "accountId" : "9000000000000000000",
      "createdAt" : "2025-02-01T08:00:00.000Z",
      "accountDisplayName" : "Constructed sample"
    }
  }
]