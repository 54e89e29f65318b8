#include "CBuiltinLexicon.h"
