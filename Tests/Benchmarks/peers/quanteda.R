# quanteda: tokens, then a dictionary of two poles looked up. usage: FILE TERMS.json
# Prints posts and seconds; reading the JSON is left out.
suppressPackageStartupMessages(library(quanteda))
words <- commandArgs(trailingOnly = TRUE)
quanteda_options(threads = 1)
texts <- jsonlite::stream_in(file(words[1]), verbose = FALSE)$text
terms <- jsonlite::fromJSON(words[2], simplifyVector = FALSE)
poles <- dictionary(list(first = unlist(terms[[1]]), second = unlist(terms[[2]])))
before <- proc.time()
counts <- dfm(tokens_lookup(tokens(texts), poles))
spent <- proc.time() - before
cat(sprintf('{"peer": "quanteda %s", "posts": %d, "seconds": %f}\n', packageVersion("quanteda"), ndoc(counts),
            spent[["user.self"]] + spent[["sys.self"]]))
