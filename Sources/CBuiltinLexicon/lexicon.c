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
static const unsigned char de_undecided[] = {
#embed "../../Lexicons/de/undecided.tsv"
};
static const unsigned char en_attribution[] = {
#embed "../../Lexicons/en/attribution.tsv"
};
static const unsigned char en_boosters[] = {
#embed "../../Lexicons/en/boosters.tsv"
};
static const unsigned char en_context_de_escalation_favoring[] = {
#embed "../../Lexicons/en/context-de-escalation-favoring.tsv"
};
static const unsigned char en_context_neutral[] = {
#embed "../../Lexicons/en/context-neutral.tsv"
};
static const unsigned char en_context_sovereignty_concerned[] = {
#embed "../../Lexicons/en/context-sovereignty-concerned.tsv"
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
static const unsigned char en_undecided[] = {
#embed "../../Lexicons/en/undecided.tsv"
};
static const unsigned char es_attribution[] = {
#embed "../../Lexicons/es/attribution.tsv"
};
static const unsigned char es_boosters[] = {
#embed "../../Lexicons/es/boosters.tsv"
};
static const unsigned char es_contrast[] = {
#embed "../../Lexicons/es/contrast.tsv"
};
static const unsigned char es_dampeners[] = {
#embed "../../Lexicons/es/dampeners.tsv"
};
static const unsigned char es_de_escalation_favoring[] = {
#embed "../../Lexicons/es/de-escalation-favoring.tsv"
};
static const unsigned char es_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/es/de-escalation-favoring-proposals.tsv"
};
static const unsigned char es_demands[] = {
#embed "../../Lexicons/es/demands.tsv"
};
static const unsigned char es_negators[] = {
#embed "../../Lexicons/es/negators.tsv"
};
static const unsigned char es_pseudo_negators[] = {
#embed "../../Lexicons/es/pseudo-negators.tsv"
};
static const unsigned char es_sovereignty_concerned[] = {
#embed "../../Lexicons/es/sovereignty-concerned.tsv"
};
static const unsigned char es_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/es/sovereignty-concerned-proposals.tsv"
};
static const unsigned char es_topic[] = {
#embed "../../Lexicons/es/topic.tsv"
};
static const unsigned char es_undecided[] = {
#embed "../../Lexicons/es/undecided.tsv"
};
static const unsigned char fr_attribution[] = {
#embed "../../Lexicons/fr/attribution.tsv"
};
static const unsigned char fr_boosters[] = {
#embed "../../Lexicons/fr/boosters.tsv"
};
static const unsigned char fr_contrast[] = {
#embed "../../Lexicons/fr/contrast.tsv"
};
static const unsigned char fr_dampeners[] = {
#embed "../../Lexicons/fr/dampeners.tsv"
};
static const unsigned char fr_de_escalation_favoring[] = {
#embed "../../Lexicons/fr/de-escalation-favoring.tsv"
};
static const unsigned char fr_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/fr/de-escalation-favoring-proposals.tsv"
};
static const unsigned char fr_demands[] = {
#embed "../../Lexicons/fr/demands.tsv"
};
static const unsigned char fr_negators[] = {
#embed "../../Lexicons/fr/negators.tsv"
};
static const unsigned char fr_pseudo_negators[] = {
#embed "../../Lexicons/fr/pseudo-negators.tsv"
};
static const unsigned char fr_sovereignty_concerned[] = {
#embed "../../Lexicons/fr/sovereignty-concerned.tsv"
};
static const unsigned char fr_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/fr/sovereignty-concerned-proposals.tsv"
};
static const unsigned char fr_topic[] = {
#embed "../../Lexicons/fr/topic.tsv"
};
static const unsigned char fr_undecided[] = {
#embed "../../Lexicons/fr/undecided.tsv"
};
static const unsigned char it_attribution[] = {
#embed "../../Lexicons/it/attribution.tsv"
};
static const unsigned char it_boosters[] = {
#embed "../../Lexicons/it/boosters.tsv"
};
static const unsigned char it_contrast[] = {
#embed "../../Lexicons/it/contrast.tsv"
};
static const unsigned char it_dampeners[] = {
#embed "../../Lexicons/it/dampeners.tsv"
};
static const unsigned char it_de_escalation_favoring[] = {
#embed "../../Lexicons/it/de-escalation-favoring.tsv"
};
static const unsigned char it_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/it/de-escalation-favoring-proposals.tsv"
};
static const unsigned char it_demands[] = {
#embed "../../Lexicons/it/demands.tsv"
};
static const unsigned char it_negators[] = {
#embed "../../Lexicons/it/negators.tsv"
};
static const unsigned char it_pseudo_negators[] = {
#embed "../../Lexicons/it/pseudo-negators.tsv"
};
static const unsigned char it_sovereignty_concerned[] = {
#embed "../../Lexicons/it/sovereignty-concerned.tsv"
};
static const unsigned char it_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/it/sovereignty-concerned-proposals.tsv"
};
static const unsigned char it_topic[] = {
#embed "../../Lexicons/it/topic.tsv"
};
static const unsigned char it_undecided[] = {
#embed "../../Lexicons/it/undecided.tsv"
};
static const unsigned char pl_attribution[] = {
#embed "../../Lexicons/pl/attribution.tsv"
};
static const unsigned char pl_boosters[] = {
#embed "../../Lexicons/pl/boosters.tsv"
};
static const unsigned char pl_contrast[] = {
#embed "../../Lexicons/pl/contrast.tsv"
};
static const unsigned char pl_dampeners[] = {
#embed "../../Lexicons/pl/dampeners.tsv"
};
static const unsigned char pl_de_escalation_favoring[] = {
#embed "../../Lexicons/pl/de-escalation-favoring.tsv"
};
static const unsigned char pl_de_escalation_favoring_proposals[] = {
#embed "../../Lexicons/pl/de-escalation-favoring-proposals.tsv"
};
static const unsigned char pl_demands[] = {
#embed "../../Lexicons/pl/demands.tsv"
};
static const unsigned char pl_negators[] = {
#embed "../../Lexicons/pl/negators.tsv"
};
static const unsigned char pl_pseudo_negators[] = {
#embed "../../Lexicons/pl/pseudo-negators.tsv"
};
static const unsigned char pl_sovereignty_concerned[] = {
#embed "../../Lexicons/pl/sovereignty-concerned.tsv"
};
static const unsigned char pl_sovereignty_concerned_proposals[] = {
#embed "../../Lexicons/pl/sovereignty-concerned-proposals.tsv"
};
static const unsigned char pl_topic[] = {
#embed "../../Lexicons/pl/topic.tsv"
};
static const unsigned char pl_undecided[] = {
#embed "../../Lexicons/pl/undecided.tsv"
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
static const unsigned char ru_undecided[] = {
#embed "../../Lexicons/ru/undecided.tsv"
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
static const unsigned char uk_undecided[] = {
#embed "../../Lexicons/uk/undecided.tsv"
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
    EMBEDDED("de/undecided.tsv", de_undecided),
    EMBEDDED("en/attribution.tsv", en_attribution),
    EMBEDDED("en/boosters.tsv", en_boosters),
    EMBEDDED("en/context-de-escalation-favoring.tsv", en_context_de_escalation_favoring),
    EMBEDDED("en/context-neutral.tsv", en_context_neutral),
    EMBEDDED("en/context-sovereignty-concerned.tsv", en_context_sovereignty_concerned),
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
    EMBEDDED("en/undecided.tsv", en_undecided),
    EMBEDDED("es/attribution.tsv", es_attribution),
    EMBEDDED("es/boosters.tsv", es_boosters),
    EMBEDDED("es/contrast.tsv", es_contrast),
    EMBEDDED("es/dampeners.tsv", es_dampeners),
    EMBEDDED("es/de-escalation-favoring.tsv", es_de_escalation_favoring),
    EMBEDDED("es/de-escalation-favoring-proposals.tsv", es_de_escalation_favoring_proposals),
    EMBEDDED("es/demands.tsv", es_demands),
    EMBEDDED("es/negators.tsv", es_negators),
    EMBEDDED("es/pseudo-negators.tsv", es_pseudo_negators),
    EMBEDDED("es/sovereignty-concerned.tsv", es_sovereignty_concerned),
    EMBEDDED("es/sovereignty-concerned-proposals.tsv", es_sovereignty_concerned_proposals),
    EMBEDDED("es/topic.tsv", es_topic),
    EMBEDDED("es/undecided.tsv", es_undecided),
    EMBEDDED("fr/attribution.tsv", fr_attribution),
    EMBEDDED("fr/boosters.tsv", fr_boosters),
    EMBEDDED("fr/contrast.tsv", fr_contrast),
    EMBEDDED("fr/dampeners.tsv", fr_dampeners),
    EMBEDDED("fr/de-escalation-favoring.tsv", fr_de_escalation_favoring),
    EMBEDDED("fr/de-escalation-favoring-proposals.tsv", fr_de_escalation_favoring_proposals),
    EMBEDDED("fr/demands.tsv", fr_demands),
    EMBEDDED("fr/negators.tsv", fr_negators),
    EMBEDDED("fr/pseudo-negators.tsv", fr_pseudo_negators),
    EMBEDDED("fr/sovereignty-concerned.tsv", fr_sovereignty_concerned),
    EMBEDDED("fr/sovereignty-concerned-proposals.tsv", fr_sovereignty_concerned_proposals),
    EMBEDDED("fr/topic.tsv", fr_topic),
    EMBEDDED("fr/undecided.tsv", fr_undecided),
    EMBEDDED("it/attribution.tsv", it_attribution),
    EMBEDDED("it/boosters.tsv", it_boosters),
    EMBEDDED("it/contrast.tsv", it_contrast),
    EMBEDDED("it/dampeners.tsv", it_dampeners),
    EMBEDDED("it/de-escalation-favoring.tsv", it_de_escalation_favoring),
    EMBEDDED("it/de-escalation-favoring-proposals.tsv", it_de_escalation_favoring_proposals),
    EMBEDDED("it/demands.tsv", it_demands),
    EMBEDDED("it/negators.tsv", it_negators),
    EMBEDDED("it/pseudo-negators.tsv", it_pseudo_negators),
    EMBEDDED("it/sovereignty-concerned.tsv", it_sovereignty_concerned),
    EMBEDDED("it/sovereignty-concerned-proposals.tsv", it_sovereignty_concerned_proposals),
    EMBEDDED("it/topic.tsv", it_topic),
    EMBEDDED("it/undecided.tsv", it_undecided),
    EMBEDDED("pl/attribution.tsv", pl_attribution),
    EMBEDDED("pl/boosters.tsv", pl_boosters),
    EMBEDDED("pl/contrast.tsv", pl_contrast),
    EMBEDDED("pl/dampeners.tsv", pl_dampeners),
    EMBEDDED("pl/de-escalation-favoring.tsv", pl_de_escalation_favoring),
    EMBEDDED("pl/de-escalation-favoring-proposals.tsv", pl_de_escalation_favoring_proposals),
    EMBEDDED("pl/demands.tsv", pl_demands),
    EMBEDDED("pl/negators.tsv", pl_negators),
    EMBEDDED("pl/pseudo-negators.tsv", pl_pseudo_negators),
    EMBEDDED("pl/sovereignty-concerned.tsv", pl_sovereignty_concerned),
    EMBEDDED("pl/sovereignty-concerned-proposals.tsv", pl_sovereignty_concerned_proposals),
    EMBEDDED("pl/topic.tsv", pl_topic),
    EMBEDDED("pl/undecided.tsv", pl_undecided),
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
    EMBEDDED("ru/undecided.tsv", ru_undecided),
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
    EMBEDDED("uk/undecided.tsv", uk_undecided),
};

int stance_lexicon_file_count(void) { return sizeof files / sizeof files[0]; }

stance_lexicon_embedded_file stance_lexicon_file(int index) { return files[index]; }
