window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "9000000000000000000",
    "userName" : "example_archive",
    "displayName" : "Constructed sample"
  },
  "archiveInfo" : {
    "sizeBytes" : "3859629",
    "generationDate" : "2025-04-01T06:00:00.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "account" : {
      "files" : [
        {
          "fileName" : "data/account.js",
          "globalName" : "YTD.account.part0",
          "count" : "1"
        }
      ]
    },
    "tweets" : {
      "files" : [
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.tweets.part0",
          "count" : "3000"
        }
      ]
    }
  }
}
