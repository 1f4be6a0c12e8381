package uk.carejourney.gateway.api;

/** What stands at a position: an entry, or what is left of an erased one. */
sealed interface StandingJson permits EntryJson, FactsApi.ErasedJson {}
