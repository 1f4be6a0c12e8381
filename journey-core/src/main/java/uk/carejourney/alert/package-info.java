/**
 * Alerts about a child: raised by the rules, seen to by people, ended by the facts or by hand.
 *
 * <p>Every step is recorded in the record of the child it is about; the day the council began is in
 * the council's own. An alert tells people of a clock and changes none: no rule reads these facts.
 * Leaves out when an alert is due, which is worked out ({@code alerts}). Law: none; Children Act
 * 1989 section 25B and the IRO Handbook (2010) chapter 6 keep a reviewing officer's challenge out
 * of line management.
 */
@NullMarked
package uk.carejourney.alert;

import org.jspecify.annotations.NullMarked;
