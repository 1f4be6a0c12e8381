package uk.carejourney.infra.returns.ssda903.mapping;

import uk.carejourney.codes.CodeSets;

import java.time.LocalDate;

/**
 * What every row of one return is read against.
 *
 * @param year the year the return covers
 * @param asAt the last day that had happened when the return was made; what lies after it is
 *     flagged {@code AFTER_RETURN}
 * @param batch names the return: its year and the beginning of its digest
 * @param codes which codes were in use on which day
 */
public record ReturnSetting(ReturnYear year, LocalDate asAt, String batch, CodeSets codes) {}
