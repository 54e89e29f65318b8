// What zlib itself takes to inflate a .gz file of one member, thrown away as it comes; buffers of 256 KiB.
// cc -O2 inflate.c -lz -o inflate && ./inflate FILE
#include <stdio.h>
#include <zlib.h>

static unsigned char in[256 << 10], out[256 << 10];

int main(int count, char **words) {
    FILE *file = count == 2 ? fopen(words[1], "rb") : NULL;
    z_stream stream = {0};
    if (!file || inflateInit2(&stream, 15 + 32) != Z_OK) return 2;
    unsigned long long bytes = 0;
    int state = Z_OK;
    while (state == Z_OK && (stream.avail_in = fread(stream.next_in = in, 1, sizeof in, file)) > 0) {
        do {
            stream.next_out = out;
            stream.avail_out = sizeof out;
            state = inflate(&stream, Z_NO_FLUSH);
            bytes += sizeof out - stream.avail_out;
        } while (state == Z_OK && stream.avail_out == 0);
    }
    printf("%llu bytes\n", bytes);
    return state == Z_STREAM_END ? 0 : 2;
}
