// The files of Lexicons/, compiled into the program: a copied binary works alone, and git holds no second copy.
#pragma once

typedef struct {
  const char *path;
  const unsigned char *bytes;
  int count;
} stance_lexicon_embedded_file;

int stance_lexicon_file_count(void);

// The file at index 0 ..< stance_lexicon_file_count(); valid as long as the program.
stance_lexicon_embedded_file stance_lexicon_file(int index);
