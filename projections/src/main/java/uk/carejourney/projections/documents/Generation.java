package uk.carejourney.projections.documents;

/**
 * One building of a read model. A rebuild makes the next one beside it.
 *
 * @param projection the read model's name
 * @param number from 1, never used twice
 */
public record Generation(String projection, int number) {

    /** What one of its collections is called in the database. */
    public String collection(String name) {
        return name + "-g" + number;
    }

    /** What the processor that keeps it up to date is called. */
    public String processor() {
        return projection + "-g" + number;
    }
}
