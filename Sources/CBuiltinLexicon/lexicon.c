// #embed (C23; a clang extension before) reads the very files of Lexicons/. A new file needs one block and one line of `files`; a test
// compares them with the folder.
#include "CBuiltinLexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] = {
#embed "../../Lexicons/lexicon.tsv"
};
static const unsigned char de_attribution[] = {
#embed "../../Lexicons/de/attribution.tsv"
};
static const unsigned char de_boosters[] = {
#embed "../../Lexicons/de/boosters.tsv"
};
static const unsigned char de_contrast[] = {
#embed "../../Lexicons/de/contrast.tsv"
};
static const unsigned char de_dampeners[] = {
#embed "../../Lexicons/de/dampeners.tsv"
};
static const unsigned char de_de_escalation_favoring[] = {
#embed "../../Lexicons/de/de-escalation-favoring.tsv"
};
static const unsigned char de_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/de/de-escalation-favoring-proposals.tsv"
};
static const unsigned char de_demands[] = {
#embed "../../Lexicons/de/demands.tsv"
};
static const unsigned char de_negators[] = {
#embed "../../Lexicons/de/negators.tsv"
};
static const unsigned char de_pseudo_negators[] = {
#embed "../../Lexicons/de/pseudo-negators.tsv"
};
static const unsigned char de_sovereignty_concerned[] = {
#embed "../../Lexicons/de/sovereignty-concerned.tsv"
};
static const unsigned char de_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/de/sovereignty-concerned-proposals.tsv"
};
static const unsigned char de_topic[] = {
#embed "../../Lexicons/de/topic.tsv"
};
static const unsigned char en_attribution[] = {
#embed "../../Lexicons/en/attribution.tsv"
};
static const unsigned char en_boosters[] = {
#embed "../../Lexicons/en/boosters.tsv"
};
static const unsigned char en_contrast[] = {
#embed "../../Lexicons/en/contrast.tsv"
};
static const unsigned char en_dampeners[] = {
#embed "../../Lexicons/en/dampeners.tsv"
};
static const unsigned char en_de_escalation_favoring[] = {
#embed "../../Lexicons/en/de-escalation-favoring.tsv"
};
static const unsigned char en_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/en/de-escalation-favoring-proposals.tsv"
};
static const unsigned char en_demands[] = {
#embed "../../Lexicons/en/demands.tsv"
};
static const unsigned char en_negators[] = {
#embed "../../Lexicons/en/negators.tsv"
};
static const unsigned char en_pseudo_negators[] = {
#embed "../../Lexicons/en/pseudo-negators.tsv"
};
static const unsigned char en_sovereignty_concerned[] = {
#embed "../../Lexicons/en/sovereignty-concerned.tsv"
};
static const unsigned char en_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/en/sovereignty-concerned-proposals.tsv"
};
static const unsigned char en_topic[] = {
#embed "../../Lexicons/en/topic.tsv"
};
static const unsigned char ru_attribution[] = {
#embed "../../Lexicons/ru/attribution.tsv"
};
static const unsigned char ru_boosters[] = {
#embed "../../Lexicons/ru/boosters.tsv"
};
static const unsigned char ru_contrast[] = {
#embed "../../Lexicons/ru/contrast.tsv"
};
static const unsigned char ru_dampeners[] = {
#embed "../../Lexicons/ru/dampeners.tsv"
};
static const unsigned char ru_de_escalation_favoring[] = {
#embed "../../Lexicons/ru/de-escalation-favoring.tsv"
};
static const unsigned char ru_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/ru/de-escalation-favoring-proposals.tsv"
};
static const unsigned char ru_demands[] = {
#embed "../../Lexicons/ru/demands.tsv"
};
static const unsigned char ru_negators[] = {
#embed "../../Lexicons/ru/negators.tsv"
};
static const unsigned char ru_pseudo_negators[] = {
#embed "../../Lexicons/ru/pseudo-negators.tsv"
};
static const unsigned char ru_sovereignty_concerned[] = {
#embed "../../Lexicons/ru/sovereignty-concerned.tsv"
};
static const unsigned char ru_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/ru/sovereignty-concerned-proposals.tsv"
};
static const unsigned char ru_topic[] = {
#embed "../../Lexicons/ru/topic.tsv"
};
static const unsigned char uk_attribution[] = {
#embed "../../Lexicons/uk/attribution.tsv"
};
static const unsigned char uk_boosters[] = {
#embed "../../Lexicons/uk/boosters.tsv"
};
static const unsigned char uk_contrast[] = {
#embed "../../Lexicons/uk/contrast.tsv"
};
static const unsigned char uk_dampeners[] = {
#embed "../../Lexicons/uk/dampeners.tsv"
};
static const unsigned char uk_de_escalation_favoring[] = {
#embed "../../Lexicons/uk/de-escalation-favoring.tsv"
};
static const unsigned char uk_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/uk/de-escalation-favoring-proposals.tsv"
};
static const unsigned char uk_demands[] = {
#embed "../../Lexicons/uk/demands.tsv"
};
static const unsigned char uk_negators[] = {
#embed "../../Lexicons/uk/negators.tsv"
};
static const unsigned char uk_pseudo_negators[] = {
#embed "../../Lexicons/uk/pseudo-negators.tsv"
};
static const unsigned char uk_sovereignty_concerned[] = {
#embed "../../Lexicons/uk/sovereignty-concerned.tsv"
};
static const unsigned char uk_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/uk/sovereignty-concerned-proposals.tsv"
};
static const unsigned char uk_topic[] = {
#embed "../../Lexicons/uk/topic.tsv"
};

