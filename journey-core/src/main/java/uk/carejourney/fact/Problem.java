package uk.carejourney.fact;

/**
 * Why a tree is not a fact.
 *
 * @param code the kind of problem, in capitals
 * @param field the path of the field, such as {@code fact.decisions[2].owner}
 * @param sentence what is wrong and what would be right
 */
public record Problem(String code, String field, String sentence) {}
