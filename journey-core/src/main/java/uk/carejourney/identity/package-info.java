/**
 * Who a child is: born or expected, names, numbers, family, home, ethnicity, disability, age.
 *
 * <p>In practice this is the front sheet of the file. Law: Children Act 1989 Schedule 2 paragraph 2
 * (register of disabled children) and section 105 (meanings); Data Protection Act 2018; for
 * unaccompanied children the Immigration Act 2016 sections 69 to 73 and the Nationality and Borders
 * Act 2022 Part 4.
 *
 * <p>Leaves out what happens to the child. Where a date of birth differs between facts, the last
 * recorded is the one believed; an age assessment is believed only by a {@code DateOfBirthRecorded}
 * that adopts it.
 */
@NullMarked
package uk.carejourney.identity;

import org.jspecify.annotations.NullMarked;