#define EMBEDDED(path, bytes) {path, bytes, sizeof bytes}
static const stance_lexicon_embedded_file files[] = {
    EMBEDDED("lexicon.tsv", lexicon),
    EMBEDDED("de/attribution.tsv", de_attribution),
    EMBEDDED("de/boosters.tsv", de_boosters),
    EMBEDDED("de/contrast.tsv", de_contrast),
    EMBEDDED("de/dampeners.tsv", de_dampeners),
    EMBEDDED("de/de-escalation-favoring.tsv", de_de_escalation_favoring),
    EMBEDDED("de/de-escalation-favoring-proposals.tsv", de_de_escalation_favoring_proposals),
    EMBEDDED("de/demands.tsv", de_demands),
    EMBEDDED("de/negators.tsv", de_negators),
    EMBEDDED("de/pseudo-negators.tsv", de_pseudo_negators),
    EMBEDDED("de/sovereignty-concerned.tsv", de_sovereignty_concerned),
    EMBEDDED("de/sovereignty-concerned-proposals.tsv", de_sovereignty_concerned_proposals),
    EMBEDDED("de/topic.tsv", de_topic),
    EMBEDDED("en/attribution.tsv", en_attribution),
    EMBEDDED("en/boosters.tsv", en_boosters),
    EMBEDDED("en/contrast.tsv", en_contrast),
    EMBEDDED("en/dampeners.tsv", en_dampeners),
    EMBEDDED("en/de-escalation-favoring.tsv", en_de_escalation_favoring),
    EMBEDDED("en/de-escalation-favoring-proposals.tsv", en_de_escalation_favoring_proposals),
    EMBEDDED("en/demands.tsv", en_demands),
    EMBEDDED("en/negators.tsv", en_negators),
    EMBEDDED("en/pseudo-negators.tsv", en_pseudo_negators),
    EMBEDDED("en/sovereignty-concerned.tsv", en_sovereignty_concerned),
    EMBEDDED("en/sovereignty-concerned-proposals.tsv", en_sovereignty_concerned_proposals),
    EMBEDDED("en/topic.tsv", en_topic),
    EMBEDDED("ru/attribution.tsv", ru_attribution),
    EMBEDDED("ru/boosters.tsv", ru_boosters),
    EMBEDDED("ru/contrast.tsv", ru_contrast),
    EMBEDDED("ru/dampeners.tsv", ru_dampeners),
    EMBEDDED("ru/de-escalation-favoring.tsv", ru_de_escalation_favoring),
    EMBEDDED("ru/de-escalation-favoring-proposals.tsv", ru_de_escalation_favoring_proposals),
    EMBEDDED("ru/demands.tsv", ru_demands),
    EMBEDDED("ru/negators.tsv", ru_negators),
    EMBEDDED("ru/pseudo-negators.tsv", ru_pseudo_negators),
    EMBEDDED("ru/sovereignty-concerned.tsv", ru_sovereignty_concerned),
    EMBEDDED("ru/sovereignty-concerned-proposals.tsv", ru_sovereignty_concerned_proposals),
    EMBEDDED("ru/topic.tsv", ru_topic),
    EMBEDDED("uk/attribution.tsv", uk_attribution),
    EMBEDDED("uk/boosters.tsv", uk_boosters),
    EMBEDDED("uk/contrast.tsv", uk_contrast),
    EMBEDDED("uk/dampeners.tsv", uk_dampeners),
    EMBEDDED("uk/de-escalation-favoring.tsv", uk_de_escalation_favoring),
    EMBEDDED("uk/de-escalation-favoring-proposals.tsv", uk_de_escalation_favoring_proposals),
    EMBEDDED("uk/demands.tsv", uk_demands),
    EMBEDDED("uk/negators.tsv", uk_negators),
    EMBEDDED("uk/pseudo-negators.tsv", uk_pseudo_negators),
    EMBEDDED("uk/sovereignty-concerned.tsv", uk_sovereignty_concerned),
    EMBEDDED("uk/sovereignty-concerned-proposals.tsv", uk_sovereignty_concerned_proposals),
    EMBEDDED("uk/topic.tsv", uk_topic),
};

int stance_lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

stance_lexicon_embedded_file stance_lexicon_file(int index) { return files[index]; }
