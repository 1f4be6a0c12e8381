/**
 * Answers: which children does this ledger know, and where does each stand in outline?
 *
 * <p>One small document per child, for lists. It holds the name and birth date the council goes by,
 * because entitled people see them in lists; they go with the subject's key, as the chronology
 * does. A page is a scan of the whole collection on the embedded server, which is fine to about
 * 10,000 children; on MongoDB it follows an index. Numbers that other systems know a child by are
 * not here: they lie in the register of subjects, beside the keys.
 */
@NullMarked
package uk.carejourney.projections.children;

import org.jspecify.annotations.NullMarked;
