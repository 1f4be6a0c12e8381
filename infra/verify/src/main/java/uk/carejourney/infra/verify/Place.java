package uk.carejourney.infra.verify;

import uk.carejourney.proof.LogFiles;

import java.util.SortedSet;

/** Where a published ledger is. */
interface Place extends LogFiles {

    /** The sizes of the checkpoints kept, under {@code checkpoints/}. */
    SortedSet<Long> checkpointSizes();
}
