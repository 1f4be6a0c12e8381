/**
 * Bringing alerts to the people and programs that must act: who is told what, and when, and in
 * which form. What is told names nobody: it leads to where a name may be read.
 *
 * <p>Leaves out how it travels ({@code infra/delivery}) and when an alert is due ({@code alerts}).
 */
@NullMarked
package uk.carejourney.delivery;

import org.jspecify.annotations.NullMarked;
