// The yardstick: simdjson takes out of a dump in JSON Lines what a classifier needs (text unescaped, time, language, author)
// and does nothing with it. One thread; the seconds leave out loading the file.
// c++ -O3 -march=native -std=c++17 extract.cpp -lsimdjson -o extract && ./extract FILE v2|v11
#include <cstdio>
#include <cstring>
#include <ctime>
#include <simdjson.h>

template <class Value> static inline size_t bytes(Value &&value) {
    std::string_view text;
    return value.get_string().get(text) ? 0 : text.size();
}

int main(int count, char **words) {
    if (count != 3) return 64;
    const bool old = strcmp(words[2], "v11") == 0;
    const std::string_view textKey = old ? "full_text" : "text";
    simdjson::padded_string file;
    if (simdjson::padded_string::load(words[1]).get(file)) return 2;
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream posts;
    if (parser.iterate_many(file, 1 << 20).get(posts)) return 2;
    const clock_t start = clock();
    size_t read = 0, text = 0, other = 0, failed = 0;
    for (auto post : posts) {
        read++;
        for (auto field : post.get_object()) {
            std::string_view key;
            if (field.unescaped_key().get(key)) { failed++; break; }
            if (key == textKey) text += bytes(field.value());
            else if (key == "created_at" || key == "lang" || key == "author_id") other += bytes(field.value());
            else if (old && key == "user") other += bytes(field.value()["id_str"]);
        }
    }
    const double seconds = double(clock() - start) / CLOCKS_PER_SEC;
    printf("%zu posts, %zu bytes of text, %zu of other fields, %zu failed, %.3f s\n", read, text, other, failed, seconds);
}
