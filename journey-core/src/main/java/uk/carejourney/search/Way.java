package uk.carejourney.search;

/**
 * One way in which a record can answer one thing searched.
 *
 * @param term what the record must be findable by
 * @param weight how well it then answers, 1 to 20
 * @param whole whether it answers in full: the whole word, the very day
 * @param earlier whether it answers by a name or birth date that is not the record's any more
 */
public record Way(String term, int weight, boolean whole, boolean earlier) {}
